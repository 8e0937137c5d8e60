// `npm run score`: scores one filled-in questionnaire – a worked example or a saved draft – on this machine.
import { basename, dirname, resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { checkEdition } from "../method/checks/check.ts";
import type { Edition } from "../method/edition.ts";
import { contextOf, type Method, methodOf, resultsOf } from "../method/engine/evaluate.ts";
import { feedback } from "../method/engine/feedback.ts";
import { resultLines, resultsAsJson } from "../method/engine/result-lines.ts";
import { score as scoreOf } from "../method/engine/staircase.ts";
import { summaryLines } from "../method/engine/summary.ts";
import { modelMeasures, modelOf } from "../method/model.ts";
import { pathway } from "../method/pathway/pathway.ts";
import { percent } from "../method/result.ts";
import type { Measure } from "../method/schema.ts";
import { flag, type Outcome, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { newestInUse, readMethodFolder } from "../shared/method-folder.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { withLines } from "../shared/read-file.ts";
import { readEdition, readEditions, readMeasures } from "../shared/read-method.ts";
import { editionNamed, type ResponseFile, readResponse } from "../shared/response-file.ts";

const usage = `npm run -s score -- <file> [--json] [--target <level>] [--edition <id>] [--method <folder>] [--root <folder>]
<file> is a worked example (.yaml), a draft saved by the form (.json), or answers by hand: {answers: {<question>: <option>}, background}.
--method gives another method: a folder with scale.yaml and questionnaire.yaml, or a content root. Nothing leaves this machine.
Without it the edition is the one that the file names or belongs to, else the newest. Exit 1 if an example does not give the result
that it states.`;

const options = { json: flag, target: text, edition: text, method: text, root: text } as const;
type Values = ValuesOf<typeof options>;

interface Read {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly method: Method;
}

/** The edition to score with, and its compiled rules. */
function readMethod(place: Place, file: string, asked: Pick<Values, "method" | "edition">): Checked<Read> {
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
  // As in the form: the next level, where the method names no other.
  const target = Math.min(model.thresholds.length, asked ?? saved ?? edition.scale.defaultTarget ?? scoreOf(model, response).level + 1);
  const input = { model, measures: modelMeasures(measures), response, target };
  const [found, way] = [feedback(input), pathway(input)];
  const { score } = found;
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
    toFindOut: found.toFindOut,
    areaLevels: found.areaLevels,
    pathway: way,
    measures: found.measures,
  };
  return { machine, lines: summaryLines({ edition, measures, feedback: found, pathway: way }) };
}

function scored(file: string, values: Values): Outcome {
  const { json, target, root } = values;
  const method = readMethod(placeAt(root), file, values);
  const read = method.ok ? readResponse(file, method.value.edition) : undefined;
  const diagnostics = [...method.diagnostics, ...(read?.diagnostics ?? [])];
  const code = hasError(diagnostics) ? 1 : 0;
  if (!method.ok || !read?.ok)
    return { text: json ? JSON.stringify({ diagnostics: forMachines(diagnostics) }, null, 2) : forTerminal(diagnostics), code };
  const { edition } = method.value;
  const { response, sameDigest } = read.value;
  const results = resultsOf(method.value.method, response);
  const context = contextOf(method.value.method, response);
  const hasStaircase = modelOf(edition).thresholds.length > 0;
  const asked = /^[1-9]$/.test(target ?? "") ? Number(target) : undefined;
  const staircase = hasStaircase ? staircaseResult(method.value, read.value, asked) : undefined;
  if (json) {
    const machine = { ...staircase?.machine, results: resultsAsJson({ method: method.value.method, results, context }) };
    const printed = { edition: edition.scale.edition, ...machine, sameDigest, diagnostics: forMachines(diagnostics) };
    return { text: JSON.stringify(printed, null, 2), code };
  }
  const changed = sameDigest ? [] : ["Obs: utgåvans text eller regler har ändrats sedan utkastet sparades.", ""];
  const faults = diagnostics.length > 0 ? [forTerminal(diagnostics), ""] : [];
  const lines = [...(staircase?.lines ?? []), ...resultLines({ edition, method: method.value.method, results, context })];
  return { text: [...faults, ...changed, ...lines].join("\n").trimEnd(), code };
}

await runCommand({
  usage,
  options,
  allowPositionals: true,
  choose: (values, [file]) => (file ? () => accepted(scored(file, values)) : undefined),
});
