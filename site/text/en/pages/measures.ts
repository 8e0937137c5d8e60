import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { effortOf, mostHours } from "../../../../scripts/method/effort.ts";
import type { MeasureHours, MeasureRole } from "../../../../scripts/method/schema.ts";
import type { measures as sv } from "../../sv/pages/measures.ts";
import type { Widened } from "../../widened.ts";
import { hourRange } from "../hours.ts";

const efforts = ["", "days", "weeks", "months"] as const;

const roles: Readonly<Record<MeasureRole, string>> = {
  management: "management",
  coordinator: "the coordinator",
  managers: "managers of the activities",
  it: "IT or the IT operations supplier",
  hr: "HR",
  procurement: "purchasing",
  finance: "finance",
  legal: "a lawyer",
  preparedness: "emergency preparedness",
  communication: "communication",
  premises: "premises",
  secretary: "management’s secretary",
  reviewer: "someone independent",
};

/** Whoever is responsible for a measure, where the role is first among its roles. */
const holders: Readonly<Record<MeasureRole, string>> = {
  management: "Management",
  coordinator: "The coordinator",
  managers: "A manager of the activity",
  it: "The head of IT",
  hr: "The head of HR",
  procurement: "The head of purchasing",
  finance: "The head of finance",
  legal: "A lawyer",
  preparedness: "The preparedness officer",
  communication: "The head of communication",
  premises: "The facilities manager",
  secretary: "Management’s secretary",
  reviewer: "Somebody independent",
};

export const measures = {
  title: "Measures",
  description: "Recommended measures in the order that usually gives most, with steps, effort and who does what.",
  lead: "Here are the measures for those on the way to level 1 and beyond. They come in the order we suggest: the most urgent first.",
  roles:
    "In the measures, the coordinator is the person who coordinates information security. The head of the organisation is the municipal chief executive, the regional chief executive or the head of the agency. The IT operations supplier is whoever runs your IT, even if that is a partner or a host authority (värdmyndighet). A partner is another public organisation, for example a neighbouring municipality. In a small organisation one person has several of the roles. If the role is held at the host authority, ask there.",
  effortShort: (hours: MeasureHours) => `Takes ${efforts[effortOf(hours)]}`,
  raisesShort: (numbers: readonly number[]) =>
    `raises the ${numbers.length === 1 ? "answer to question" : "answers to questions"} ${listInWords(numbers.map(String))}`,
  responsible: (role) => holders[role],
  rolesInWords: (of: readonly MeasureRole[]) => listInWords(of.map((one) => roles[one])),
  time: "Time",
  timeCaption: "Hours until the measure is in place for the first time",
  hourRange,
  coordinator: "The coordinator",
  others: "All others together",
  effort: "Effort",
  effortName: (hours: MeasureHours) => capitalize(efforts[effortOf(hours)]),
  small: "Small organisation",
  large: "Large organisation",
  estimate: "The hours are an estimate until a pilot has measured them.",
  timeNote: `The time of those who only attend a course is left out. Days are at most ${mostHours.days} hours in a small organisation, weeks at most ${mostHours.weeks}, and months more.`,
  firstStep: "Start on Monday",
  roleList: "Who is needed",
  priority: "Order",
  priorityValue: (place: number, of: number) => `${place} of ${of}`,
  after: "Do first",
  noAfter: "Nothing needs to be done before this",
  why: "Why",
  steps: "What to do",
  who: "Who does what",
  doneWhen: "Done when",
  proof: "A template that is completed, decided and true is the proof of the answer it belongs to.",
  toTemplates: "Templates to fill in",
  twoPeople: "If there are two of you",
  withNeighbour: "Together with a partner",
  raises: "Questions whose answers the measure raises",
  all: "All measures",
} as const satisfies Widened<typeof sv>;
