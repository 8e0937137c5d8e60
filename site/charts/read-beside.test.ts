import { describe, expect, test } from "vitest";
import { optionProfile } from "./option-profile.ts";
import { partTiles } from "./part-tiles.ts";
import { shareBars } from "./share-bars.ts";

const drawing = { id: "bild", title: "Titel", description: "Beskrivning" };

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

const few = { label: "Fewer than 50 full-time equivalents", value: "27–48 % (11–19 av 40)", percent: null, range: { low: 27, high: 48 } };
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
    const groups = bounds.flatMap(([low, high]) => [long, few].map((one) => ({ ...one, low, high })));
    const drawn = shareBars({ ...drawing, width, shade: 1, groups });
    expect(written(drawn).filter(({ text }) => text === "75" || text === "52")).toHaveLength(4);
    expect(colliding(drawn)).toEqual([]);
    expect(written(drawn).filter(({ from, to }) => from < -1 || to > width + 1)).toEqual([]);
    expect(
      colliding(shareBars({ ...drawing, width, shade: 1, groups: [{ ...long, label: `${long.label}, or some of them and more` }] })),
    ).toEqual([]);
  });

  test.each([350, 720])("in tiles %i wide", (width) => {
    const tiles = ["se32-33", "se11", "se22"].map((part, at) => ({
      ...(at === 0 ? long : few),
      part,
      label: "Norrland (mellersta och övre)",
      low: 20,
      high: 30,
    }));
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
