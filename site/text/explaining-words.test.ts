import { expect, test } from "vitest";
import { requirements as requirementsEn } from "./en/form/requirements.ts";
import { requirements } from "./sv/form/requirements.ts";
import { thenNow } from "./sv/form/then-now.ts";
import { frameworks } from "./sv/pages/frameworks.ts";

test("the list for a lawyer uses the three fixed outcomes, and says what it is not", () => {
  expect(requirements.standing).toEqual({
    below: "Gå igenom med jurist",
    "cannot-tell": "Går inte att jämföra ännu",
    enough: "Inget särskilt att ta upp utifrån era svar",
  });
  expect(requirements.caution).toMatch(/utkast.*inte juridisk rådgivning/);
  expect(requirements.lead).toMatch(/skickas aldrig och är inte en del av statistiken/);
  // What was read is the law's parts, by us: no lawyer has checked the comparison.
  expect([requirements.checked, frameworks.checked]).toEqual(["Delarna lästa", "Delarna lästa"]);
  for (const read of Object.values(frameworks.source)) expect(read("2026-11-27")).toContain("inte av en jurist");
  expect(requirementsEn.caution).toMatch(/draft.*not legal advice/);
});

test("bounds on an earlier level are in plain words, whatever is between them", () => {
  const before = (low: number, high: number, atLeast = false) => thenNow.findingBefore({ low, high, atLeast }, false);
  expect(before(0, 0)).toBe("Då stod ni under nivå 1.");
  expect(before(2, 2, true)).toBe("Då stod ni på minst nivå 2.");
  expect(before(0, 1)).toBe("Då stod ni under nivå 1 eller på nivå 1.");
  expect(before(1, 2, true)).toBe("Då stod ni på nivå 1 eller 2, eller högre.");
  expect(before(0, 3)).toBe("Då stod ni någonstans från under nivå 1 till nivå 3.");
});
