import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import type { quality as sv } from "../../sv/results/quality.ts";
import type { Widened } from "../../widened.ts";

export const quality = {
  lead: "These are not official statistics. Their quality is nevertheless described by the five components of Statistics Sweden’s regulation SCB-FS 2016:17.",
  relevance: "1. Relevance",
  relevanceText: (types: string, date: string) =>
    `The statistics show how far ${types} have come in their systematic information security work. The unit is the organisation. The frame is the organisations that existed on ${date}.`,
  toPopulation: "Who is included",
  variables: (rows: number) => `The release has ${rows} groups and these kinds of tables:`,
  kinds: {
    respondent: "how many declined",
    level: "level",
    area: "areas",
    question: "questions",
    reason: "reasons for declining",
  } as Readonly<Record<string, string>>,
  kind: (name: string, count: number) => (count === 1 ? name : `${name} (${count})`),
  accuracy: "2. Accuracy and reliability",
  unknown: "“Don’t know” is an answer. Each question shows how many gave it, and after block 1 also how many did not answer the block:",
  toQuestions: "all questions",
  answeredQuestions: "All respondents have answered the whole of block 1.",
  response: (n: string, all: string, rate: number) =>
    `Of the ${all} organisations invited, ${n} answered: ${rate}\u00a0per cent. The answers are not weighted up to the whole frame.`,
  toResponse: "Response by group, and what the missing answers may mean",
  nonresponse:
    "Non-response is the largest uncertainty. For each group we give what the share of all can be, however the non-respondents would have answered. From the second round on there is also a likely interval. It assumes that most of those that stopped answering are still at the same level.",
  kept: "A group with the same organisations and the same answers keeps its numbers in rounds that are compared.",
  few: (floor: number) => `Where fewer than ${floor} answered, we give the range that the count certainly lies in instead of a share.`,
  coverageTitle: "How often the intervals contain the truth, where the likely one does worst",
  coverageNote: ({ rounds, kinds, cases }: { readonly rounds: string; readonly kinds: number; readonly cases: number }) =>
    `Simulated: ${inWords(kinds)} kinds of non-response in invented populations, each in ${inWords(cases)} cases with ${rounds} pairs of rounds of one type. The cases differ in how many were below level 1 the first time and how many answered the second. For each kind the case is shown in which the likely interval does worst. “Contains the truth” is how often the interval contains the true share of all. The error of self-assessment is not included.`,
  stratum: (below: number, isLowResponse: boolean) =>
    `about ${below}% below level 1, ${isLowResponse ? "fewer than 65% answer" : "at least 65% answer"}`,
  coverageColumns: {
    mechanism: "Who does not answer",
    stratum: "Worst case",
    worst: "Certain bounds: contain the truth, %",
    worstWidth: "Width, percentage points",
    likely: "Likely interval: contains the truth, %",
    likelyWidth: "Width, percentage points",
  },
  mechanisms: {
    mcar: "At random",
    size: "More often small organisations",
    weak: "More often those at a low level",
    fall: "More often those that have moved down",
    loyal: "At random, but those that answered last time nearly always answer again",
    refusal: "Some never answer, more often those at a low level",
  },
  errorTitle: "The more that answer, the less rounding matters",
  errorSubject:
    "How far rounding moves a share, in percentage points, by number of respondents in the group. Non-response and self-assessment are not included",
  errorNote: (keys: string, nations: number) =>
    `Simulated: ${nations} invented populations, each rounded with ${keys} keys. The error is computed before the redraws that the disclosure audit may require.`,
  errorGroup: (from: string, to: string) => `${from}–${to} respondents`,
  errorUp: (from: string) => `${from} respondents or more`,
  errorColumns: {
    n: "Respondents in the group",
    mean: "On average",
    most: "Nineteen in twenty move less than",
    shares: "Simulated shares",
  },
  floors: (level: number, question: number) =>
    `A group is not shown if fewer than ${level} answered, or for individual questions fewer than ${question}. If a group has to be hidden, others are hidden too, so that it cannot be worked out.`,
  floorsOne: (level: number) =>
    `A group is not shown if fewer than ${level} answered. If a group has to be hidden, others are hidden too, so that it cannot be worked out.`,
  withheldNone: "No group is too small in this release. Where there is still “..”, the count is not published for the group.",
  merged: `On the pages, levels 1–4 are shown together for ${listInWords([...listedTypes("en", "plain", "few"), "size groups", "parts of the country"])}, since rounding weighs heavily in small groups. The files have every level, and the smallest groups are marked as unreliable.`,
  withheld: (cells: string, all: string) =>
    `In this release, ${cells} of ${all} counts are hidden. They are shown as “..”. What is hidden depends on the size of the group, never on what it answered. The panel is the exception: it is not shown if it would say too much about some group.`,
  withheldRows: "Groups where something is hidden:",
  audit:
    "Before publication the figures are tested against a hypothetical attacker who knows the exact sizes of the groups, everything published before and the answers of three organisations. The release passed.",
  timeliness: "3. Timeliness and punctuality",
  timelinessText: (opens: string, closes: string) =>
    `The answers were submitted from ${opens} to ${closes} inclusive, and describe how things stood when they were submitted.`,
  dated: (day) => `The figures were published on ${day}.`,
  planned: "The planned date was announced in advance:",
  toRounds: "the dates of the round",
  once: "The statistics are published once, when the round has closed, unless an error has to be corrected. Nothing is published while answers are being collected.",
  accessibility: "4. Accessibility and clarity",
  accessibilityText:
    "The figures are on the web in Swedish and English, and in files for spreadsheets, statistical software and data portals. Everyone may use them freely (CC0). Every figure has an address of its own.",
  toFiles: "Files",
  toMethod: "How the statistics are produced",
  comparability: "5. Comparability and coherence",
  comparabilityText: (edition: string) => `The questions are those of edition ${edition}.`,
  direction:
    "Different organisations answer in different rounds. A direction is therefore stated only for those that answered both times. The levels of those that stopped answering are not shown, only whether fewer than one in three, one to two in three or at least two in three were below level 1.",
  firstRound: "This is the first round, so there is none to compare with.",
  earlier: (rounds: string) => `The level can be compared with ${rounds}.`,
  earlierWrong: "The comparison with earlier rounds rests on figures with a known error.",
  toEarlierWrong: "Read about the error.",
  breaks: (round: string) => `The series breaks at ${round}.`,
  cited: "Older surveys by others used different questions and levels. They are shown separately and are not comparable.",
  changes: "Changes to the release",
  corrections:
    "When an error becomes known, the disclosure audit first tests whether it can be corrected, together with everything already published. If it cannot, the tables are withdrawn, or the error is described beside them.",
  revisions: { title: "The round’s releases, corrections and known errors", release: "Release", change: "What changed" },
} as const satisfies Widened<typeof sv>;
