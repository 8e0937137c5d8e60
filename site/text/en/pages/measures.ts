import { listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { measures as sv } from "../../sv/pages/measures.ts";
import type { Widened } from "../../widened.ts";

const efforts = ["", "days", "weeks", "months"] as const;

export const measures = {
  title: "Measures",
  description: "Recommended measures in the order that usually gives most, with steps, effort and who does what.",
  lead: "Here are the measures for those on the way to level 1 and beyond. They come in the order we suggest: the most urgent first.",
  roles:
    "In the measures, the coordinator is the person who coordinates information security. The head of the organisation is the municipal chief executive, the regional chief executive or the head of the agency. The IT operations supplier is whoever runs your IT, even if that is a neighbour or a host authority (värdmyndighet). A neighbour is another public organisation, for example a neighbouring municipality. In a small organisation one person has several of the roles. If the role is held at the host authority, ask there.",
  effortShort: (effort: number) => `Takes ${efforts[effort] ?? ""}`,
  raisesShort: (numbers: readonly number[]) =>
    `raises the ${numbers.length === 1 ? "answer to question" : "answers to questions"} ${listInWords(numbers.map(String))}`,
  effort: "Effort",
  effortLong: (effort: number) => `${capitalize(efforts[effort] ?? "")}, until the measure is in place for the first time`,
  priority: "Order",
  priorityValue: (place: number, of: number) => `${place} of ${of}`,
  after: "Do first",
  noAfter: "Nothing needs to be done before this",
  why: "Why",
  steps: "What to do",
  who: "Who does what",
  proof: "The first proof",
  proofNote: "This is what a colleague can look at to see that it has been done.",
  withNeighbour: "Together with a neighbour",
  raises: "Questions whose answers the measure raises",
  previous: "Previous measure",
  next: "Next measure",
  all: "All measures",
} as const satisfies Widened<typeof sv>;
