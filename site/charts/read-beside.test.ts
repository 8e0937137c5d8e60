import { describe, expect, test } from "vitest";
import { changeBars, reachOf } from "./change-bars.ts";
import { intervalBars } from "./interval-bars.ts";
import { optionProfile } from "./option-profile.ts";
import { partTiles } from "./part-tiles.ts";
import { shareBars } from "./share-bars.ts";

const drawing = { id: "bild", title: "Titel", description: "Beskrivning" };
const tick = (points: number) => `${points}`;

interface Written {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
}

/** The extent of every text, with letters as wide as in the widest of the common system fonts. */
function written(drawn: string): readonly Written[] {
  return [...drawn.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = "", text = ""]) => {
    const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    const long = text.length * Number(of("font-size")) * 0.6;
    const x = Number(of("x"));
    const from = of("text-anchor") === "end" ? x - long : of("text-anchor") === "middle" ? x - long / 2 : x;
    return { from, to: from + long, y: Number(of("y")), text };
  });
}

/** Overlapping texts on about the same line. */
function colliding(drawn: string): readonly string[] {
  const all = written(drawn);
  return all.flatMap((one, at) =>
    all
      .slice(at + 1)
      .filter((other) => Math.abs(one.y - other.y) < 12 && one.from < other.to && other.from < one.to)
      .map((other) => `${one.text} | ${other.text}`),
  );
}

const long = { label: "Fewer than 50 full-time equivalents", value: "40% (10 of 25)", percent: 40 };

describe("no texts overlap", () => {
  test.each([350, 720])("in bars of shares %i wide, names, values and bounds", (width) => {
    const bounds = [
      [2, 75],
      [0, 6],
      [94, 100],
      [48, 52],
      [0, 100],
    ] as const;
    const groups = bounds.map(([low, high]) => ({ ...long, low, high }));
    const drawn = shareBars({ ...drawing, width, shade: 1, groups });
    expect(written(drawn).filter(({ text }) => text === "75" || text === "52")).toHaveLength(2);
    expect(colliding(drawn)).toEqual([]);
    expect(written(drawn).filter(({ from, to }) => from < -1 || to > width + 1)).toEqual([]);
    expect(
      colliding(shareBars({ ...drawing, width, shade: 1, groups: [{ ...long, label: `${long.label}, or some of them and more` }] })),
    ).toEqual([]);
  });

  test.each([350, 720])("in tiles %i wide", (width) => {
    const tiles = ["se32-33", "se11", "se22"].map((part) => ({ ...long, part, label: "Norrland (mellersta och övre)", low: 20, high: 30 }));
    const drawn = partTiles({ ...drawing, width, tiles });
    expect(written(drawn).filter(({ text }) => text === "20")).toHaveLength(3);
    expect(colliding(drawn)).toEqual([]);
  });

  test.each([350, 720])("in the headings of the answers %i wide, and each column has its base", (width) => {
    const groups = ["Alla", "Kommuner och regioner", "Statliga myndigheter"].map((name, at) => ({ name, base: `${45 + at} svar` }));
    const drawn = optionProfile({ ...drawing, width, groups, withheld: "..", rows: [{ label: "Ja", shade: 1, percents: [1, 2, 3] }] });
    const column = (width - (width < 400 ? 0 : 330)) / 3;
    const all = written(drawn);
    const bases = all.filter(({ text }) => text.endsWith(" svar"));
    expect(bases.map(({ text }) => text)).toEqual(["45 svar", "46 svar", "47 svar"]);
    const above = all.filter(({ y, text }) => y < (bases[0]?.y ?? 0) && !text.endsWith(" svar"));
    expect(above.length).toBeGreaterThanOrEqual(3);
    for (const { from, to } of above) expect(to - from).toBeLessThanOrEqual(column - 12);
  });
});

describe("panels to be compared", () => {
  const bars = (points: number) => [{ label: "A", value: "", points, between: { low: points, high: points }, isTotal: true }];
  const lengthOf = (points: number, reach: number) => {
    const drawn = changeBars({ ...drawing, width: 350, bars: bars(points), reach, noChange: "0", tick });
    return Number(/<rect[^>]*width="([\d.]+)"/.exec(drawn)?.[1]);
  };

  test("share a scale that all of them fit in, so that equal changes are equally long", () => {
    const reach = reachOf([-10, 7, -17]);
    expect(reach).toBe(20);
    expect(reachOf([-10, 5])).toBe(10);
    expect(lengthOf(-10, reach)).toBeCloseTo(lengthOf(10, reach));
    expect(lengthOf(-17, reach)).toBeCloseTo(1.7 * lengthOf(-10, reach));
  });

  test.each([350, 720])("have values %i wide that no bar and no rule reaches", (width) => {
    const long = [{ label: "De som svarade", value: "+20 procentenheter", points: 12, between: { low: 4, high: 20 }, isTotal: true }];
    const drawn = changeBars({ ...drawing, width, bars: long, reach: 20, noChange: "0", tick });
    const value = written(drawn).find(({ text }) => text === long[0]?.value);
    const [, reached = ""] = /class="left-open" d="M[\d.]+ [\d.]+H([\d.]+)"/.exec(drawn) ?? [];
    const ends = [...drawn.matchAll(/<line[^>]*?\bx2="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Number(reached)).toBeGreaterThan(0);
    expect(Math.max(Number(reached), ...ends)).toBeLessThan(value?.from ?? 0);
  });

  test("have ticks that show the extent of the axis", () => {
    const drawn = changeBars({ ...drawing, width: 350, bars: bars(-17), reach: 20, noChange: "no change", tick });
    expect(written(drawn).map(({ text }) => text)).toEqual(expect.arrayContaining(["-20", "-10", "0", "10", "20"]));
    expect(written(drawn).every(({ from }) => from >= -1)).toBe(true);
  });
});

test("the axis of the interval chart has a middle tick, the mark is clear of its labels, and an uncertain group has a remark", () => {
  const row = { label: "Regioner", worst: { low: 4, high: 55 }, similar: null, share: 25 };
  const axis = { low: "0 %", middle: "50 %", high: "100 %" };
  const drawn = intervalBars({ ...drawing, width: 350, mark: "Övning", axis, rows: [row, { ...row, remark: "Osäkert." }] });
  const all = written(drawn);
  const at = (text: string) => all.find((one) => one.text === text)?.y ?? 0;
  expect(all.filter(({ text }) => text === "Osäkert.")).toHaveLength(1);
  expect(at("50 %")).toBe(at("0 %"));
  expect(at("Övning") - at("50 %")).toBeGreaterThanOrEqual(14);
  expect(colliding(drawn)).toEqual([]);
  expect(drawn).toContain('class="axis"');
});
