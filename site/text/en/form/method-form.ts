import type { methodForm as sv } from "../../sv/form/method-form.ts";
import type { Widened } from "../../widened.ts";

export const methodForm = {
  title: (edition: string, isForeign: boolean) =>
    isForeign ? `Answer the questions in “${edition}”` : `Answer the questions in edition ${edition}`,
  lead: "Answer, and you see the result as you go. Nothing is sent.",
  leadStaircase: "Answer, and you see where you stand on the staircase and which measures would raise you. Nothing is sent.",
  counted: (edition: string) => `To the form of edition ${edition}`,
  alsoDraft: "The next edition is being written now.",
  draftLink: (edition: string) => `Try the draft of edition ${edition}`,
  notCounted: {
    draft: {
      title: "Draft: answers here do not count.",
      text: (edition: string) => `Edition ${edition} is still being written. Questions, thresholds and results may change.`,
    },
    pilot: {
      title: "Trial edition: answers here do not count.",
      text: (edition: string) => `Edition ${edition} is being tested. Questions, thresholds and results may change.`,
    },
    foreign: {
      title: "Trial: answers here do not count.",
      text: (edition: string) => `The method “${edition}” has been read from a folder. It does not belong to Infosäktrappan.`,
    },
  },
  draftStays:
    "The answers stay on your computer. Do you share a computer with others? Save to a file and remove the answers from the browser when you are done.",
  backgroundIntro: "Answer what you can. The answers may decide which questions are asked and how the result is worked out.",
  questions: (count: number) => (count === 1 ? "One question" : `${count} questions`),
  progressLabel: "Questions answered",
  several: "Choose all that are true.",
  alone: "is chosen on its own.",
  none: "None of these",
  notApplicableNote:
    "“Not applicable” is chosen for you when an answer under “About your organisation” means that the question does not apply. The question is then left out of the calculation.",
  resting: (number: string) => `With your answers, question ${number} is not asked. The answer you gave is kept, but it is not counted.`,
  version: (version: string) => `Version ${version}.`,
  licence: (licence: string) => `Licence: ${licence}.`,
  measuresTitle: "Measures",
  measuresNone: "No measures apply with the answers that you have given.",
  measuresUndecided: "The answers do not yet decide whether more measures apply.",
  measureDone: "Done when:",
  bandsLabel: "Possible outcomes, from the lowest",
  remains: "What remains:",
} as const satisfies Widened<typeof sv>;
