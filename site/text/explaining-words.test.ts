import { expect, test } from "vitest";
import { requirements as requirementsEn } from "./en/form/requirements.ts";
import { requirements } from "./sv/form/requirements.ts";

test("the list for a lawyer uses the three fixed outcomes, and says what it is not", () => {
  expect(requirements.standing).toEqual({
    below: "Gå igenom med jurist",
    "cannot-tell": "Går inte att jämföra ännu",
    enough: "Inget särskilt att ta upp utifrån era svar",
  });
  expect(requirements.caution).toMatch(/utkast.*inte juridisk rådgivning/);
  expect(requirements.lead).toMatch(/skickas aldrig och är inte en del av statistiken/);
  expect(requirementsEn.caution).toMatch(/draft.*not legal advice/);
});
