import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { CorrespondenceKind } from "../../../../scripts/method/carry-over/correspondence.ts";
import type { DifferenceClass } from "../../../../scripts/method/compare/compare.ts";
import type { EditionEntry } from "../../../../scripts/method/schema.ts";
import type { nextEdition as sv } from "../../sv/pages/next-edition.ts";
import type { Widened } from "../../widened.ts";

const kindWords: Readonly<Record<CorrespondenceKind, string>> = {
  same: "unchanged in substance",
  reworded: "reworded",
  split: "split",
  merged: "merged",
  narrower: "narrower",
  broader: "broader",
  new: "new",
  dropped: "dropped",
};
const question = (numbers: readonly string[]): string => `${numbers.length === 1 ? "question" : "questions"} ${listInWords(numbers)}`;
const are = (numbers: readonly string[]): string => (numbers.length === 1 ? "is" : "are");

const status: Readonly<Record<EditionEntry["status"], string>> = {
  draft: "a draft",
  pilot: "a trial edition",
  published: "published",
  retired: "no longer in use",
};

const frame = {
  title: "What changes in the next edition?",
  description: "Every question that a new edition of the method changes, why, and what can still be compared.",
  none: (edition: string) =>
    `No new edition has been written yet. Edition ${edition} applies. When work on a new edition starts, this page shows what it changes, question by question.`,
  lead: (older: string, newer: string) =>
    `Here is how edition ${newer} differs from edition ${older}. What may change a result comes first, what only has different words comes last. Each question says why.`,
  status: (older: string, newer: string, is: EditionEntry["status"]) =>
    `Edition ${newer} is ${status[is]}. You answer edition ${older}.${is === "draft" ? " Everything on this page may change before the edition is tested." : ""}`,
  tryIt: (newer: string) => `Try the questions in edition ${newer}`,
  method: "To the method",
  fromMethod: "See what changes",
  fromMethodNote: "The page shows every question that changes, why, and what can be compared between the editions.",
} as const;

const series = {
  seriesHeading: "Can it be compared with before?",
  seriesLead: (same: number, all: number) =>
    `A series continues only when the questions mean the same and are counted in the same way. That holds for the answers to ${same} of ${all} questions. Where a series breaks, the figures are never joined by a line.`,
  continuing: (names: readonly string[]) => `These can be followed: ${listInWords(names)}.`,
  breaking: (names: readonly string[]) => `These break: ${listInWords(names)}.`,
  levelSeries: "The level",
  totalSeries: "Share in place, all areas",
  areaSeries: (area: string) => `Area: ${area}`,
  resultSeries: (result: string) => `Result: ${result}`,
} as const;

const questions = {
  answersLead:
    "“Don’t know” counts as option 0 when the question has changed. If the answer can become only one option, it is carried over, and you check it. If several are possible, you answer again.",
  heading: (kind: CorrespondenceKind, before: readonly string[], after: readonly string[]) => {
    switch (kind) {
      case "split":
      case "merged":
        return `${capitalize(question(before))} ${are(before)} ${kindWords[kind]} into ${question(after)}`;
      case "new":
      case "dropped":
      case "same":
      case "reworded":
      case "narrower":
      case "broader": {
        const numbers = after.length > 0 ? after : before;
        return `${capitalize(question(numbers))} ${are(numbers)} ${kindWords[kind]}`;
      }
      default:
        return kind satisfies never;
    }
  },
  question: "The question",
  numbered: (was: string | undefined, is: string | undefined) => `Question ${[...new Set([was, is])].filter(Boolean).join(" → ")}`,
  option: (at: number) => `Option ${at}`,
  must: "Must",
  mustIs: (block: number, option: number) => `Level ${block} requires at least option ${option}.`,
  noMust: "No must.",
  count: "Counts",
  doNotCount: "Does not count",
  place: "Place",
  placeIs: (area: string, block: number) => `${area}, block ${block}`,
  weight: "Weight",
} as const;

const others = {
  classes: {
    breaking: "What may change a result",
    additive: "Additions",
    editorial: "Different words only",
  } satisfies Record<DifferenceClass, string>,
  block: (block: number) => `Block ${block}`,
  background: "Background questions",
  other: "The scale and the questionnaire",
  /** `what`: the code of a difference. */
  how: (what: string) =>
    what.endsWith("-added") ? "Added" : what.endsWith("-removed") ? "Removed" : what.endsWith("-order") ? "In another order" : "Changed",
} as const;

export const nextEdition = { ...frame, ...series, ...questions, ...others } as const satisfies Widened<typeof sv>;
