// Compares two editions, or every edition before and after a change: differences, locks and correspondence tables.
import { existsSync, statSync } from "node:fs";
import { posix } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { checkCorrespondence, checkTables } from "../method/carry-over/check-correspondence.ts";
import { compareEditions, countClasses, type Difference } from "../method/compare/compare.ts";
import { type ComparisonReport, visible } from "../method/compare/compare-report.ts";
import { breakFaults, type EditionChange, lockFaults, lockOf } from "../method/compare/edition-locks.ts";
import type { EditionEntry, Editions } from "../method/schema.ts";
import type { Place } from "../repository/place.ts";
import {
  type EditionFiles,
  type FileTree,
  folderTree,
  linesIn,
  mergedTree,
  readEditionFiles,
  readEditionFolder,
  readListed,
  readRoundEditions,
  revisionTree,
} from "./edition-files.ts";

/** Comparisons to show, and what needs putting right. */
export interface Comparisons {
  readonly comparisons: readonly ComparisonReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `name`: an id, a folder or `<revision>:<id>`. */
async function readNamed(place: Place, name: string): Promise<Checked<EditionFiles>> {
  if (existsSync(name) && statSync(name).isDirectory()) return readEditionFolder(name);
  const colon = name.lastIndexOf(":");
  if (colon < 0) return readListedEdition(folderTree(place.root), name);
  const tree = await revisionTree({ directory: place.git }, name.slice(0, colon));
  return tree.ok ? readListedEdition(tree.value, name.slice(colon + 1)) : tree;
}

async function readListedEdition(tree: FileTree, id: string): Promise<Checked<EditionFiles>> {
  const listed = await readListed(tree);
  if (!listed.ok) return listed;
  const file = tree.shown(posix.join(tree.methods, "editions.yaml"));
  if (!listed.value) return refused({ ...fault("file-missing"), file });
  if (!listed.value.editions.some((one) => one.id === id)) return refused({ ...fault("edition-not-listed", "", { edition: id }), file });
  return readEditionFiles(tree, id);
}

function comparison(
  compared: Omit<ComparisonReport, "older" | "newer" | "placeOf"> & { readonly older: EditionFiles; readonly newer: EditionFiles },
): ComparisonReport {
  const { older, newer, differences, hasTable } = compared;
  const placeOf = (one: Difference): string => {
    const side = one.newer === undefined ? older : newer;
    const pointer = one.newer ?? one.older ?? "";
    const line = side.lineOf(side.files[one.file], pointer);
    return `${one.newer === undefined ? `${older.name} ` : ""}${one.file}.yaml${line === undefined ? "" : `:${line}`}`;
  };
  return { older: older.name, newer: newer.name, differences, hasTable, placeOf };
}

function withLines(found: readonly Diagnostic[], lineOf: EditionFiles["lineOf"]): readonly Diagnostic[] {
  return found.map((one) => {
    const line = one.file === undefined || one.line !== undefined ? undefined : lineOf(one.file, one.pointer);
    // A key in a rule can be any text: invisible characters are escaped before it is printed.
    return { ...one, pointer: visible(one.pointer), ...(line === undefined ? {} : { line }) };
  });
}

/** Compares two editions by the newer one's table, or two states of one edition by whether it is locked. */
export async function compareTwo(place: Place, names: readonly [string, string]): Promise<Comparisons> {
  const [older, newer] = [await readNamed(place, names[0]), await readNamed(place, names[1])];
  if (!older.ok || !newer.ok) return { comparisons: [], diagnostics: [...older.diagnostics, ...newer.diagnostics] };
  const { edition: before } = older.value;
  const { edition: after, table, files, lineOf } = newer.value;
  if (before.entry.id === after.entry.id) {
    const rounds = await readRoundEditions(folderTree(place.root));
    const named = rounds.ok ? rounds.value.filter((one) => one.edition === after.entry.id).map((one) => one.round) : [];
    const lock = lockOf({ before: before.entry, rounds: named }) ?? lockOf({ before: after.entry, rounds: named });
    const differences = compareEditions(before, after);
    const found = breakFaults(differences, { id: after.entry.id, lock, files });
    return {
      comparisons: [comparison({ older: older.value, newer: newer.value, differences, hasTable: false })],
      diagnostics: [...rounds.diagnostics, ...withLines(found, lineOf)],
    };
  }
  const isOwn = table?.from === before.entry.id && table.to === after.entry.id;
  const differences = compareEditions(before, after, isOwn ? table : undefined);
  const absent = { ...fault("correspondence-absent", "", { edition: after.entry.id, from: before.entry.id }), file: files.correspondence };
  const needsOne = countClasses(differences).breaking > 0 ? [absent] : [];
  const found = isOwn ? checkCorrespondence({ older: before, newer: after, table, files }) : needsOne;
  return {
    comparisons: [comparison({ older: older.value, newer: newer.value, differences, hasTable: isOwn })],
    diagnostics: withLines(found, lineOf),
  };
}

/** Compares every edition of the base with what it would become: the head merged, or the working tree if there is no head. */
export async function compareChange(
  place: Place,
  revisions: { readonly base: string; readonly head: string | undefined },
): Promise<Comparisons> {
  const git = { directory: place.git };
  const base = await revisionTree(git, revisions.base);
  if (!base.ok) return { comparisons: [], diagnostics: base.diagnostics };
  const head = revisions.head === undefined ? accepted(folderTree(place.root)) : await mergedTree(git, revisions.base, revisions.head);
  if (!head.ok) return { comparisons: [], diagnostics: head.diagnostics };
  const rounds = await readRoundEditions(base.value);
  const [before, after] = [await readListed(base.value), await readListed(head.value)];
  if (!before.ok || !after.ok || !rounds.ok) {
    return { comparisons: [], diagnostics: [...before.diagnostics, ...after.diagnostics, ...rounds.diagnostics] };
  }
  const [earlier, later] = [before.value?.editions ?? [], after.value?.editions ?? []];
  const outcomes: Comparisons[] = [];
  for (const entry of earlier) {
    const named = rounds.value.filter((one) => one.edition === entry.id).map((one) => one.round);
    outcomes.push(await compareWithEarlier({ before: entry, later, rounds: named, base: base.value, head: head.value }));
  }
  outcomes.push(await compareTables(head.value, { listed: later.map((one) => one.id), known: earlier.map((one) => one.id) }));
  return { comparisons: outcomes.flatMap((one) => one.comparisons), diagnostics: outcomes.flatMap((one) => one.diagnostics) };
}

interface Change {
  readonly before: EditionEntry;
  /** The entries as they would be. */
  readonly later: Editions["editions"];
  /** Rounds in the base that name the edition. */
  readonly rounds: readonly string[];
  readonly base: FileTree;
  readonly head: FileTree;
}

/** Compares one edition of the base with what it would become. */
async function compareWithEarlier(change: Change): Promise<Comparisons> {
  const { before, later, rounds, base, head } = change;
  const { id } = before;
  const index = later.findIndex((one) => one.id === id);
  const editionsFile = posix.join(head.methods, "editions.yaml");
  const after = later[index];
  const lockable: EditionChange = {
    before,
    ...(after ? { after } : {}),
    index,
    rounds,
    changedFiles: await changedFrozen(change),
    editionsFile: head.shown(editionsFile),
  };
  const locks = withLines(lockFaults(lockable), await linesIn(head, [editionsFile]));
  if (!after) return { comparisons: [], diagnostics: locks };
  const [was, is] = [await readEditionFiles(base, id), await readEditionFiles(head, id)];
  if (!is.ok) return { comparisons: [], diagnostics: [...locks, ...is.diagnostics] };
  const unreadable: Diagnostic = { ...fault("compare-base-unreadable", "", { edition: id }), severity: "warning" };
  if (!was.ok) return { comparisons: [], diagnostics: [...locks, unreadable] };
  const differences = compareEditions(was.value.edition, is.value.edition);
  const breaks = breakFaults(differences, { id, lock: lockOf(lockable), files: is.value.files });
  return {
    comparisons: differences.length > 0 ? [comparison({ older: was.value, newer: is.value, differences, hasTable: false })] : [],
    diagnostics: [...locks, ...withLines(breaks, is.value.lineOf)],
  };
}

/** The frozen files of an edition whose text has changed or that are gone. */
async function changedFrozen({ before: { id }, base, head }: Change): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const name of ["scale.yaml", "questionnaire.yaml"]) {
    const [before, after] = [await base.text(posix.join(base.methods, id, name)), await head.text(posix.join(head.methods, id, name))];
    if (!before.ok || !after.ok || before.value !== after.value) changed.push(head.shown(posix.join(head.methods, id, name)));
  }
  return changed;
}

/** Checks every table as it would be, and compares each new edition with the one that its table names. */
async function compareTables(
  head: FileTree,
  { listed, known }: { readonly listed: readonly string[]; readonly known: readonly string[] },
): Promise<Comparisons> {
  const read: EditionFiles[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const id of listed) {
    const one = await readEditionFiles(head, id);
    if (one.ok) read.push(one.value);
    // An edition that was in the base is reported already.
    else if (!known.includes(id)) diagnostics.push(...one.diagnostics);
  }
  const named = read.map((one) => ({ id: one.edition.entry.id, ...one }));
  const found = checkTables(listed, named);
  const lineOf: EditionFiles["lineOf"] = (file, pointer) => read.map((one) => one.lineOf(file, pointer)).find((line) => line !== undefined);
  const comparisons = read
    .filter((one) => !known.includes(one.edition.entry.id))
    .flatMap((newer) => {
      const older = read.find((one) => one.edition.entry.id === newer.table?.from);
      return older
        ? [comparison({ older, newer, differences: compareEditions(older.edition, newer.edition, newer.table), hasTable: true })]
        : [];
    });
  return { comparisons, diagnostics: [...diagnostics, ...withLines(found, lineOf)] };
}
