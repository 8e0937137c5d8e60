// The files that have been merged, drop by drop: what is left to choose, and undoing a whole file. Stored until other answers replace them.
import type { PageData } from "../data/page-data.ts";
import { openDraft } from "../drafts/draft-file.ts";
import { draftText } from "../drafts/draft-text.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { organisationIn } from "../drafts/organisation-name.ts";
import { isSame, rebase } from "../drafts/rebase.ts";
import type { Filled } from "../drafts/state.ts";
import { type AnswerValue, type Conflict, isAbout, joinConflicts, type Merged, mergeReturned, type Settled, settle } from "./merging.ts";
import type { Returned } from "./returned-file.ts";

/** Files that were merged together. What came of it follows from these. */
export interface Drop {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly before: Filled;
  readonly files: readonly Returned[];
  readonly choices: readonly Settled[];
}

const cache = new WeakMap<Drop, Merged>();

export function mergedOf(drop: Drop, data: PageData): Merged {
  const known = cache.get(drop) ?? mergeReturned(drop.before, drop.files, data);
  cache.set(drop, known);
  return known;
}

/** What is left to choose, with all offers of each question. */
export function conflictsOf(drops: readonly Drop[], data: PageData): readonly Conflict[] {
  return drops.reduce<readonly Conflict[]>((sum, one) => joinConflicts(sum, openIn(one, data)), []);
}

/** With the choices noted in every drop that they settle. */
export function withChoices(drops: readonly Drop[], made: readonly Settled[], data: PageData): readonly Drop[] {
  return drops.map((drop) => {
    const settled = openIn(drop, data).flatMap((conflict): Settled[] => {
      const choice = made.find((one) => isAbout(one, conflict));
      if (!choice) return [];
      const isOffered = choice.answer !== undefined && isOfferedBy(conflict, choice.answer);
      return [isOffered ? choice : { kind: conflict.kind, id: conflict.id }];
    });
    return settled.length > 0 ? { ...drop, choices: [...drop.choices, ...settled] } : drop;
  });
}

/**
 * As if the file had never been merged: what came from it alone goes, later changes stay, and what other files also say remains. A choice
 * between its answer and others is to be made again.
 */
export function withoutFile(drops: readonly Drop[], file: string, now: Filled, data: PageData) {
  const at = drops.findIndex((one) => one.files.some((each) => each.file === file));
  const dropped = drops[at];
  if (!dropped) return { drops, filled: now };
  const disputed = mergedOf(dropped, data).conflicts;
  const reopened = (one: Drop): readonly Settled[] =>
    one.choices.filter(({ answer, ...about }) => answer !== undefined || !disputed.some((each) => isAbout(each, about)));
  const left = drops.slice(0, at).map((one): Drop => ({ ...one, choices: reopened(one) }));
  let [old, next] = [afterOf(dropped, data), dropped.before];
  // Every drop from there on is merged again, onto what is left of those before it.
  for (const one of drops.slice(at)) {
    const before = one === dropped ? one.before : rebase({ base: old, mine: one.before, theirs: next });
    const files = one.files.filter((each) => each.file !== file);
    const again = withPossible({ ...one, before, files, choices: reopened(one) }, data);
    [old, next] = [afterOf(one, data), afterOf(again, data)];
    if (files.length > 0) left.push(again);
  }
  return { drops: left, filled: rebase({ base: old, mine: now, theirs: next }) };
}

/** Without the choices of what no file offers. */
function withPossible(drop: Drop, data: PageData): Drop {
  const { conflicts } = mergedOf(drop, data);
  const isPossible = (choice: Settled): boolean =>
    conflicts.some((one) => isAbout(choice, one) && (choice.answer === undefined || isOfferedBy(one, choice.answer)));
  return { ...drop, choices: drop.choices.filter(isPossible) };
}

function afterOf(drop: Drop, data: PageData): Filled {
  return settle(mergedOf(drop, data).filled, drop.choices);
}

function openIn(drop: Drop, data: PageData): readonly Conflict[] {
  return mergedOf(drop, data).conflicts.filter((one) => !drop.choices.some((choice) => isAbout(choice, one)));
}

function isOfferedBy({ offers }: Conflict, answer: AnswerValue): boolean {
  return offers.some((one) => isSame(one.is, answer));
}

export function saveDrops(drops: readonly Drop[], data: PageData, { merges }: Pick<LocalStore, "merges">): void {
  merges.save(drops.length > 0 ? dropsText(drops, data) : null);
}

export function dropsText(drops: readonly Drop[], data: PageData): string {
  const fileText = ({ file, filled, organisation }: Returned) => ({ file, draft: draftText(data, filled, organisation) });
  return JSON.stringify(drops.map((one) => ({ ...one, before: draftText(data, one.before), files: one.files.map(fileText) })));
}

/** None if the text is not a list of drops of this edition. Choices of what no file offers are to be made again. */
export function readDrops(text: string | null, data: PageData): readonly Drop[] {
  try {
    const draft = (one: unknown): Filled => {
      const opened = openDraft(String(one), data);
      if (!opened.ok) throw new Error("not a draft");
      return opened.value;
    };
    return (JSON.parse(text ?? "[]") as readonly StoredDrop[]).map(({ day, before, files, choices }) => {
      const returned = files.map(({ file, draft: of }): Returned => {
        const organisation = organisationIn(String(of));
        return { file: String(file), filled: draft(of), ...(organisation === undefined ? {} : { organisation }) };
      });
      return withPossible({ day: String(day), before: draft(before), files: returned, choices }, data);
    });
  } catch {
    return [];
  }
}

interface StoredDrop extends Pick<Drop, "day" | "choices"> {
  readonly before: string;
  readonly files: readonly { readonly file: string; readonly draft: string }[];
}
