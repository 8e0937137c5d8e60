import type { planFrame as frame } from "../../../sv/form/planning/plan-frame.ts";
import type { Widened } from "../../../widened.ts";

export const planFrame: Widened<typeof frame> = {
  title: "Plan",
  waits: "The plan is shown once block 1 is answered.",
  withoutScript: "The plan is worked out from the answers in your browser. That needs JavaScript, which is turned off.",
  tries: "Swap a step",
  triesHint: "Each row is a new plan to the same level, worked out as a whole.",
  aim: "Aim for another level",
  aimLabel: "Which level does your management aim for?",
  aimHint: "If you choose none, the next level applies. The choice is not sent.",
  nextLevel: "The next level",
  level: (level: number, name: string) => `Level ${level} – ${name}`,
  times: "Dates and time",
  timesHint:
    "A step begins when the coordinator and the others have hours left. No other step begins before somebody has been appointed to coordinate. A step that you must decide on takes at least six weeks, technology eight, a purchase twelve and a few steps even more. Any other step takes at least two weeks. The dates do not allow for holidays. Move the dates of the steps if you need to.",
  start: "First day of the plan",
  size: "The hours are for",
  weeklyOwn: "The coordinator’s hours a week",
  weeklyOthers: "Everyone else’s hours a week, together",
  small: "at most 1,000 employees",
  medium: "1,001–5,000 employees",
  large: "more than 5,000 employees",
  files: "Take the plan with you",
  formats: { ics: "Calendar", xlsx: "Spreadsheet", docx: "Text document", json: "Data" },
  management: "To management’s page",
  care: "The plan shows weaknesses. Handle it accordingly.",
  panel: "What the plan leads to",
};
