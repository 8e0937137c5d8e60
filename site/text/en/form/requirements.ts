import type { RequirementsWords } from "../../sv/form/requirements.ts";

const questions = (n: number): string => (n === 1 ? "one question" : `${n} questions`);
const act = "the Cybersecurity Act (cybersäkerhetslagen)";

export const requirements: RequirementsWords = {
  lead: "Here your answers stand beside the parts of the Act and the Directive that the questions touch. Take the list to your lawyer. It does not affect the level, is never sent and is not part of the statistics.",
  caution: "The comparison is a draft and not legal advice. It does not say whether you comply with the Act.",

  duty: {
    required: `You have answered that you are covered by ${act}.`,
    voluntary: `You have answered that you are not covered by ${act}. For you the comparison is voluntary.`,
    unknown: `You have answered that you do not know whether you are covered by ${act}. Ask your lawyer. The comparison is shown all the same.`,
    unanswered: `You have not answered whether you are covered by ${act}. The comparison is shown all the same.`,
  },
  toFact: "To the question about the Act",
  voluntaryMark: "voluntary for you",

  standing: {
    below: "Go through with a lawyer",
    "cannot-tell": "Cannot be compared yet",
    enough: "Nothing in particular to raise, judging by your answers",
  },
  standingCount: (standing, n) => `${standing} (${n})`,
  belowCount: (part, n) => `${part}: ${questions(n)} to go through`,
  openCount: (part, n) => `${part}: ${questions(n)} unanswered or “Don’t know”`,
  below: (answer, needed) => `Your answer: ${answer}\nWe compare with: ${needed}`,
  openAlso: "Also unanswered or “Don’t know”:",
  unknown: "Your answer: Don’t know",
  unanswered: "Not answered",
  noneAsked: "No question about this applies to you.",

  ruleTitle: "How we compare",
  rules: (points) => [
    `We compare with the option that gives ${points} ${points === 1 ? "point" : "points"}: it has been decided and applies to the whole organisation. If the question has a higher must, we compare with that.`,
    "A part is under “Go through with a lawyer” if at least one question in it has a lower answer, whatever the others say.",
    "There is nothing in particular to raise if all the questions in the part are answered and none is lower.",
    "Otherwise the part cannot be compared yet. Then some question is unanswered, or answered “Don’t know”.",
    "The questions touch the parts but do not cover them in full. The list does not say that a requirement is met, nor that you breach it.",
    "The rule is our own. The musts of the level are often lower, because a level is a step on the way.",
  ],
  known: {
    "governance-management-training":
      "Here a difference is known. As we read the rules in November 2026, everyone in management must take training. The comparison is content with most, just like the must of the level. A lawyer has not yet reviewed that reading.",
  },
  checked: "Parts read",
  status: "Status",
  notSaid: "What the comparison does not say",
  toFramework: (name) => `${name}: all mappings`,
};
