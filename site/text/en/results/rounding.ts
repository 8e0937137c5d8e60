import type { rounding as sv } from "../../sv/results/rounding.ts";
import type { Widened } from "../../widened.ts";
import { most, roundedTo } from "./rounding-words.ts";

export const rounding: Widened<typeof sv> = {
  roundedTo,
  most,
  caption: "An invented row, rounded step by step",
  step: "Step",
  levels: ["Below level 1", "Level 1", "Level 2", "Level 3", "Level 4"],
  steps: [
    "True numbers",
    "Added up from the left",
    "Plus the lot, 2",
    `Down to ${roundedTo}`,
    "Published: the difference from the number before",
  ],
};
