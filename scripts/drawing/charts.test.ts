import { describe, expect, test } from "vitest";
import { dotStairs } from "./dot-stairs.ts";
import { type IntervalRow, intervalRows } from "./interval-rows.ts";
import { narrowWidth } from "./marks.ts";
import { movementChart } from "./movement.ts";
import { optionProfile } from "./option-profile.ts";
import { overTime, type TimePoint } from "./over-time.ts";

const drawing = { id: "bild", title: "Titel <1>", description: "Beskrivning", width: 720 };
const numbers = (drawn: string, element: string, name: string) =>
  [...drawn.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${name}="([-\\d.]+)"`, "g"))].map((match) => Number(match[1]));
const letters = (drawn: string) => [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const groups = [
  { name: "A", base: "200 svar" },
  { name: "B", base: "45 svar" },
];
const rows: readonly IntervalRow[] = [
  { label: "Under 10 000", more: "50 av 76 svarade", band: { low: 0.27, high: 0.73 }, likely: { low: 0.4, high: 0.7 }, share: 0.5 },
  { label: "50 000 eller fler", more: "20 av 46 svarade", band: { low: 0.131, high: 0.869 }, share: null },
  { label: "Öarna", more: "3 av 9 svarade", band: null, share: null },
];
const years = (of: readonly Partial<TimePoint>[]): readonly TimePoint[] =>
  of.map((one, at) => ({
    label: "Hösten",
    more: "50 av 76 svarade",
    day: `${2027 + at}-09-01`,
    band: { low: 0.2, high: 0.8 },
    share: 0.5,
    ...one,
  }));
const key = { share: "av de svarande", band: "av alla", likely: "troligen" };
const percent = (share: number): string => `${share} %`;
const reference = { share: 0.46, label: "alla svarande 46 %" };
const all: Readonly<Record<string, (width: number) => string>> = {
  dots: (width) =>
    dotStairs({
      ...drawing,
      width,
      unit: 5,
      columns: [
        { label: "Svarade inte", more: "", count: 12, value: "12", step: 0, kind: "unknown" },
        { label: "Under", more: "", count: 30, value: "30", step: 0, kind: "under" },
        { label: "Nivå 1", more: "Grund", count: 5, value: "5", step: 1, kind: "on" },
      ],
    }),
  movement: (width) =>
    movementChart({
      ...drawing,
      width,
      parts: [
        { part: "rose", count: 35, text: "35 högre" },
        { part: "same", count: 50, text: "50 lika" },
        { part: "fell", count: 15, text: "15 lägre" },
      ],
    }),
  intervals: (width) => intervalRows({ ...drawing, width, rows, key, withheld: "för få svar", percent, reference }),
  options: (width) =>
    optionProfile({
      ...drawing,
      width,
      groups,
      withheld: "..",
      rows: [{ label: "Ja", shade: 1, bars: [{ low: 0, high: 0.5, text: "50 %" }, null] }],
    }),
  time: (width) =>
    overTime({ ...drawing, width, points: years([{}, { likely: { low: 0.3, high: 0.6 } }, { note: "Brott" }]), key, percent }),
  exact: (width) => intervalRows({ ...drawing, width, rows: [{ label: "A", band: null, share: 0.4 }], key, percent }),
};

describe.each(Object.entries(all))("the drawing of %s", (_, draw) => {
  test.each([narrowWidth, 720])("%i wide has a title, a description, and nothing outside it", (width) => {
    const drawn = draw(width);
    expect(drawn).toContain('<title id="bild-title">Titel &lt;1&gt;</title>');
    expect(drawn).toContain(">Beskrivning</desc>");
    // Nothing but the title and the description is read.
    expect(drawn).toMatch(/<\/desc><g aria-hidden="true">.*<\/g><\/svg>$/);
    const [left, lengths] = [numbers(drawn, "rect", "x"), numbers(drawn, "rect", "width")];
    expect(left.every((x, at) => x >= 0 && x + (lengths[at] ?? 0) <= width + 0.5)).toBe(true);
  });
});

describe("what the drawings show", () => {
  test("what became of those that answered both times fills the whole bar, each part in proportion, with its count below it", () => {
    const drawn = all["movement"]?.(720) ?? "";
    const widths = numbers(drawn, "rect", "width");
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(718);
    expect(widths[1]).toBeCloseTo((50 / 35) * (widths[0] ?? 0));
    expect(letters(drawn)).toEqual(["35 högre", "50 lika", "15 lägre"]);
    const none = ["rose", "same", "fell"].map((part) => ({ part: part as "rose", count: 0, text: "högst fyra" }));
    expect(movementChart({ ...drawing, parts: none })).not.toContain("<rect");
  });

  test("a row has its bounds at their true places on an axis from 0 to 100, rounded outwards in words, and its share in them", () => {
    const drawn = all["intervals"]?.(720) ?? "";
    const marks = (name: string) => [...drawn.matchAll(new RegExp(`<(?:rect|line|circle) class="${name}"[^>]*>`, "g"))].map(([one]) => one);
    const at = (mark: string | undefined, name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(mark ?? "")?.[1]);
    // The first of a kind is in the key.
    const [, first, second, ...others] = marks("bar-unknown bar-edge");
    expect(others).toEqual([]);
    const scale = marks("rule").filter((one) => at(one, "x1") === at(one, "x2"));
    const [zero, hundred] = [at(scale[0], "x1"), at(scale.at(-1), "x1")];
    const x = (share: number) => zero + share * (hundred - zero);
    expect([at(first, "x"), at(second, "x")]).toEqual([expect.closeTo(x(0.27)), expect.closeTo(x(0.131))]);
    expect(at(second, "width")).toBeCloseTo(x(0.869) - x(0.131));
    expect(at(marks("bar-under dot")[1], "cx")).toBeCloseTo(x(0.5));
    expect(at(marks("reference")[0], "x1")).toBeCloseTo(x(0.46));
    expect(letters(drawn)).toEqual(expect.arrayContaining(["27", "73", "13", "87", "50 %"]));
  });

  test("a small group has a band and no dot, and a withheld one neither", () => {
    const drawn = all["intervals"]?.(720) ?? "";
    // One is in the key.
    expect(drawn.match(/class="bar-under dot"/g)).toHaveLength(2);
    expect(letters(drawn)).toContain("för få svar");
    const small = intervalRows({ ...drawing, rows: rows.slice(1, 2), key, percent });
    expect(small).not.toContain("<circle");
    expect(letters(small)).toEqual(expect.arrayContaining(["av alla"]));
    expect(letters(small)).not.toEqual(expect.arrayContaining(["av de svarande"]));
  });

  test("over time a line joins rounds that can be compared, broken by a break and where no share is shown, at their days and shares", () => {
    const path = (drawn: string, name: string) =>
      [...drawn.matchAll(new RegExp(`class="${name}" d="([^"]*)"`, "g"))].map(([, d]) => d ?? "");
    const drawnOf = (of: readonly Partial<TimePoint>[]) =>
      overTime({ ...drawing, points: years(of), key, percent, withheld: "för få svar" });
    const whole = drawnOf([{ share: 0.25 }, { share: 0.5 }, { share: 1 }]);
    const [zero, , half, , hundred] = numbers(whole, "line", "y1");
    const steps = (path(whole, "line-between")[0] ?? "")
      .slice(1)
      .split("L")
      .map((one) => one.split(",").map(Number));
    expect(steps.map(([, y]) => y)).toEqual([expect.closeTo(((zero ?? 0) + (half ?? 0)) / 2), half, hundred]);
    // 2028 is a leap year: the days between the rounds are 366 and 365.
    const [first = 0, second = 0, third = 0] = steps.map(([x]) => x ?? 0);
    expect((second - first) / (third - second)).toBeCloseTo(366 / 365, 3);
    expect(path(whole, "band-between")).toHaveLength(1);
    const broken = drawnOf([{}, {}, { note: "Brott i serien" }]);
    expect(path(broken, "line-between").map((one) => one.split("L").length)).toEqual([2]);
    expect(broken.match(/class="break"/g)).toHaveLength(1);
    expect(letters(broken)).toContain("Brott i serien");
    for (const hidden of [{ band: null, share: null }, { note: "Brott" }])
      expect(path(drawnOf([{}, hidden]), "line-between").join("")).not.toContain("L");
    expect(letters(drawnOf([{}, { band: null, share: null }]))).toContain("för få svar");
    expect(path(drawnOf([{}]), "(?:line|band)-between")).toEqual([]);
  });

  test("rows keep the order that they are given, whatever their shares", () => {
    const names = ["B", "A", "C"];
    const ordered = names.map((label, at) => ({ label, more: "", band: { low: 0, high: 1 }, share: [0.9, 0.1, 0.5][at] ?? 0 }));
    expect(letters(intervalRows({ ...drawing, rows: ordered, key, percent })).filter((one) => names.includes(one ?? ""))).toEqual(names);
  });

  test("an exact share has its own mark, no band, and nothing below its name", () => {
    const drawn = all["exact"]?.(720) ?? "";
    expect(drawn.match(/class="dot-exact dot"/g)).toHaveLength(2);
    expect(drawn).not.toMatch(/<rect|bar-under/);
    expect(letters(drawn)).toEqual(expect.arrayContaining(["av de svarande", "A", "40 %"]));
    expect(letters(drawn)).not.toEqual(expect.arrayContaining(["av alla"]));
    expect(letters(drawn)).not.toContain("");
  });

  test("a small group of those that answered a question has a range instead of a share", () => {
    const range = { low: 0.2, high: 0.6, text: "10–30 av 50" };
    const option = optionProfile({
      ...drawing,
      groups,
      withheld: "..",
      rows: [{ label: "Ja", shade: 1, bars: [range, { low: 0, high: 0.4, text: "40 %" }] }],
    });
    expect(letters(option)).toEqual(expect.arrayContaining(["10–30 av 50", "40 %"]));
  });

  test("a withheld share has a sign and no bar, and a share of 0 has no bar either", () => {
    const rows = [{ label: "Ja", shade: 1, bars: [null, { low: 0, high: 0, text: "0 %" }] }];
    const drawn = optionProfile({ ...drawing, groups, withheld: "..", rows });
    expect(drawn).not.toContain("<rect");
    expect(letters(drawn)).toEqual(expect.arrayContaining(["..", "0 %"]));
  });
});

test("A staircase of dots has a dot for every unit, to the nearest, and those of a step stand on it", () => {
  const drawn = all.dots?.(720) ?? "";
  const dots = (name: string) =>
    [...drawn.matchAll(new RegExp(`<circle class="${name}[^"]*"[^>]*cy="([\\d.]+)"`, "g"))].map((match) => Number(match[1]));
  expect([dots("empty").length, dots("bar-under").length, dots("bar-at").length]).toEqual([2, 6, 1]);
  expect(Math.max(...dots("bar-at"))).toBeLessThan(Math.min(...dots("empty")));
});
