import { expect, test } from "vitest";
import { requirements as requirementsEn } from "./en/form/requirements.ts";
import { requirements } from "./sv/form/requirements.ts";
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
