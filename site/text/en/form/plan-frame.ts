import type { planFrame as frame } from "../../sv/form/plan-frame.ts";
import type { Widened } from "../../widened.ts";

export const planFrame: Widened<typeof frame> = {
  title: "Plan",
  waits: "The plan is shown once block 1 is answered.",
  withoutScript: "The plan is worked out from the answers in your browser. That needs JavaScript, which is turned off.",
  tries: "Try something else",
  aim: "Aim for another level",
  aimLabel: "Which level does your management aim for?",
  aimHint: "If you choose none, the next level applies. The choice is not sent.",
  nextLevel: "The next level",
  level: (level: number, name: string) => `Level ${level} – ${name}`,
  times: "Dates and time",
  timesHint:
    "The dates are a proposal: two measures at a time, and one, four or thirteen weeks for each. The hours are an estimate until a pilot has measured them.",
  start: "First day of the plan",
  size: "The hours are for",
  small: "a small organisation",
  large: "a large organisation",
  files: "Take the plan with you",
  formats: {
    ics: { name: "Calendar", about: ".ics" },
    xlsx: { name: "Spreadsheet", about: ".xlsx" },
    csv: { name: "Table", about: ".csv" },
    docx: { name: "Text document", about: ".docx" },
    json: { name: "Data", about: ".json" },
  },
  management: "To management’s page",
  care: "The plan shows weaknesses. Handle it accordingly.",
  panel: "What the plan leads to",
};
