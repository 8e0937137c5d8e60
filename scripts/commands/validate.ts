// Decides nothing: checks the content – shapes first, then meaning – and says what needs putting right.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isScalar, parseDocument } from "yaml";
import { readConsultations } from "../consultation/read.ts";
import { swedishDay } from "../core/day.ts";
import type { Checked, Diagnostic } from "../core/diagnostic.ts";
import { hasError } from "../core/diagnostic.ts";
import { writeWhole } from "../core/write.ts";
import { checkTables, type TabledEdition } from "../method/carry-over/check-correspondence.ts";
import { CorrespondenceTable, Errata } from "../method/carry-over/correspondence.ts";
import {
  checkEdition,
  checkMethod,
  type EditionSource,
  hasReadableRules,
  type MethodSource,
  type Sourced,
} from "../method/checks/check.ts";
import { checkMeasures } from "../method/checks/check-measures.ts";
import { checkErrata } from "../method/checks/errata.ts";
import { checkLocks } from "../method/checks/round-locks.ts";
import { missingLanguages, unfinishedTexts } from "../method/checks/texts.ts";
import { Glossary } from "../method/glossary.ts";
import { checkReferences, type KnownEditions } from "../method/references/check-reference.ts";
import { Reference } from "../method/references/reference.ts";
import { type Editions, Example, Measure } from "../method/schema.ts";
import { readDialogue, readSupport } from "../report/material/registers.ts";
import { readCalendar } from "../round/calendar.ts";
import { editionDigest } from "../shared/digests.ts";
import { readKnownErrors } from "../shared/known-errors.ts";
import { readMethodFolder } from "../shared/method-folder.ts";
import { type Place, placeFrom } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { readFiles, readShaped, withLines } from "../shared/read-file.ts";
import { readAuthority, readCorrespondence, readEdition, readEditions, readErrata } from "../shared/read-method.ts";
import { readCited } from "../shared/read-release.ts";
import { readLocks } from "../shared/read-round.ts";
import { checkPopulation } from "../statistics/plan/check-population.ts";
import { Population } from "../statistics/schema.ts";

const usage = `npm run -s validate [-- --root <folder> | --method <folder>] [--json] [--write]
Checks everything under <folder>/content (default: here). Exit 1 when something needs putting right.
--method checks one method that stands on its own: a folder with scale.yaml, questionnaire.yaml, examples/ and measures/.
--write enters the digests of drafts and pilots in editions.yaml; that of an edition that is published, or that a round was opened with, never changes.`;

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

/** What holds an edition fast, its corrections, and texts that nobody has written yet. */
function validateFrozen(place: Place): Report {
  const found: Diagnostic[] = [];
  const listed = readEditions(place);
  const ids = listed.ok ? editionIds(place, listed.value) : [];
  // What cannot be read is told where it is read.
  const editions = ids.flatMap((id) => readSource(place, id, []) ?? []);
  for (const { folder, edition, files, examples } of editions) {
    const errata = keep(readErrata(place, folder), found);
    const file = join(place.content, "method", folder, "errata.yaml");
    const told = errata
      ? [...checkErrata(errata, { ...edition, edition: folder }), ...missingLanguages(Errata, errata, edition.entry.languages)]
      : [];
    found.push(...told.map((one) => ({ ...one, file })));
    const texts = [{ file: files.scale, value: edition.scale }, { file: files.questionnaire, value: edition.questionnaire }, ...examples];
    const table = { file: join(place.content, "method", folder, "correspondence.yaml"), schema: CorrespondenceTable };
    const read = readShaped(table.file, table.schema);
    found.push(...unfinishedIn([...texts, { file, value: errata }, { file: table.file, value: read.ok ? read.value : null }]));
  }
  const measures = readFiles({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure });
  found.push(...unfinishedIn(measures.ok ? measures.value : []));
  const locks = (keep(readLocks(place), found) ?? []).filter(
    (one) => !ids.includes(one.edition) || editions.some(({ folder }) => folder === one.edition),
  );
  const held = editions.map(({ folder, digest, files }) => ({ id: folder, file: files.questionnaire, ...(digest ? { digest } : {}) }));
  found.push(...checkLocks(held, locks));
  return { diagnostics: found, checked: { rounds: locks.length } };
}

/** What ties each edition to an earlier one. What cannot be read of an edition is told where it is read. */
function validateTables(place: Place): Report {
  const found: Diagnostic[] = [];
  const listed = readEditions(place);
  const ids = listed.ok ? listed.value.editions.map((one) => one.id) : [];
  const editions = ids.flatMap((id): TabledEdition[] => {
    const edition = readEdition(place, id);
    const table = keep(readCorrespondence(place, id), found);
    const file = (name: string): string => join(place.content, "method", id, name);
    const files = { scale: file("scale.yaml"), questionnaire: file("questionnaire.yaml"), correspondence: file("correspondence.yaml") };
    return edition.ok && table !== undefined ? [{ id, edition: edition.value, ...(table ? { table } : {}), files }] : [];
  });
  found.push(...checkTables(ids, editions));
  return { diagnostics: found, checked: { correspondences: editions.filter((one) => one.table).length } };
}

function unfinishedIn(sources: readonly Sourced<unknown>[]): readonly Diagnostic[] {
  return sources.flatMap(({ file, value }) => unfinishedTexts(value).map((one) => ({ ...one, file })));
}

/** What the frameworks are checked against; undefined where some edition cannot be read, which is told elsewhere. */
function knownEditions(place: Place): KnownEditions | undefined {
  const listed = readEditions(place);
  if (!listed.ok) return undefined;
  const editions = editionIds(place, listed.value).map((id) => readEdition(place, id));
  const read = editions.flatMap((one) => (one.ok ? [one.value] : []));
  if (read.length < editions.length) return undefined;
  return {
    questions: new Set(read.flatMap(({ questionnaire }) => questionnaire.questions.map((question) => question.id))),
    languages: [...new Set(read.filter(({ entry }) => entry.status !== "retired").flatMap(({ entry }) => entry.languages))],
  };
}

function validateReferences(place: Place): Report {
  const found: Diagnostic[] = [];
  const references = keep(readFiles({ folder: join(place.content, "references"), ending: ".yaml", schema: Reference }), found) ?? [];
  if (references.length > 0) found.push(...checkReferences(references, knownEditions(place)));
  return { diagnostics: found, checked: { references: references.length } };
}

/** What lies beside the method, where it is there: a content root may hold the method only. */
function validateOther(place: Place): Report {
  const found: Diagnostic[] = [];
  if (existsSync(join(place.content, "authority.yaml"))) keep(readAuthority(place), found);
  const populations = keep(readFiles({ folder: join(place.content, "population"), ending: ".json", schema: Population }), found) ?? [];
  for (const { file, value } of populations) found.push(...checkPopulation(value).diagnostics.map((one) => ({ ...one, file })));
  const cited = keep(readCited(place), found) ?? [];
  keep(readKnownErrors(place), found);
  const glossaryFile = join(place.content, "method", "glossary.yaml");
  const glossary = existsSync(glossaryFile) ? keep(readShaped(glossaryFile, Glossary), found) : undefined;
  if (glossary) found.push(...missingLanguages(Glossary, glossary, ["sv", "en"]).map((one) => ({ ...one, file: glossaryFile })));
  const references = validateReferences(place);
  found.push(...references.diagnostics);
  return {
    diagnostics: found,
    checked: { populations: populations.length, cited: cited.length, ...references.checked },
  };
}

/** What lies beside the rounds: their calendar, the consultations, and the two registers. */
function validateDialogue(place: Place): Report {
  const found: Diagnostic[] = [];
  const calendar = keep(readCalendar(place), found);
  const consultations = keep(readConsultations(place, swedishDay(new Date())), found);
  const dialogue = keep(readDialogue(place), found);
  const support = keep(readSupport(place), found);
  const checked = {
    planned: calendar?.rounds.length ?? 0,
    consultations: consultations?.length ?? 0,
    dialogue: dialogue?.length ?? 0,
    support: support?.length ?? 0,
  };
  return { diagnostics: found, checked };
}

/** Every diagnostic of a content root, with the line it stands on. */
export function validate(place: Place): Report {
  const reports = [validateMethod(place), validateFrozen(place), validateTables(place), validateOther(place), validateDialogue(place)];
  const diagnostics = withLines(reports.flatMap((one) => one.diagnostics));
  return { diagnostics, checked: Object.assign({}, ...reports.map((one) => one.checked)) };
}

/** One method in a folder of its own: its edition, examples and measures, whatever the project holds. */
export function validateMethodFolder(folder: string): Report {
  const read = readMethodFolder(folder);
  if (!read.ok) return { diagnostics: withLines(read.diagnostics), checked: { editions: 0 } };
  const { edition, examples, measures, files } = read.value;
  const known = new Set(edition.questionnaire.questions.map((question) => question.id));
  const source: EditionSource = { folder: edition.scale.edition, edition, digest: edition.entry.digest, examples, files };
  const found = [
    ...checkEdition(source, { editionsFile: files.scale, entries: [] }),
    ...checkMeasures(measures, known),
    ...measures.flatMap(({ file, value }) => missingLanguages(Measure, value, edition.entry.languages).map((one) => ({ ...one, file }))),
  ];
  const checked = { editions: 1, questions: known.size, examples: examples.length, measures: measures.length };
  return { diagnostics: withLines(found), checked };
}

/** Enters the digests that differ and may change; every other byte of the file stays. */
function writeDigests(place: Place): void {
  const listed = readEditions(place);
  if (!listed.ok) return;
  const before = readFileSync(editionsFile(place), "utf8");
  const yaml = parseDocument(before);
  const locks = readLocks(place);
  const locked = new Set(locks.ok ? locks.value.map((one) => one.edition) : []);
  let text = before;
  for (const [index, { id, status }] of [...listed.value.editions.entries()].reverse()) {
    const edition = readEdition(place, id);
    if (!edition.ok || !hasReadableRules(edition.value) || (status !== "draft" && status !== "pilot") || locked.has(id)) continue;
    const node = yaml.getIn(["editions", index, "digest"], true);
    const [start, end] = (isScalar(node) ? node.range : undefined) ?? [0, 0];
    if (end > start) text = `${text.slice(0, start)}"${editionDigest(edition.value)}"${text.slice(end)}`;
  }
  if (text !== before) writeWhole(editionsFile(place), text);
}

function main(): void {
  const options = {
    root: { type: "string" },
    method: { type: "string" },
    json: { type: "boolean" },
    write: { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return;
  }
  const place = placeFrom(process.argv.slice(2));
  if (values.write) writeDigests(place);
  const { diagnostics, checked } = values.method === undefined ? validate(place) : validateMethodFolder(values.method);
  if (values.json) {
    console.log(JSON.stringify({ diagnostics: forMachines(diagnostics), checked }, null, 2));
  } else {
    const counts = Object.entries(checked).map(([name, count]) => `${count} ${name}`);
    console.log([forTerminal(diagnostics), `Checked: ${counts.join(", ")}.`].filter((part) => part !== "").join("\n\n"));
  }
  process.exitCode = hasError(diagnostics) ? 1 : 0;
}

if (import.meta.main) main();
