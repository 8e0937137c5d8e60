import { describe, expect, test } from "vitest";
import { wordsOf } from "../statistics/wording/words.ts";
import { movementBar } from "./movement.ts";
import { type SureShares, sureBar } from "./sure-bar.ts";

const { sure: words } = wordsOf.sv;
const drawing = { id: "x", title: "Titel", description: "Beskrivning", words };
const draw = (of: Partial<SureShares>): string =>
  sureBar({ ...drawing, worst: { low: 0.26, high: 0.68 }, likely: { low: 0.43, high: 0.68 }, share: 0.46, ...of });
const letters = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
const part = (svg: string, name: string): readonly number[] => {
  const [, x = "", width = ""] = new RegExp(`<rect x="([^"]*)%"[^>]* width="([^"]*)%"[^>]* ${name}`).exec(svg) ?? [];
  return [Number(x), Number(width)];
};

describe("the bar of the whole", () => {
  test("has what is certain, what is not known and the likely part at their true sizes", () => {
    const svg = draw({});
    expect(part(svg, 'class="bar-under')).toEqual([0, 26]);
    expect(part(svg, 'class="bar-edge')).toEqual([26, 42]);
    expect(part(svg, 'class="bar-likely')).toEqual([43, 25]);
    expect(part(svg, 'class="bar-at')).toEqual([68, 32]);
    expect(letters(svg)).toEqual(expect.arrayContaining(["troligen", "minst 26\u00a0%", "högst 68\u00a0%", "de svarande"]));
  });

  test("has no tick and no likely part where there is none, and no words where there is no room", () => {
    const svg = draw({ worst: { low: 0.05, high: 0.65 }, likely: null, share: null });
    expect([svg.includes("wall"), svg.includes("bar-likely")]).toEqual([false, false]);
    expect(letters(svg)).toEqual(["vet inte", "nivå 1–4", "minst 5\u00a0%", "högst 65\u00a0%"]);
  });

  test.each([
    [0, 0.03, "start"],
    [0.97, 1, "end"],
    [0.02, 0.2, "start"],
  ])("writes bounds of %d and %d as one label where two would overlap", (low, high, anchor) => {
    const svg = draw({ worst: { low, high }, likely: null, share: null });
    const ends = [...svg.matchAll(/<text[^>]*font-weight="650"[^>]*>/g)].map(([tag]) => tag);
    expect(ends).toHaveLength(1);
    expect(ends[0]).toContain(`text-anchor="${anchor}"`);
  });

  test("rounds its bounds outwards, and is named and described", () => {
    const svg = draw({ worst: { low: 0.259, high: 0.701 } });
    expect(letters(svg)).toEqual(expect.arrayContaining(["minst 25\u00a0%", "högst 71\u00a0%"]));
    expect(svg).toMatch(/role="img" aria-labelledby="x-title x-desc"><title id="x-title">Titel<\/title><desc id="x-desc">Beskrivning</);
    expect(svg).not.toContain("style=");
  });
});

describe("the bar of the movement", () => {
  const of = { id: "m", title: "Titel", description: "Beskrivning" };

  test("has three parts of the whole, and leaves out those that are 0", () => {
    const svg = movementBar({ ...of, rose: 5, same: 80, fell: 15 });
    expect([...svg.matchAll(/ width="([^"]*)%"/g)].map(([, width]) => Number(width))).toEqual([5, 80, 15]);
    expect(movementBar({ ...of, rose: 0, same: 80, fell: 20 })).not.toContain("moved-rose");
  });

  test("is nothing where nobody is counted", () => {
    expect(movementBar({ ...of, rose: 0, same: 0, fell: 0 })).toBe("");
  });
});
