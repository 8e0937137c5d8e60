import { listInWords } from "../../../../scripts/core/terms/en.ts";
import type { method as sv } from "../../sv/pages/method.ts";
import type { Widened } from "../../widened.ts";

export const method = {
  thresholdsHeading: "The thresholds",
  thresholdsNote: (floors: readonly string[]) =>
    `The numbers are the fewest points that are required in each block. In addition, every block requires all its musts, and a floor in each area that has two or more questions in the block: ${listInWords(floors)} points.`,
  thresholdsCaption: "Fewest points, and the share of the points that they are counted from",
  points: (points: number, of: number) => `${points} of ${of}`,
  pointsOf: (points: string, percent: number) => `${points} (${percent}%)`,
  levelColumn: "To reach",
  blockColumn: (block: number) => `Block ${block}`,
  notNeeded: "not required",
  pilot: "The edition is a trial edition. Thresholds and wordings are proposals until they have been tested.",
  examplesHeading: "Worked examples",
  examplesLead: "The examples are invented. They are worked out again every time the code changes, and the result must be the same.",
  byHand: "Worked out by hand",
  level: "Level",
  score: "Share in place",
  scoreValue: (score: number) => `${score} of 100`,
  atLeast: (label: string) => `at least ${label}`,
  unmet: "Conditions left for the next level",
  unmetValue: (count: number) => (count === 0 ? "none" : String(count)),
  areaCaption: "Share in place in each area, 0–100",
  areaColumn: "Area",
  shareColumn: "Share",
  notAnswered: "not answered",
} as const satisfies Widened<typeof sv>;
