// Merges returned files: adds new answers, counts equal ones, and leaves conflicts to be chosen.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { PageData } from "../data/page-data.ts";
import { isSame } from "../drafts/rebase.ts";
import { type Filled, withAnswer, withFact } from "../drafts/state.ts";
import { mergeTexts } from "./merge-texts.ts";
import type { Returned } from "./returned-file.ts";

/** An answer, or the option of a background fact. */
export type AnswerValue = Answer | string;

/** One answer, and the files that give it. Stored in the browser with the merge: the keys are a format. */
interface Offer {
  readonly is: AnswerValue;
  readonly files: readonly string[];
}

/** A question or background fact with differing answers, here and in files or between files. The answer here stays until one is chosen. */
export interface Conflict {
  readonly kind: "question" | "fact";
  readonly id: string;
  /** Every answer other than the one here. */
  readonly offers: readonly Offer[];
}

export interface Merged {
  readonly filled: Filled;
  /** Questions and facts that had no answer here and got one. */
  readonly taken: number;
  /** Questions and facts with the same answer in the files as here. */
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  /** Notes and names that were added or extended. */
  readonly texts: number;
  /** One for each note that did not fit. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Independent of the order of the files. An answer that the files agree on is added if there is none here; a differing answer is never
 * added and never lost. "Not applicable" is not compared: it follows from the background fact, which is. Pure and total.
 */
export function mergeReturned(here: Filled, returned: readonly Returned[], data: Pick<PageData, "model" | "facts">): Merged {
  const files = [...returned].sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  const judgeAll = (
    kind: Conflict["kind"],
    ids: readonly { readonly id: string }[],
    of: (filled: Filled) => Readonly<Record<string, AnswerValue>>,
  ) => ids.map(({ id }) => judge({ kind, id, here: of(here)[id], offers: offersOf(files, (filled) => of(filled)[id]) }));
  const found = [
    ...judgeAll("fact", data.facts, (one) => one.background),
    ...judgeAll("question", data.model.questions, (one) => one.answers),
  ];
  const taken = found.flatMap((one) => (one.is === "taken" ? [one.choice] : []));
  const { filled, count, diagnostics } = mergeTexts(settle(here, taken), files, data);
  return {
    filled,
    taken: taken.length,
    same: found.filter((one) => one.is === "same").length,
    conflicts: found.flatMap((one) => (one.is === "conflict" ? [one.conflict] : [])),
    texts: count,
    diagnostics,
  };
}

/** What has been settled. Without an answer: the one here was kept. */
export type Settled = Pick<Conflict, "kind" | "id"> & { readonly answer?: AnswerValue };

export function settle(filled: Filled, choices: readonly Settled[]): Filled {
  return choices.reduce((now, { kind, id, answer }) => {
    if (answer === undefined) return now;
    return kind === "fact" ? withFact(now, id, String(answer)) : withAnswer(now, id, answer as Answer);
  }, filled);
}

/** The union of the remaining choices before and now, with all offers of each question. */
export function joinConflicts(before: readonly Conflict[], now: readonly Conflict[]): readonly Conflict[] {
  const joined = now.map((one) => ({
    ...one,
    offers: unite([...(before.find((other) => isAbout(one, other))?.offers ?? []), ...one.offers]),
  }));
  return [...before.filter((one) => !now.some((other) => isAbout(one, other))), ...joined];
}

export function isAbout(a: Pick<Conflict, "kind" | "id">, b: Pick<Conflict, "kind" | "id">): boolean {
  return a.kind === b.kind && a.id === b.id;
}

type Judged =
  | { readonly is: "absent" | "same" }
  | { readonly is: "taken"; readonly choice: Settled }
  | { readonly is: "conflict"; readonly conflict: Conflict };

interface Input extends Conflict {
  readonly here: AnswerValue | undefined;
}

function judge({ kind, id, here, offers }: Input): Judged {
  const others = offers.filter((one) => !isSame(one.is, here));
  const [only, ...more] = others;
  if (!only) return { is: offers.length > 0 ? "same" : "absent" };
  if (here === undefined && more.length === 0) return { is: "taken", choice: { kind, id, answer: only.is } };
  return { is: "conflict", conflict: { kind, id, offers: others } };
}

function offersOf(files: readonly Returned[], answer: (filled: Filled) => AnswerValue | undefined): readonly Offer[] {
  return unite(
    files.flatMap(({ file, filled }) => {
      const is = answer(filled);
      return is === undefined || is === "not-applicable" ? [] : [{ is, files: [file] }];
    }),
  );
}

/** Joins equal answers into one offer with all their files. */
function unite(offers: readonly Offer[]): readonly Offer[] {
  const united: Offer[] = [];
  for (const one of offers) {
    const at = united.findIndex((other) => isSame(other.is, one.is));
    const before = united[at];
    if (before) united[at] = { is: before.is, files: [...new Set([...before.files, ...one.files])] };
    else united.push(one);
  }
  return united;
}
