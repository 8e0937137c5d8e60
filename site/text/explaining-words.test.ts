import { expect, test } from "vitest";
import { requirements as requirementsEn } from "./en/form/requirements.ts";
import { result as resultEn } from "./en/form/result.ts";
import { explaining } from "./sv/form/explaining.ts";
import { peers } from "./sv/form/peers.ts";
import { plan } from "./sv/form/plan.ts";
import { planFrame } from "./sv/form/plan-frame.ts";
import { requirements } from "./sv/form/requirements.ts";
import { result } from "./sv/form/result.ts";
import { thenNow } from "./sv/form/then-now.ts";

/** Every string in the texts. Functions are called with sample arguments. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return strings(callWithSamples(value as (...given: unknown[]) => unknown));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

function callWithSamples(text: (...given: unknown[]) => unknown): unknown {
  const levels = { low: 0, high: 2, level: 1, from: 1, to: 4, atLeast: true };
  for (const given of [
    [2, 2, 2],
    [levels, levels, true],
    [2, levels],
    [["x"], 2],
    [2, ["x"]],
    [["x"], 2, "x"],
    [2, ["x"], 2],
    ["x", "x", ["x"], "x"],
    ["x", 2],
    ["2026-11-24"],
  ]) {
    try {
      return text(...given);
    } catch {}
  }
  throw new Error("no arguments fit");
}

const swedish = [explaining, peers, requirements, thenNow, plan, planFrame, result.explained].flatMap(strings);

test("Swedish texts contain none of the words that the style guide rules out", () => {
  const avoided =
    /adekvat|implementer|säkerställ|relevant|tillse|avseende|vänligen|tyvärr|ogiltig|felaktig|robust|otillräcklig|underkän|nivå 0|nivå noll/i;
  expect(swedish.length).toBeGreaterThan(120);
  expect(swedish.filter((text) => avoided.test(text))).toEqual([]);
});

test("the list for a lawyer uses the three fixed outcomes, never speaks of gaps, and says what it is not", () => {
  expect(requirements.standing).toEqual({
    below: "Gå igenom med jurist",
    "cannot-tell": "Går inte att jämföra ännu",
    enough: "Inget särskilt att ta upp utifrån era svar",
  });
  expect(strings([requirements, result.explained]).filter((text) => /luck(a|or)|brist/i.test(text))).toEqual([]);
  expect(strings([requirementsEn, resultEn.explained]).filter((text) => /\bgaps?\b|shortcoming/i.test(text))).toEqual([]);
  expect(requirements.caution).toMatch(/utkast.*inte juridisk rådgivning/);
  expect(requirements.lead).toMatch(/skickas aldrig och är inte en del av statistiken/);
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
