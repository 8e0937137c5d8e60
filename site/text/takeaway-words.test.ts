import { expect, test } from "vitest";
import { disclosure as enDisclosure } from "./en/pages/disclosure.ts";
import { disclosure } from "./sv/pages/disclosure.ts";

const all = JSON.stringify(disclosure);

test("the text on requests says when the law was read and who decides, and cites only what was read", () => {
  for (const [words, text] of [
    [disclosure, all],
    [enDisclosure, JSON.stringify(enDisclosure)],
  ] as const) {
    expect(words.checkedOn).toBe("2026-11-27");
    expect(words.notAdvice).toContain(words === disclosure ? "27 november 2026" : "27 November 2026");
    expect(words.notAdvice).toMatch(/jurister avgör|lawyers of each authority decide/);
    expect(text.match(/18 kap\. \d+(?: b)? §|chapter 18, sections? [\d ,and]+\d|Chapter 18, section \d+/g)?.length).toBeGreaterThan(2);
  }
  const sections = all.match(/\d+(?:–\d+)?(?: b)? §§?/g) ?? [];
  expect(new Set(sections)).toEqual(new Set(["9 §§", "16 §§", "18 §§", "18 §", "3 §", "8 §", "8 b §", "13 §", "31 §"]));
});

test("the text about requests fits on about a page", () => {
  const count = all.split(/\s+/).length;
  expect(count).toBeGreaterThan(300);
  expect(count).toBeLessThan(640);
});
