// Decides nothing: scores one filled-in questionnaire, a worked example or a saved draft, on one's own machine.

import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { checkEdition } from "../method/checks/check.ts";
import type { Edition } from "../method/edition.ts";
import { contextOf, type Method, methodOf, resultsOf } from "../method/engine/evaluate.ts";
import { feedback } from "../method/engine/feedback.ts";
import { resultLines, writtenResults } from "../method/engine/result-lines.ts";
import { summaryLines } from "../method/engine/summary.ts";
import { modelMeasures, modelOf } from "../method/model.ts";
import { pathway } from "../method/pathway/pathway.ts";
import { percent } from "../method/result.ts";
import type { Measure } from "../method/schema.ts";
import { newestInUse, readMethodFolder } from "../shared/method-folder.ts";
import { type Place, placeFrom } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { withLines } from "../shared/read-file.ts";
import { readEdition, readEditions, readMeasures } from "../shared/read-method.ts";
import { editionNamed, type ResponseFile, readResponse } from "../shared/response-file.ts";

const usage = `npm run -s score -- <file> [--json] [--target <level>] [--edition <id>] [--method <folder>] [--root <folder>]
<file> is a worked example (.yaml), a draft saved by the form (.json), or answers by hand: {answers: {<question>: <option>}, background}.
--method names another method: a folder with scale.yaml and questionnaire.yaml, or a content root. Nothing leaves this machine.
Without it the edition is the one that the file names or lies in, else the newest; exit 1 when an example does not give what it states.`;

interface Read {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly method: Method;
}

/** The edition that scores, with its rules made ready. */
function readMethod(place: Place, file: string, asked: { readonly method?: string; readonly edition?: string }): Checked<Read> {
  if (asked.method === undefined) return readOwn(place, file, asked.edition);
  const read = readMethodFolder(asked.method);
  if (!read.ok) return read;
  const { edition, measures, files } = read.value;
  const source = { folder: edition.scale.edition, edition, examples: [], files };
  const faults = withLines(checkEdition(source, { editionsFile: files.scale, entries: [] })).filter((one) => one.severity === "error");
  return ready(
    edition,
    measures.map((one) => one.value),
    faults,
  );
}

function readOwn(place: Place, file: string, wanted: string | undefined): Checked<Read> {
  const [editions, measures] = [readEditions(place), readMeasures(place)];
  if (!editions.ok || !measures.ok) return refused(...editions.diagnostics, ...measures.diagnostics);
  const ids = editions.value.editions.map((one) => one.id);
  const named = [wanted, editionNamed(file), basename(dirname(dirname(resolve(file))))].find(
    (id) => id !== undefined && (id === wanted || ids.includes(id)),
  );
  const edition = readEdition(place, named ?? newestInUse(editions.value.editions).id);
  return edition.ok ? ready(edition.value, measures.value, []) : edition;
}

function ready(edition: Edition, measures: readonly Measure[], faults: readonly Diagnostic[]): Checked<Read> {
  if (faults.length > 0) return refused(...faults);
  const method = methodOf(modelOf(edition), edition.scale.results);
  return method.ok ? accepted({ edition, measures, method: method.value }) : method;
}

/** Percentages are whole and rounded down; `shares` and `conditions` hold the fractions they come from. */
function staircaseResult({ edition, measures }: Read, { response, target: saved }: ResponseFile, asked: number | undefined) {
  const model = modelOf(edition);
  const target = Math.min(model.thresholds.length, asked ?? saved ?? edition.scale.defaultTarget ?? 1);
  const input = { model, measures: modelMeasures(measures), response, target };
  const [said, way] = [feedback(input), pathway(input)];
  const { score } = said;
  const machine = {
    level: score.level,
    atLeast: score.atLeast,
    score: percent(score.share),
    areas: Object.fromEntries(Object.entries(score.areas).map(([id, area]) => [id, percent(area.share)])),
    unmet: score.unmet.map((one) => one.id),
    met: score.met.map((one) => one.id),
    answeredBlocks: score.answeredBlocks,
    shares: { total: score.share, blocks: score.blocks, areas: score.areas },
    conditions: { unmet: score.unmet, met: score.met },
    target,
    toFindOut: said.toFindOut,
    areaLevels: said.areaLevels,
    pathway: way,
    measures: said.measures,
  };
  return { machine, lines: summaryLines({ edition, measures, feedback: said, pathway: way }) };
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      target: { type: "string" },
      edition: { type: "string" },
      method: { type: "string" },
      root: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [file] = positionals;
  if (values.help || !file) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  const method = readMethod(placeFrom(process.argv.slice(2)), file, values);
  const read = method.ok ? readResponse(file, method.value.edition) : undefined;
  const diagnostics = [...method.diagnostics, ...(read?.diagnostics ?? [])];
  process.exitCode = hasError(diagnostics) ? 1 : 0;
  if (!method.ok || !read?.ok) {
    console.log(values.json ? JSON.stringify({ diagnostics: forMachines(diagnostics) }, null, 2) : forTerminal(diagnostics));
    return;
  }
  const { edition } = method.value;
  const { response, sameDigest } = read.value;
  const results = resultsOf(method.value.method, response);
  const context = contextOf(method.value.method, response);
  const hasStaircase = modelOf(edition).thresholds.length > 0;
  const asked = /^[1-9]$/.test(values.target ?? "") ? Number(values.target) : undefined;
  const staircase = hasStaircase ? staircaseResult(method.value, read.value, asked) : undefined;
  if (values.json) {
    const machine = { ...staircase?.machine, results: writtenResults({ method: method.value.method, results, context }) };
    console.log(JSON.stringify({ edition: edition.scale.edition, ...machine, sameDigest, diagnostics: forMachines(diagnostics) }, null, 2));
    return;
  }
  const changed = sameDigest ? [] : ["Obs: utgåvans text eller regler har ändrats sedan utkastet sparades.", ""];
  const told = diagnostics.length > 0 ? [forTerminal(diagnostics), ""] : [];
  const lines = [...(staircase?.lines ?? []), ...resultLines({ edition, method: method.value.method, results, context })];
  console.log([...told, ...changed, ...lines].join("\n").trimEnd());
}

main();
