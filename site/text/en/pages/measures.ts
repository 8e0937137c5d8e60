import { inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { MeasureRole } from "../../../../scripts/method/schema.ts";
import type { measures as sv } from "../../sv/pages/measures.ts";
import type { Widened } from "../../widened.ts";
import { hourRange } from "../hours.ts";

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
  description: "Recommended measures, with steps, hours and who does what.",
  lead: "Here are the measures for those on the way to level 1 and beyond. They come in the order of the questions. What you should do first, your own plan shows.",
  roles:
    "In the measures, the coordinator is the person who coordinates information security. The head of the organisation is the municipal chief executive, the regional chief executive or the head of the agency. The IT operations supplier is whoever runs your IT, even if that is a partner or a host authority (värdmyndighet). A partner is another public organisation, for example a neighbouring municipality. In a small organisation one person has several of the roles. If the role is held at the host authority, ask there.",
  stepsShort: (n: number) => (n === 1 ? "One step" : `${capitalize(inWords(n))} steps`),
  raisesShort: (numbers: readonly string[]) =>
    `raises the ${numbers.length === 1 ? "answer to question" : "answers to questions"} ${listInWords(numbers)}`,
  responsible: (role) => holders[role],
  rolesInWords: (of: readonly MeasureRole[]) => listInWords(of.map((one) => roles[one])),
  time: "Time",
  timeCaption: "Hours of the coordinator + of all others together",
  hourRange,
  step: "Step",
  sizes: { small: "At most 1,000 employees", medium: "1,001–5,000", large: "More than 5,000" },
  timeNote:
    "The hours are an untested estimate: until the step is done, with its upkeep for a year. The time of those who only attend a course, or practise with their whole workplace, is left out.",
  roleList: "Who is needed",
  why: "Why",
  steps: "The steps",
  stepsNote: "Your own plan has only the steps that you need.",
  leadsTo: (number: string, option: number) => `Leads to answer ${option} to question ${number}`,
  first: "Start with:",
  done: "Done when:",
  show: "Show:",
  template: "Template:",
  buys: "May have to be bought:",
  basis: "The hours:",
  who: "Who does what",
  proof: "A template that is completed, decided and true is the proof of the answer it belongs to.",
  toTemplates: "Templates to fill in",
  twoPeople: "If there are two of you",
  withNeighbour: "Together with a partner",
  all: "All measures",
} as const satisfies Widened<typeof sv>;
