// Decides nothing: checks the content – shapes first, then meaning – and says what needs putting right.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isScalar, parseDocument } from "yaml";
import type { Checked, Diagnostic } from "./diagnostic.ts";
import { hasError } from "./diagnostic.ts";
import { checkEdition, checkMethod, type EditionSource, hasReadableRules, type MethodSource, type Sourced } from "./method/check.ts";
import { type Editions, Example, Measure } from "./method/schema.ts";
import { forMachines, forTerminal } from "./print.ts";
import { editionDigest, type Place, placeFrom, readAuthority, readCited, readEdition, readEditions, readFiles, withLines } from "./read.ts";
import { checkPopulation } from "./statistics/check.ts";
import { Population } from "./statistics/schema.ts";
import { writeWhole } from "./write.ts";

const usage = `npm run -s validate [-- --root <folder>] [--json] [--write]
Checks everything under <folder>/content (default: here). Exit 1 when something needs putting right.
--write enters the digests of drafts and pilots in editions.yaml; a published edition's digest never changes.`;

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** How many of each were read. */
  readonly checked: Readonly<Record<string, number>>;
}

const editionsFile = (place: Place): string => join(place.content, "method", "editions.yaml");

/** The editions listed, and those that only have a folder: a forgotten line in editions.yaml is told, not passed over. */
function editionIds(place: Place, editions: Editions): readonly string[] {
  const folder = join(place.content, "method");
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name);
  return [...new Set([...editions.editions.map((one) => one.id), ...folders.sort()])];
}

function readSource(place: Place, id: string, found: Diagnostic[]): EditionSource | undefined {
  const folder = join(place.content, "method", id);
  const edition = keep(readEdition(place, id), found);
  const examples = keep(readFiles({ folder: join(folder, "examples"), ending: ".yaml", schema: Example }), found);
  if (!edition || !examples) return undefined;
  const files = { scale: join(folder, "scale.yaml"), questionnaire: join(folder, "questionnaire.yaml") };
  return { folder: id, edition, ...(hasReadableRules(edition) ? { digest: editionDigest(edition) } : {}), examples, files };
}

function keep<T>(checked: Checked<T>, found: Diagnostic[]): T | undefined {
  found.push(...checked.diagnostics);
  return checked.ok ? checked.value : undefined;
}

/** Meaning is checked as a whole only where every shape holds: a reference into a file that cannot be read proves nothing. */
function validateMethod(place: Place): Report {
  const found: Diagnostic[] = [];
  const listed = keep(readEditions(place), found);
  const measures: readonly Sourced<Measure>[] | undefined = keep(
    readFiles({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure }),
    found,
  );
  const editions = listed ? editionIds(place, listed).flatMap((id) => readSource(place, id, found) ?? []) : [];
  const frame = { editionsFile: editionsFile(place), entries: listed?.editions ?? [] };
  const whole: MethodSource | undefined = measures && !hasError(found) ? { ...frame, editions, measures } : undefined;
  found.push(...(whole ? checkMethod(whole) : editions.flatMap((one) => checkEdition(one, frame))));
  const checked = {
    editions: editions.length,
    questions: editions.reduce((sum, one) => sum + one.edition.questionnaire.questions.length, 0),
    examples: editions.reduce((sum, one) => sum + one.examples.length, 0),
    measures: measures?.length ?? 0,
  };
  return { diagnostics: found, checked };
}

/** What lies beside the method, where it is there: a content root may hold the method only. */
function validateOther(place: Place): Report {
  const found: Diagnostic[] = [];
  if (existsSync(join(place.content, "authority.yaml"))) keep(readAuthority(place), found);
  const populations = keep(readFiles({ folder: join(place.content, "population"), ending: ".json", schema: Population }), found) ?? [];
  for (const { file, value } of populations) found.push(...checkPopulation(value).diagnostics.map((one) => ({ ...one, file })));
  const cited = keep(readCited(place), found) ?? [];
  return { diagnostics: found, checked: { populations: populations.length, cited: cited.length } };
}

/** Every diagnostic of a content root, with the line it stands on. */
export function validate(place: Place): Report {
  const [method, other] = [validateMethod(place), validateOther(place)];
  const diagnostics = withLines([...method.diagnostics, ...other.diagnostics]);
  return { diagnostics, checked: { ...method.checked, ...other.checked } };
}

/** Enters the digests that differ and may change; every other byte of the file stays. */
function writeDigests(place: Place): void {
  const listed = readEditions(place);
  if (!listed.ok) return;
  const before = readFileSync(editionsFile(place), "utf8");
  const yaml = parseDocument(before);
  let text = before;
  for (const [index, { id, status }] of [...listed.value.editions.entries()].reverse()) {
    const edition = readEdition(place, id);
    if (!edition.ok || !hasReadableRules(edition.value) || (status !== "draft" && status !== "pilot")) continue;
    const node = yaml.getIn(["editions", index, "digest"], true);
    const [start, end] = (isScalar(node) ? node.range : undefined) ?? [0, 0];
    if (end > start) text = `${text.slice(0, start)}"${editionDigest(edition.value)}"${text.slice(end)}`;
  }
  if (text !== before) writeWhole(editionsFile(place), text);
}

function main(): void {
  const options = { root: { type: "string" }, json: { type: "boolean" }, write: { type: "boolean" }, help: { type: "boolean" } } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return;
  }
  const place = placeFrom(process.argv.slice(2));
  if (values.write) writeDigests(place);
  const { diagnostics, checked } = validate(place);
  if (values.json) {
    console.log(JSON.stringify({ diagnostics: forMachines(diagnostics), checked }, null, 2));
  } else {
    const counts = Object.entries(checked).map(([name, count]) => `${count} ${name}`);
    console.log([forTerminal(diagnostics), `Checked: ${counts.join(", ")}.`].filter((part) => part !== "").join("\n\n"));
  }
  process.exitCode = hasError(diagnostics) ? 1 : 0;
}

if (import.meta.main) main();
