// Decides the words of the quality declaration in English, by the five components of SCB-FS 2016:17.
import { releaseName } from "../../../scripts/release-name.ts";
import type { quality as sv } from "../sv/quality.ts";
import type { Widened } from "../widened.ts";

export const quality = {
  description: "What the statistics measure, how sure they are, when they hold and what they can be compared with.",
  lead: "These are not official statistics. The quality is described all the same by the five components of Statistics Sweden’s regulation SCB-FS 2016:17.",
  relevance: "1. Relevance",
  relevanceText: (date: string) =>
    `The statistics show how far municipalities, regions and state agencies have come in their systematic information security work. The unit is the organisation. The frame is the organisations that existed on ${date}.`,
  toPopulation: "Who is included",
  variables: (rows: number) => `The release has ${rows} groups and these kinds of tables:`,
  kinds: {
    respondent: "answered, declined and no answer",
    level: "level",
    area: "areas",
    question: "questions",
    measure: "key measures",
    reason: "reasons for declining",
  } as Readonly<Record<string, string>>,
  kind: (name: string, count: number) => (count === 1 ? name : `${count} × ${name}`),
  accuracy: "2. Accuracy and reliability",
  selfAssessed:
    "The answers are self-assessed. Nobody else has checked them. A block without an answer never counts as zero: those that stopped after a block count at the level that their answers reach.",
  response: (n: string, all: string, rate: number) => `${n} of ${all} asked answered, that is ${rate} per cent.`,
  toResponse: "Response by group, and what the missing answers may mean",
  rounding: (base: number, most: number) =>
    `All counts are rounded to a multiple of ${base}, up or down. No published count is more than ${most} from the true one. Shares are computed from the rounded counts.`,
  errorTitle: "The more that have answered, the less the rounding means",
  errorSubject: "How far from the true share the published one lies on average, in percentage points, by how many answered in the group",
  errorNote: (keys: string, nations: number) =>
    `Simulated: ${nations} invented nations, each rounded with ${keys} keys. The error is computed before the redraws that the disclosure audit may require. There is no sampling error: all are asked.`,
  errorDescription: (rows: string) => `Horizontal bars, one for each size. ${rows}.`,
  errorGroup: (from: string, to: string) => `${from}–${to} that answered`,
  errorUp: (from: string) => `${from} that answered, or more`,
  errorColumns: { n: "Answered in the group", mean: "On average", most: "Nineteen of twenty are nearer than", shares: "Simulated shares" },
  floors: (level: number, question: number) =>
    `A group is not shown if fewer than ${level} have answered, for single questions fewer than ${question}. If a group has to be hidden, more are hidden, so that it cannot be worked out.`,
  floorsOne: (level: number) =>
    `A group is not shown if fewer than ${level} have answered. If a group has to be hidden, more are hidden, so that it cannot be worked out.`,
  withheldNone: "Nothing is hidden in this release.",
  withheld: (cells: string, all: string) =>
    `In this release, ${cells} of ${all} counts are hidden. They stand as “..”. What is hidden depends on the size of the group, never on what it answered.`,
  withheldRows: "Groups where something is hidden:",
  audit:
    "Before publication the figures are tried against an imagined attacker that knows the sizes of the groups and the answers of three organisations. The release passed.",
  timeliness: "3. Timeliness and punctuality",
  timelinessText: (opens: string, closes: string) =>
    `The answers were given from ${opens} up to and including ${closes}, and describe how things stood when they were given.`,
  undated: "The file of the release bears no date, so that two persons who make it separately get the same file.",
  once: "The statistics are published once, when the round has closed. Nothing is published while answers are collected.",
  accessibility: "4. Accessibility and clarity",
  accessibilityText:
    "The figures are on the web in Swedish and English, and as files in formats for spreadsheets, statistics programs and data portals. Everyone may use them freely (CC0). Every figure has an address of its own.",
  toFiles: "Files",
  toMethod: "How the statistics are made",
  comparability: "5. Comparability and coherence",
  comparabilityText: (edition: string) => `The questions are those of edition ${edition}.`,
  firstRound: "This is the first round. There is none before it to compare with.",
  earlier: (rounds: string) => `The level can be compared with ${rounds}.`,
  breaks: (round: string) => `The series breaks at ${round}.`,
  cited: "Older surveys by others have other questions and levels. They are shown by themselves and cannot be compared.",
  changes: "Changes to the release",
  noChanges: "The release has not been corrected.",
  correctsThis: (release: string) => `The ${releaseName(release, "en")} corrects this one.`,
} as const satisfies Widened<typeof sv>;
