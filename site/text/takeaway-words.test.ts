import { expect, test } from "vitest";
import { disclosure as enDisclosure } from "./en/pages/disclosure.ts";
import { appendix } from "./sv/form/appendix.ts";
import { management } from "./sv/form/management.ts";
import { openPaper } from "./sv/form/open-paper.ts";
import { report } from "./sv/form/report.ts";
import { takeAlongFrame } from "./sv/form/take-along.ts";
import { takeaway } from "./sv/form/takeaway.ts";
import { disclosure } from "./sv/pages/disclosure.ts";

/** Every string in the texts. Functions are called with sample arguments. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return strings(callWithSamples(value as (...given: unknown[]) => unknown));
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

const hours = { coordinator: [2, 4], others: [2, 4] };

/** Functions take texts, numbers, lists, hours or a day in different orders: uses the first arguments that do not throw. */
function callWithSamples(text: (...given: unknown[]) => unknown): unknown {
  for (const given of [
    ["2026-11-24", "x", "x"],
    ["x", ["x"], 2],
    [2, ["x"], 2],
    [["x"], ["x"]],
    ["x", "x", 2],
    [2, 2, 2],
    [hours, "small"],
    [[2, 4]],
    [{ kind: "chosen" }, String],
  ]) {
    try {
      return text(...given);
    } catch {}
  }
  throw new Error("no arguments fit");
}

const swedish = [takeaway, report, appendix, openPaper, management, takeAlongFrame, disclosure].flatMap(strings);

test("Swedish texts contain none of the words that the style guide rules out", () => {
  const avoided =
    /adekvat|implementer|säkerställ|relevant|tillse|avseende|vänligen|tyvärr|ogiltig|felaktig|robust|otillräcklig|underkän|nivå 0|nivå noll/i;
  expect(swedish.length).toBeGreaterThan(150);
  expect(swedish.filter((text) => avoided.test(text))).toEqual([]);
});

test("the text on requests says when the law was read and who decides, and cites only what was read", () => {
  for (const [words, all] of [
    [disclosure, strings(disclosure).join("\n")],
    [enDisclosure, strings(enDisclosure).join("\n")],
  ] as const) {
    expect(words.checkedOn).toBe("2026-11-27");
    expect(words.notAdvice).toContain(words === disclosure ? "27 november 2026" : "27 November 2026");
    expect(words.notAdvice).toMatch(/jurister avgör|lawyers of each authority decide/);
    expect(all.match(/18 kap\. \d+(?: b)? §|chapter 18, sections? [\d ,and]+\d|Chapter 18, section \d+/g)?.length).toBeGreaterThan(2);
  }
  const sections =
    strings(disclosure)
      .join("\n")
      .match(/\d+(?:–\d+)?(?: b)? §§?/g) ?? [];
  expect(new Set(sections)).toEqual(new Set(["9 §§", "16 §§", "18 §§", "18 §", "3 §", "8 §", "8 b §", "13 §", "31 §"]));
});

test("the text about requests fits on about a page", () => {
  const count = strings(disclosure).join(" ").split(/\s+/).length;
  expect(count).toBeGreaterThan(300);
  expect(count).toBeLessThan(640);
});
