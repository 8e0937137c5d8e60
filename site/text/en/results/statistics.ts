import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { AffectedKind } from "../../../../scripts/statistics/cube/known-errors.ts";
import type { WithdrawableKind } from "../../../../scripts/statistics/schema.ts";
import { mustsShown, tables } from "../../../../scripts/statistics/wording/en.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import type { statistics as sv } from "../../sv/results/statistics.ts";
import type { Widened } from "../../widened.ts";
import { most } from "./rounding-words.ts";

export const statistics = {
  breaks: (round: string) => `Cannot be compared with ${round}: the questions have changed.`,
  more: "Explore further",
  ways: {
    "storlek/": { title: "By size", note: `The share of ${listInWords(listedTypes("en", "plain", "sized"))} below level 1, by size.` },
    "landsdelar/": {
      title: "By part of the country",
      note: `The share of ${listInWords(listedTypes("en", "plain", "parted"))} below level 1, in seven parts of the country.`,
    },
    "omraden/": { title: "Area by area", note: "How much is in place in each of the ten areas." },
    "fragor/": { title: "Question by question", note: "How the answers to each question are distributed." },
    "till-niva-1/": { title: "To level 1", note: "What is missing for level 1, and what helps." },
    "over-tid/": { title: "Over time", note: "Change among those that answered both times, and how things stood in each round." },
    "deltagande/": { title: "Who took part", note: "Response by group, and what the missing answers may mean." },
    "kvalitet/": { title: "Quality declaration", note: "How the figures are produced, and how far they can be relied on." },
  } as Readonly<Record<string, { readonly title: string; readonly note: string }>>,
  files: { title: "Files" },
  releases: {
    title: "All releases",
    note: "What has been published, and what has been corrected and why.",
    lead: "A round is published once. Only an error in what was published leads to a new release.",
    corrects: (release: string) => `Corrects the ${releaseName(release, "en")}.`,
    changed: (count: number) => (count === 1 ? "One count has changed." : `${count} counts have changed.`),
    noLonger: "This release has been replaced because it contained an error.",
    holds: (release: string) => `${release} replaces it`,
    unchanged: "No count has changed.",
    stands: `The figures stand. Even with the correct answers, each is within ${most} of the true count.`,
    restUnchanged: "No other count has changed.",
    stillWithdrawn: (kinds: readonly WithdrawableKind[]) =>
      `The tables of ${listInWords(kinds.map((kind) => tables[kind]))} are still withdrawn.`,
    withdrawn: (kinds: readonly WithdrawableKind[]) =>
      `The tables of ${listInWords(kinds.map((kind) => tables[kind]))} have been withdrawn.`,
    withdrawnWhy: "Set beside the old figures, correct ones could have disclosed individual answers.",
    reasonFor: (release: string) => `Why the ${releaseName(release, "en")} was made:`,
    outcome: { changed: "Corrected:", withdrawn: "Withdrawn:", unchanged: "Nothing changed:" },
    knownError: (day: string) => `Not corrected: known error, announced on ${day}.`,
    concerns: (kinds: readonly AffectedKind[]) => `It affects ${listInWords(kinds.map((kind) => tables[kind]))}.`,
    ofRound: (when: string) => `The figures for ${when}.`,
    withdrawnIn: (release: string) => `They were withdrawn in the ${releaseName(release, "en")}.`,
    withdrawnFrom: (release: string) => `See them in the ${releaseName(release, "en")}, which has been replaced`,
    withdrawnNote: "Withdrawn: there was an error.",
    showChanged: "Show which counts have changed",
    answer: "Answer",
    before: "Before",
    after: "After",
    newerRound: "There is a later round:",
    current: "Current",
    replaced: "Replaced by a later release",
    first: "The first release of the round.",
    calendar: "the dates of the rounds",
    list: "The list for programs (JSON)",
    catalogue: "The catalogue for data portals (DCAT-AP-SE)",
    dated: "The publication date is recorded when the figures are published. The planned date is announced in advance, among",
  },
  up: (round: string, release: string) => `All pages on ${round}, ${releaseName(release, "en")}`,
  withheldSign: "..",
  together: "together",
  togetherNote: "“together”: levels 1–4 are shown as one number, in the column for level 1 or higher. The files have every level.",
  groups: {
    subject: (group: string, when: string, order: string) => `${group}: share below level 1, ${when}. ${order}`,
    answered: (n: string, all: string) => `${n} of ${all} answered`,
    key: (group: string) => ({ share: "of respondents", band: `of all ${group}, at least–at most`, likely: "probably" }),
    reference: (percent: number) => `all respondents ${percent}%`,
    described: {
      share: (percent: number) => `${percent} per cent of respondents`,
      likely: (low: number, high: number) => `probably ${low} to ${high} per cent of all`,
      band: (low: number, high: number) => `at least ${low} and at most ${high} per cent of all`,
    },
    shared: (low: number, high: number) =>
      `The share of all may be the same in every group: the bands have ${low} to ${high} per cent in common.`,
    point: `A group where fewer than ${pointFloor} answered has a band but no dot: rounding weighs too heavily there.`,
    /** The group whose share under level 1 is certainly lowest, or highest; or two that certainly differ. */
    differ: {
      low: (group: string) => `of those that answered, the lowest share below level 1 is ${group}`,
      high: (group: string) => `of those that answered, the highest share below level 1 is ${group}`,
      pair: (low: string, high: string) => `of those that answered, a smaller share is below level 1 ${low} than ${high}`,
      group: (group: string, isPart: boolean, number: string) => `${isPart ? "in" : "among those with"} ${group} (${number})`,
      ofAll: (low: number, high: number) => `${low}–${high}% of all`,
      ofAnswered: (share: number) => `${share}% of those that answered`,
      countAnswered: (counts: string) => counts,
    },
  },
  size: {
    order: "By size.",
    alike: (group: string) => `No certain difference between the sizes among the ${group} that answered`,
  },
  part: {
    order: "From north to south, never ranked by result.",
    alike: (group: string) => `No certain difference between the parts of the country among the ${group} that answered`,
    column: "Part of the country",
  },
  bounds: (low: number, high: number) => `${low} to ${high}`,
  boundsColumn: "Of all, %: at least–at most",
  likelyColumn: "Of all, %: probably",
  noLikely: "not stated",
  shareColumn: "Of respondents, % or count",
  area: {
    index: (group: string, middle: number, low: number, high: number) =>
      `On average, ${group} that answered have about ${middle}\u00a0per cent of block 1 in place. The answers are grouped into classes and the counts are rounded, so the value can be ${low} to ${high}\u00a0per cent.`,
  },
  question: {
    lead: (groups: number) => `Each question is shown for ${inWords(groups)} groups. Percentages are of those that answered the question.`,
    fewTypes: (groups: string) =>
      `${capitalize(groups)} are too few to be shown question by question. So there is no total either: what they answered could roughly be worked out from it.`,
    shownOf: (shown: number, asked: number) => `The release shows ${shown} of the form’s ${asked} questions.`,
    intro:
      "Percentages are of those that answered the question. “Do not know” is an answer. A question left unanswered does not count as a no.",
    areaTitle: (area: string) => `The answers to the questions on ${area}`,
    areaNote: (count: number) => (count === 1 ? "One question" : `${count} questions`),
    other: "Other areas",
    subject: "Per cent of those that answered the question.",
    atLeast: (option: string, groups: string) => `At least “${option}” was answered by: ${groups}.`,
    orHigher: (option: string) => `At least: ${option}`,
    orHigherColumn: "at least this",
    noStep: "no step",
    ladder: "Of those that answered the question. The answers are steps: whoever gave a higher one has also reached the lower ones.",
    groupWithheld: (group: string) => `${group}: not shown, too few answered the question.`,
    about: "Why the question is asked, and what counts",
    toAnswers: (round: string) => `How organisations answered in ${round}`,
    toSearch: "Search for a question in your own words",
    option: "Answer",
    unknown: "Do not know",
    unanswered: "Did not answer the question’s block",
    notAsked: "The question was not asked",
    drawing: "A row for each answer, and in each row a bar for each group.",
  },
  lacking: {
    lead: (musts: number) =>
      `Level 1 requires a certain answer to ${inWords(musts)} of the questions in block 1. Such a requirement is a must. Those that answered lower, or do not know, lack it.`,
    fewTypes: (groups: string) => `${capitalize(groups)} are too few to be shown here.`,
    shownOf: mustsShown,
    division: "Those below level 1, by how many musts they lack",
    divisionSubject: "Number of respondents, rounded.",
    divisionNote: "Those that lack no must lack points instead.",
    classes: { 4: "Four or more", 2: "Two or three", 0: "One at most" } as Readonly<Record<number, string>>,
    musts: (group: string) => `${group}: musts that are lacking`,
    noQuestions: "The release does not show questions, so which musts are lacking cannot be said.",
    question: "Question",
    share: "Lacking, % of respondents",
    count: "Number, at least–at most",
    measure: "Measure",
    noMeasure: "none is described",
    noSupport: "none in the register",
    support: "Support",
    note: "The measure is the one that raises the answer with the least work. The numbers are ranges, because the answers are rounded.",
  },
  groupColumn: "Group",
} as const satisfies Widened<typeof sv>;
