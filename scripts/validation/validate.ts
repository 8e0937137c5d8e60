// Checks the content – shapes first, then meaning – and reports what needs putting right.

import { join } from "node:path";
import { readConsultations } from "../consultation/read.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, hasError } from "../core/diagnostic.ts";
import { typesInUse } from "../core/organisation-types.ts";
import { checkTables } from "../method/carry-over/check-correspondence.ts";
import { type CorrespondenceTable, Errata } from "../method/carry-over/correspondence.ts";
import { checkEdition, checkMethod, type EditionSource, hasReadableRules, type Sourced } from "../method/checks/check.ts";
import { checkErrata } from "../method/checks/errata.ts";
import { checkLocks } from "../method/checks/round-locks.ts";
import { textFaults, unfinishedTexts } from "../method/checks/texts.ts";
import type { Edition } from "../method/edition.ts";
import { type EditionEntry, Example, Measure } from "../method/schema.ts";
import { readKnownErrors } from "../report/material/known-errors.ts";
import { readDialogue, readSupport } from "../report/material/registers.ts";
import { editionDigest } from "../repository/digests.ts";
import { readMethodFolder } from "../repository/method-folder.ts";
import { readMinorityLanguages } from "../repository/minority-languages.ts";
import type { Place } from "../repository/place.ts";
import { listFolders, readFiles, withLines } from "../repository/read-file.ts";
import { readLocks } from "../repository/read-locks.ts";
import { readCorrespondence, readEdition, readEditions, readErrata, readPanelProtocol } from "../repository/read-method.ts";
import { readOwnTypes } from "../repository/read-organisation-types.ts";
import { readPopulation, readPopulations } from "../repository/read-population.ts";
import { readCited } from "../repository/read-release.ts";
import { listOpenedRounds } from "../repository/read-round.ts";
import { readCalendar } from "../round/calendar.ts";
import { calendarWarnings } from "../round/check-calendar.ts";
import { listFaults } from "../round/kinds.ts";
import { checkPopulation } from "../statistics/plan/check-population.ts";
import { checkBesideMethod, type Keep } from "./beside-method.ts";
import { checkMethodFolder, inFile } from "./check-method-folder.ts";
import { questionReferences } from "./question-references.ts";

export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  /** How many of each were read. */
  readonly checked: Readonly<Record<string, number>>;
}

/** One edition as read; parts that cannot be read are absent. */
interface ReadEdition {
  readonly id: string;
  readonly edition: Edition | undefined;
  readonly examples: readonly Sourced<Example>[] | undefined;
  readonly files: Readonly<Record<"scale" | "questionnaire" | "correspondence" | "errata", string>>;
}

interface Method {
  readonly place: Place;
  readonly editionsFile: string;
  readonly entries: readonly EditionEntry[];
  /** Those in editions.yaml, then those that only have a folder: an edition missing from the list is reported, not skipped. */
  readonly editions: readonly ReadEdition[];
  readonly measures: readonly Sourced<Measure>[] | undefined;
}

function readMethod(place: Place, keep: Keep): Method {
  const folder = join(place.content, "method");
  const entries = keep(readEditions(place))?.editions;
  const measures = keep(readFiles({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure }));
  const ids = entries ? [...new Set([...entries.map(({ id }) => id), ...listFolders(folder)])] : [];
  const editions = ids.map((id): ReadEdition => {
    const file = (name: string): string => join(folder, id, `${name}.yaml`);
    return {
      id,
      edition: keep(readEdition(place, id)),
      examples: keep(readFiles({ folder: join(folder, id, "examples"), ending: ".yaml", schema: Example })),
      files: {
        scale: file("scale"),
        questionnaire: file("questionnaire"),
        correspondence: file("correspondence"),
        errata: file("errata"),
      },
    };
  });
  return { place, editionsFile: join(folder, "editions.yaml"), entries: entries ?? [], editions, measures };
}

/** The method itself. As a whole only if every file can be read: a reference into a file that cannot be read proves nothing. */
function methodFaults({ editionsFile, entries, editions, measures }: Method, isReadable: boolean): readonly Diagnostic[] {
  const frame = { editionsFile, entries };
  const sources = editions.flatMap(({ id, edition, examples, files }): EditionSource[] =>
    edition && examples ? [{ folder: id, edition, ...digestOf(edition), examples, files }] : [],
  );
  return isReadable && measures
    ? checkMethod({ ...frame, editions: sources, measures })
    : sources.flatMap((one) => checkEdition(one, frame));
}

function digestOf(edition: Edition): { readonly digest?: string } {
  return hasReadableRules(edition) ? { digest: editionDigest(edition) } : {};
}

/** Corrections of frozen texts, and texts that nobody has written yet. */
function erratumFaults({ place, editions, measures = [] }: Method, tables: Tables, keep: Keep): readonly Diagnostic[] {
  const found = editions.flatMap(({ id, edition, examples = [], files }): readonly Diagnostic[] => {
    if (!edition) return [];
    const { scale, questionnaire, entry } = edition;
    const errata = keep(readErrata(place, id));
    keep(readPanelProtocol(place, id));
    const wrong = errata ? [...checkErrata(errata, { ...edition, edition: id }), ...textFaults(Errata, errata, entry.languages)] : [];
    const texts = [
      { file: files.scale, value: scale },
      { file: files.questionnaire, value: questionnaire },
      ...examples,
      { file: files.errata, value: errata },
      { file: files.correspondence, value: tables.get(id) },
    ];
    return [...inFile(wrong, files.errata), ...unfinishedIn(texts)];
  });
  return [...found, ...unfinishedIn(measures)];
}

function unfinishedIn(sources: readonly Sourced<unknown>[]): readonly Diagnostic[] {
  return sources.flatMap(({ file, value }) => inFile(unfinishedTexts(value), file));
}

/** The correspondence table of each edition that has one. */
type Tables = ReadonlyMap<string, CorrespondenceTable | null | undefined>;

function tableFaults({ entries, editions }: Method, tables: Tables): readonly Diagnostic[] {
  const ids = entries.map(({ id }) => id);
  const listed = editions.filter(({ id }) => ids.includes(id));
  return checkTables(
    ids,
    listed.flatMap(({ id, edition, files }) => {
      const table = tables.get(id);
      return edition && table !== undefined ? [{ id, edition, ...(table ? { table } : {}), files }] : [];
    }),
  );
}

/** Editions that a round was opened with. One that cannot be read is reported where it is read. */
function validateLocks({ place, editions }: Method, keep: Keep): Report {
  const ids = editions.map(({ id }) => id);
  const readable = editions.flatMap(({ id, edition, files }) => (edition ? [{ id, file: files.questionnaire, ...digestOf(edition) }] : []));
  const locks = (keep(readLocks(place)) ?? []).filter((one) => !ids.includes(one.edition) || readable.some(({ id }) => id === one.edition));
  return { diagnostics: checkLocks(readable, locks), checked: { rounds: locks.length } };
}

/** What a content root may have besides the method. */
function validateOther(place: Place, keep: Keep): Report {
  const found: Diagnostic[] = [];
  keep(readOwnTypes(place, typesInUse));
  const populations = keep(readPopulations(place)) ?? [];
  for (const { file, value } of populations) found.push(...inFile(checkPopulation(value).diagnostics, file));
  const cited = keep(readCited(place)) ?? [];
  keep(readKnownErrors(place));
  return { diagnostics: found, checked: { populations: populations.length, cited: cited.length } };
}

/** The calendar, the consultations and the two registers. */
function countDialogue(place: Place, keep: Keep): Report["checked"] {
  const count = (checked: Checked<readonly unknown[]>): number => keep(checked)?.length ?? 0;
  const [calendar, today] = [keep(readCalendar(place)), swedishDay(new Date())];
  const opened = listOpenedRounds(place);
  const late = calendar ? calendarWarnings(calendar, { opened, today }) : [];
  const planned = (calendar?.rounds ?? []).map((entry, at) => ({ entry, at })).filter(({ entry }) => !opened.includes(entry.round));
  const lists = planned.flatMap(({ entry, at }) => {
    const population = readPopulation(place, entry.population ?? entry.edition);
    const pointer = `/rounds/${at}/population`;
    // A list that cannot be read is reported where all of them are.
    return population.ok ? listFaults(entry, population.value, pointer) : [];
  });
  keep(accepted(true, withLines(inFile([...late, ...lists], join(place.content, "rounds", "calendar.yaml")))));
  return {
    planned: calendar?.rounds.length ?? 0,
    consultations: count(readConsultations(place, today)),
    dialogue: count(readDialogue(place)),
    support: count(readSupport(place)),
    minorityLanguages: count(readMinorityLanguages(place)),
  };
}

/** Every diagnostic of a content root, with its line. */
export function validate(place: Place): Report {
  const found: Diagnostic[] = [];
  const keep: Keep = (checked) => {
    found.push(...checked.diagnostics);
    return checked.ok ? checked.value : undefined;
  };
  const method = readMethod(place, keep);
  found.push(...methodFaults(method, !hasError(found)));
  const { editions, measures } = method;
  const tables = new Map(editions.map(({ id }) => [id, keep(readCorrespondence(place, id))]));
  found.push(...erratumFaults(method, tables, keep), ...tableFaults(method, tables));
  const read = editions.flatMap(({ edition }) => edition ?? []);
  found.push(...questionReferences(place, read));
  const parts = [validateLocks(method, keep), validateOther(place, keep), checkBesideMethod(method, keep)];
  found.push(...parts.flatMap(({ diagnostics }) => diagnostics));
  const checked = {
    editions: editions.filter(({ edition, examples }) => edition && examples).length,
    questions: editions.reduce((sum, { edition }) => sum + (edition?.questionnaire.questions.length ?? 0), 0),
    examples: editions.reduce((sum, { examples }) => sum + (examples?.length ?? 0), 0),
    measures: measures?.length ?? 0,
    correspondences: [...tables.values()].filter((table) => table).length,
    ...Object.assign({}, ...parts.map((one) => one.checked)),
    ...countDialogue(place, keep),
  };
  return { diagnostics: withLines(causesFirst(found)), checked };
}

/** Texts that are still to be written first, as of a question just begun, and examples that no longer agree last: they follow from the rest. */
function causesFirst(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank = ({ code }: Diagnostic): number => (code === "unfinished-text" ? 0 : code.startsWith("example-") ? 2 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b));
}

/** One method in a folder of its own: its edition, examples and measures, independent of the project's content. */
export function validateMethodFolder(folder: string): Report {
  const read = readMethodFolder(folder);
  if (!read.ok) return { diagnostics: withLines(read.diagnostics), checked: { editions: 0 } };
  const { edition, examples, measures, conditional } = read.value;
  const questions = edition.questionnaire.questions.length;
  const checked = { editions: 1, questions, examples: examples.length, measures: measures.length + conditional.length };
  return { diagnostics: checkMethodFolder(read.value), checked };
}
