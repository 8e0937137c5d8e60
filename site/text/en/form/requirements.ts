import type { RequirementsWords } from "../../sv/form/requirements.ts";

const questions = (n: number): string => (n === 1 ? "one question" : `${n} questions`);
const parts = (n: number): string => (n === 1 ? "one part" : `${n} parts`);
const act = "the Cybersecurity Act (cybersäkerhetslagen)";

export const requirements: RequirementsWords = {
  language: "en",
  title: "Comparison with the requirements",
  lead: "Here your answers stand beside the requirements that the questions touch. The comparison does not affect the level. It is never sent and is not part of the statistics.",
  caution: "The comparison is preliminary, and it is not legal advice.",

  duty: {
    required: `You have answered that you are covered by ${act}.`,
    voluntary: `You have answered that you are not covered by ${act}. For you the comparison is voluntary.`,
    unknown: `You have answered that you do not know whether you are covered by ${act}. Ask your lawyer. The comparison is shown all the same.`,
    unanswered: `You have not answered whether you are covered by ${act}. The comparison is shown all the same.`,
  },
  toFact: "To the question about the Act",
  voluntaryMark: "voluntary for you",

  finding: (gaps, open, all) => {
    if (gaps > 0) return `gaps show in ${gaps} of ${parts(all)}`;
    return open > 0 ? `${open} of ${parts(all)} cannot be assessed` : "no gaps show in your answers";
  },
  standing: { gaps: "Gaps show", "cannot-tell": "Cannot be assessed", "no-gaps": "No gaps show in your answers" },
  standingCount: (standing, n) => `${standing} (${n})`,
  belowCount: (part, n) => `${part}: ${questions(n)} not enough`,
  openCount: (part, n) => `${part}: ${questions(n)} unanswered or “Don’t know”`,
  below: (answer, needed) => `Your answer: ${answer}\nWhat counts: ${needed}`,
  openAlso: "Also unanswered or “Don’t know”:",
  unknown: "Your answer: Don’t know",
  unanswered: "Not answered",
  noneAsked: "No question about this applies to you.",

  ruleTitle: "How we compare",
  rules: (points) => [
    `A question is enough when the answer is at least the option that gives ${points} ${points === 1 ? "point" : "points"}: it has been decided and applies to the whole organisation. If the question has a higher must, that applies.`,
    "Gaps show when at least one question in the part has a lower answer than that, whatever the others say.",
    "No gaps show when all the questions in the part are answered and none is lower.",
    "Otherwise the part cannot be assessed. Then some question is unanswered, or answered “Don’t know”.",
    "The questions touch the parts but do not cover them in full. That no gaps show does not mean that a requirement is met. That gaps show does not mean that you breach it.",
    "The rule is our own. The musts of the level are often lower, because a level is a step on the way.",
  ],
  known: {
    "governance-management-training":
      "Here a difference is known. As we read the rules in November 2026, everyone in management must take training. The comparison is content with most, just like the must of the level. A lawyer has not yet reviewed that reading.",
  },
  checked: "Checked",
  status: "Status",
  notSaid: "What the comparison does not say",
  toFramework: (name) => `All mappings to ${name}`,
};
