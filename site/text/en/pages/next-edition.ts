import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { CorrespondenceKind } from "../../../../scripts/method/carry-over/correspondence.ts";
import type { DifferenceClass } from "../../../../scripts/method/compare/compare.ts";
import type { EditionEntry } from "../../../../scripts/method/schema.ts";
import type { Becomes } from "../../../next-edition/old-answers.ts";
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
const span = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);
const questions = (count: number): string => (count === 1 ? "1 question" : `${count} questions`);
const question = (numbers: readonly (string | number)[]): string =>
  `${numbers.length === 1 ? "question" : "questions"} ${listInWords(numbers.map(String))}`;
const are = (numbers: readonly number[]): string => (numbers.length === 1 ? "is" : "are");
/** "option 0", "option 1 or 2", "option 0, 1 or 2". */
const options = (all: readonly number[]): string =>
  `option ${all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`}`;

const status: Readonly<Record<EditionEntry["status"], string>> = {
  draft: "a draft",
  pilot: "a trial edition",
  published: "published",
  retired: "no longer in use",
};

const frame = {
  title: "What changes in the next edition?",
  description: "Every question that a new edition of the method changes: why, what an old answer becomes and what can still be compared.",
  none: (edition: string) =>
    `No new edition has been written yet. Edition ${edition} applies. When work on a new edition starts, this page shows what it changes, question by question.`,
  lead: (older: string, newer: string) =>
    `Here you see how edition ${newer} differs from edition ${older}, question by question. You also see why, and what an answer from ${older} becomes.`,
  status: (older: string, newer: string, is: EditionEntry["status"]) =>
    `Edition ${newer} is ${status[is]}. You answer edition ${older}.${is === "draft" ? " Everything on this page may change before the edition is tested." : ""}`,
  tryIt: (newer: string) => `Try the questions in edition ${newer}`,
  method: "To the method",
  fromMethod: "See what changes",
  fromMethodNote: "The page shows every question that changes, why, and what can be compared between the editions.",
} as const;

const kinds = {
  kindHeading: (kind: CorrespondenceKind) => capitalize(kindWords[kind]),
  finding: (same: number, all: number) => `${same} of ${all} questions mean the same as before`,
  subject: (older: string, newer: string) => `The questions in edition ${newer} against those in edition ${older}, by kind of change.`,
  figureDescription: (rows: readonly string[]) => `Number of questions of each kind. ${rows.join(". ")}.`,
  source: "Source: the correspondence table between the editions.",
  kindCount: (before: number, after: number) =>
    before === 0 || after === 0 || before === after
      ? questions(Math.max(before, after))
      : `${questions(before)} ${before === 1 ? "becomes" : "become"} ${after}`,
  kindsCaption: "Number of questions of each kind in the two editions",
  kindColumn: "Kind",
  total: "All questions",
  means: {
    same: "The question means the same. The words may have become simpler.",
    reworded: "The words are new, and someone may answer differently.",
    split: "One question has become several.",
    merged: "Several questions have become one.",
    narrower: "The question covers less than before.",
    broader: "The question covers more than before.",
    new: "The question did not exist before.",
    dropped: "The question is no longer asked.",
  } satisfies Record<CorrespondenceKind, string>,
} as const;

const thresholds = {
  thresholdsHeading: "The thresholds for the levels",
  thresholdsCaption: "Lowest share of the points, in per cent",
  thresholdsSame: (older: string) => `The thresholds are the same as in edition ${older}.`,
  level: (label: string) => capitalize(label),
  floor: "Minimum in each area with two or more questions in the block, rounded up to whole points",
  levelColumn: "To reach",
  blockColumn: (block: number) => `Block ${block}`,
  notNeeded: "not required",
  musts: (numbers: readonly string[]) =>
    numbers.length === 0
      ? "Every question that is in both editions has the same must as before."
      : `The must has changed in ${question(numbers)}.`,
} as const;

const series = {
  seriesHeading: "Can it be compared with before?",
  seriesLead: (same: number, all: number) =>
    `A series continues only when the questions mean the same and are counted in the same way. That holds for the answers to ${same} of ${all} questions. Where a series breaks, the figures are never joined by a line.`,
  seriesCaption: "Series that continue or break",
  seriesColumn: "Series",
  goesOnColumn: "Between the editions",
  continues: "continues",
  breaks: "breaks",
  levelSeries: "The level",
  totalSeries: "Share in place, all areas",
  areaSeries: (area: string) => `Area: ${area}`,
  resultSeries: (result: string) => `Result: ${result}`,
  /** After "question" or "questions". */
  numbered: (numbers: readonly string[]) => listInWords(numbers),
  becauseOf: (numbers: string) => `Changed: ${/ and /.test(numbers) ? "questions" : "question"} ${numbers}.`,
  declared: (numbers: string, kind: CorrespondenceKind) =>
    `The correspondence table says of ${/ and /.test(numbers) ? "questions" : "question"} ${numbers}: ${kindWords[kind]}.`,
} as const;

const cards = {
  cardsHeading: "The questions that change",
  cardsLead:
    "On the left is the question as it is today, on the right as it would become. On a small screen they are one below the other. Words that are gone are struck through. Words that are new have a thick underline.",
  answersLead:
    "“Don’t know” counts as option 0 when the question has changed. If the answer can become only one option, it is carried over, and you check it. If several are possible, you answer again.",
  jump: "Jump to a question",
  cardHeading: (kind: CorrespondenceKind, before: readonly number[], after: readonly number[]) => {
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
  why: "Why",
  side: (edition: string) => `Edition ${edition}`,
  question: (number: number) => `Question ${number}`,
  place: (area: string, block: number) => `${area} · block ${block}`,
  must: (block: number, option: number) => `Level ${block} requires at least option ${option}.`,
  noMust: "No must.",
  absentBefore: "The question did not exist.",
  absentAfter: "The question is no longer asked.",
  help: "The help for the question",
  helpSame: "The help for the question is the same.",
  count: "Counts",
  doNotCount: "Does not count",
  /** Announced before and after changed words. */
  removed: ["removed: ", " end of removed "],
  added: ["new: ", " end of new "],
  answersHeading: "What an old answer becomes",
  kept: "The answer is carried over as it is.",
  gone: "The answer is not used in the new edition.",
  new: "Nobody has answered the question before.",
  nothingKnown: "An old answer says nothing about the new one: all options are possible.",
  pair: (from: string, to: string) => `From ${from} to ${to}:`,
  inEdition: (number: number, edition: string) => `question ${number} in ${edition}`,
  becomes: ({ options: all, low, high, isAnything }: Becomes) =>
    `If you chose ${options(all)}, it ${isAnything ? `may become any of ${span(low, high)}` : `becomes ${span(low, high)}`}.`,
  reaches: ({ options: all, low, high }: Becomes) => `If you chose ${options(all)}, that is enough for ${span(low, high)}.`,
  joint: "The lowest of these applies.",
  seriesOfQuestion: "The series",
  questionSeries: (kind: CorrespondenceKind, continues: boolean): string => {
    if (kind === "new") return "A new series begins.";
    if (kind === "dropped") return "The series ends.";
    return continues
      ? "The series continues: the answers can be compared between the editions."
      : "The series breaks: the answers cannot be compared between the editions.";
  },
  breakDetails: "What differs",
} as const;

const others = {
  othersHeading: "Other changes",
  othersLead: "These do not belong to any single question.",
  classes: {
    breaking: "Changes that affect results",
    additive: "Additions",
    editorial: "Changes in wording only",
  } satisfies Record<DifferenceClass, string>,
  /** Names of keys and results in files. Others are shown as they are. */
  keyNames: {
    description: "description",
    smallMunicipality: "small municipality",
    largeAgency: "large state agency",
    remains: "what remains",
    nextSteps: "next steps",
  } as Readonly<Record<string, string>>,
  resultNames: { level: "the level" } as Readonly<Record<string, string>>,
} as const;

export const nextEdition = { ...frame, ...kinds, ...thresholds, ...series, ...cards, ...others } as const satisfies Widened<typeof sv>;
