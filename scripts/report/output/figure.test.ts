import { describe, expect, it } from "vitest";
import { noBreak } from "../../core/no-break.ts";
import type { ShareBar } from "../../drawing/share-bars.ts";
import type { ReportFigure } from "./nodes.ts";
import { drawFigure } from "./to-hast.ts";

const bar: ShareBar = {
  label: "Statliga myndigheter med 1 000 årsarbetskrafter eller fler",
  value: "25 % (5 av 20)",
  share: 0.25,
  between: null,
  worst: { low: 0.05, high: 0.6 },
};
const figure: ReportFigure = {
  type: "reportFigure",
  caption: "x",
  alternative: "y",
  bars: [bar, { ...bar, label: "Regioner" }],
  isUnderLevel1: true,
  note: "z",
};

/** What is drawn, which only the alternative text is read for. */
function drawnIn(own: ReportFigure, size: "wide" | "narrow") {
  const [group, ...others] = drawFigure(own, size).children;
  if (group?.type !== "element" || others.length > 0) throw new Error("the drawing is not one group");
  expect(group.properties).toEqual({ "aria-hidden": "true" });
  return group.children;
}

/** Every line of text with its position. */
function lines(size: "wide" | "narrow") {
  return drawnIn(figure, size).flatMap((one) =>
    one.type === "element" && one.tagName === "text"
      ? [{ ...one.properties, text: one.children.map((child) => (child.type === "text" ? child.value : "")).join("") }]
      : [],
  ) as unknown as readonly { readonly x: number; readonly y: number; readonly class: string; readonly text: string }[];
}

describe("a figure of shares", () => {
  it("has a colour of its own only where the shares are those under level 1", () => {
    const classOf = (isUnderLevel1: boolean) => drawFigure({ ...figure, isUnderLevel1 }, "wide").properties["class"];
    expect(classOf(true)).toBe("chart chart-wide chart-under");
    expect(classOf(false)).toBe("chart chart-wide");
  });

  it("has each label on one line where there is room, with the value beside it", () => {
    expect(lines("wide").filter((one) => one.class !== "chart-axis")).toHaveLength(4);
  });

  it("has no line of text on a telephone that is wider than the drawing", () => {
    const onLine = Map.groupBy(lines("narrow"), ({ y }) => y);
    for (const [, there] of onLine) {
      if (there.some((one) => one.class === "chart-axis")) continue;
      // Eight units per character is generous for text of size 15.
      expect(there.map(({ text }) => text).join("  ").length * 8, there.map(({ text }) => text).join(" ")).toBeLessThanOrEqual(350);
    }
    expect(onLine.size).toBeGreaterThan(4);
  });
});

it("has a line below a bar only for what others could have answered", () => {
  const marks = (one: ShareBar) =>
    drawnIn({ ...figure, bars: [one] }, "wide").flatMap((child) =>
      child.type === "element" && child.tagName !== "text" ? [child.properties["class"]] : [],
    );
  expect(marks(bar)).toEqual(["chart-empty", "chart-bar", "chart-reach"]);
  expect(marks({ ...bar, worst: null })).toEqual(["chart-empty", "chart-bar"]);
});

it("has a paler bar from the lowest to the highest share of a small group, which has no share", () => {
  const small = { ...bar, share: null, between: { low: 0.25, high: 0.5 }, worst: null };
  const drawn = drawnIn({ ...figure, bars: [small] }, "wide").filter((child) => child.type === "element" && child.tagName === "rect");
  expect(drawn.map((one) => (one.type === "element" ? one.properties : {}))).toMatchObject([
    { class: "chart-empty", x: 0, width: 640 },
    { class: "chart-bar chart-interval", x: 160, width: 160 },
  ]);
});

describe("a number", () => {
  it("is kept together with its unit and its own digits, and words alone are unchanged", () => {
    expect(noBreak("Nivå 1, 10 000 invånare, 38 procent")).toBe("Nivå\u00a01, 10\u00a0000 invånare, 38\u00a0procent");
    expect(noBreak("10 juni 2026, n = 325, ÖVN 2026-0001, våren 2026")).toBe(
      "10\u00a0juni\u00a02026, n\u00a0=\u00a0325, ÖVN\u00a02026-0001, våren\u00a02026",
    );
    expect(noBreak("5 av 20, 25 % och 2026 1")).toBe("5\u00a0av\u00a020, 25\u00a0% och 2026 1");
  });
});
