import { listInWords } from "../../../../scripts/core/terms/en.ts";
import type { scale as sv } from "../../sv/pages/scale.ts";
import type { Widened } from "../../widened.ts";

export const scale = {
  title: "The scale",
  description: "From below level 1 to level 4: what each step looks like.",
  lead: "The staircase shows how systematically an organisation works on information security. Each level builds on the one before.",
  level: (level: number) => (level === 0 ? "Below level 1" : `Level ${level}`),
  here: "You are here",
  drawingTitle: "The staircase with four levels",
  drawingDescription: (names: readonly string[]) =>
    `A staircase that rises to the right. The ground in front of it is called “${names[0]}”. After that come ${listInWords(names.slice(1))}.`,
  smallMunicipality: "In a small municipality",
  largeAgency: "At a large state agency",
  remains: "What usually remains",
  nextSteps: "Next steps",
  notes: [
    "The ground in front of the staircase is a place to start from, not a failure.",
    "Level 3 is a reasonable target for most organisations. Level 4 is not required of everyone. Your management chooses which level you aim for.",
    "The scale measures the way of working: decisions, responsibility, overview and follow-up. It does not measure how strong each technical safeguard is.",
  ],
  methodLink: "Read how the level is worked out",
} as const satisfies Widened<typeof sv>;
