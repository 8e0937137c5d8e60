// Decides nothing: scores one filled-in questionnaire, a worked example or a saved draft, on one's own machine.
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "./diagnostic.ts";
import { hasReadableRules } from "./method/check.ts";
import { checkDraft } from "./method/draft.ts";
import { checkExample, responseOf } from "./method/example.ts";
import { type Feedback, feedback } from "./method/feedback.ts";
import { modelMeasures, modelOf } from "./method/model.ts";
import { pathway } from "./method/pathway.ts";
import { type Edition, type Pathway, percent, type Response } from "./method/result.ts";
import { Example } from "./method/schema.ts";
import { summaryLines } from "./method/summary.ts";
import { forMachines, forTerminal } from "./print.ts";
import { editionDigest, type Place, placeFrom, readDraft, readEdition, readEditions, readMeasures, readShaped, withLines } from "./read.ts";

const usage = `npm run -s score -- <file> [--json] [--target <level>] [--edition <id>] [--root <folder>]
<file> is a worked example (.yaml) or a draft saved by the form (.json). Nothing leaves this machine.
An example's edition is the folder it lies in, else the newest; exit 1 when the example does not give what it states.`;

interface Asked {
  readonly place: Place;
  readonly file: string;
  readonly edition: string | undefined;
}

/** A response with the edition that scores it, and what was left out of it. */
interface Read {
  readonly edition: Edition;
  readonly response: Response;
  readonly target: number | undefined;
  /** Whether the text and rules are those that the draft was answered by; always so for an example. */
  readonly sameDigest: boolean;
}

function readAnswers(asked: Asked): Checked<Read> {
  return asked.file.endsWith(".json") ? readSaved(asked) : readExample(asked);
}

function readSaved({ place, file, edition: wanted }: Asked): Checked<Read> {
  const draft = readDraft(file);
  if (!draft.ok) return draft;
  const edition = readEdition(place, wanted ?? draft.value.edition);
  if (!edition.ok) return edition;
  const { response, target, diagnostics } = checkDraft(modelOf(edition.value), draft.value, edition.value.questionnaire.background);
  const sameDigest = hasReadableRules(edition.value) && draft.value.editionDigest === editionDigest(edition.value);
  return accepted({ edition: edition.value, response, target, sameDigest }, inFile(diagnostics, file));
}

function readExample({ place, file, edition: wanted }: Asked): Checked<Read> {
  const example = readShaped(file, Example);
  const editions = readEditions(place);
  if (!example.ok || !editions.ok) return refused(...example.diagnostics, ...editions.diagnostics);
  const folder = basename(dirname(dirname(resolve(file))));
  const ids = editions.value.editions.map((one) => one.id);
  const edition = readEdition(place, wanted ?? (ids.includes(folder) ? folder : (ids.at(-1) ?? folder)));
  if (!edition.ok) return edition;
  const model = modelOf(edition.value);
  const found = checkExample(model, example.value, edition.value.questionnaire.background);
  return accepted(
    { edition: edition.value, response: responseOf(model, example.value), target: undefined, sameDigest: true },
    inFile(found, file),
  );
}

function inFile(found: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return withLines(found.map((one) => ({ ...one, file: resolve(file) })));
}

/** Percentages are whole and rounded down; `shares` and `conditions` hold the fractions they come from. */
function machineResult({ score, target, toFindOut, areaLevels, measures }: Feedback, way: Pathway): object {
  const areas = Object.entries(score.areas);
  return {
    level: score.level,
    atLeast: score.atLeast,
    score: percent(score.share),
    areas: Object.fromEntries(areas.map(([id, area]) => [id, percent(area.share)])),
    unmet: score.unmet.map((one) => one.id),
    met: score.met.map((one) => one.id),
    answeredBlocks: score.answeredBlocks,
    shares: { total: score.share, blocks: score.blocks, areas: score.areas },
    conditions: { unmet: score.unmet, met: score.met },
    target,
    toFindOut,
    areaLevels,
    pathway: way,
    measures,
  };
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      target: { type: "string" },
      edition: { type: "string" },
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
  const place = placeFrom(process.argv.slice(2));
  const read = readAnswers({ place, file, edition: values.edition });
  const catalogue = readMeasures(place);
  const diagnostics = [...read.diagnostics, ...catalogue.diagnostics];
  process.exitCode = hasError(diagnostics) ? 1 : 0;
  if (!read.ok || !catalogue.ok) {
    console.log(values.json ? JSON.stringify({ diagnostics: forMachines(diagnostics) }, null, 2) : forTerminal(diagnostics));
    return;
  }
  const { edition, response, sameDigest } = read.value;
  const levels = modelOf(edition).thresholds.length;
  const asked = /^[1-9]$/.test(values.target ?? "") ? Number(values.target) : undefined;
  const target = Math.min(levels, asked ?? read.value.target ?? edition.scale.defaultTarget);
  const input = { model: modelOf(edition), measures: modelMeasures(catalogue.value), response, target };
  const [said, way] = [feedback(input), pathway(input)];
  if (values.json) {
    console.log(JSON.stringify({ ...machineResult(said, way), sameDigest, diagnostics: forMachines(diagnostics) }, null, 2));
    return;
  }
  const changed = sameDigest ? [] : ["Obs: utgåvans text eller regler har ändrats sedan utkastet sparades.", ""];
  const told = diagnostics.length > 0 ? [forTerminal(diagnostics), ""] : [];
  console.log(
    [...told, ...changed, ...summaryLines({ edition, measures: catalogue.value, feedback: said, pathway: way })].join("\n").trimEnd(),
  );
}

main();
