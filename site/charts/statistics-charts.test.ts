import { describe, expect, test } from "vitest";
import { dotStairs } from "./dot-stairs.ts";
import { levelBar } from "./level-bar.ts";
import { optionProfile } from "./option-profile.ts";
import { northToSouth, partTiles } from "./part-tiles.ts";
import { seriesLines } from "./series-lines.ts";
import { shareBars } from "./share-bars.ts";
import { underLevel1 } from "./svg.ts";

const drawing = { id: "bild", title: "Titel <1>", description: "Beskrivning", width: 720, mark: "Övning" };
const numbers = (drawn: string, element: string, name: string) =>
  [...drawn.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${name}="([-\\d.]+)"`, "g"))].map((match) => Number(match[1]));
const letters = (drawn: string) => [...drawn.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const axis = { low: "0 %", middle: "50 %", high: "100 %" };
const legend = "In the legend";

const point = { share: 40, value: "40 %", around: { is: "likely", low: 30, high: 50 }, continues: true } as const;
const groups = [
  { name: "A", base: "200 svar" },
  { name: "B", base: "45 svar" },
];
const series = [
  { ...point, label: "1", continues: false },
  { ...point, label: "2" },
  { ...point, label: "3", continues: false, note: "Brott" },
  { ...point, label: "4", share: null, value: ".." },
];
const all: Readonly<Record<string, (width: number) => string>> = {
  levels: (width) =>
    levelBar({ ...drawing, width, segments: [60, 40].map((percent, shade) => ({ label: `${shade}`, shade, percent, legend })) }),
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
    levelBar({
      ...drawing,
      width,
      segments: [35, 50, 15].map((percent, at) => ({ label: `${at}`, shade: 4 - at, percent, value: `n ${percent}`, legend })),
    }),
  options: (width) => optionProfile({ ...drawing, width, groups, withheld: "..", rows: [{ label: "Ja", shade: 1, percents: [50, null] }] }),
  parts: (width) =>
    partTiles({ ...drawing, width, tiles: northToSouth.map((part) => ({ part, label: part, value: "40 %", percent: 40 })) }),
  series: (width) => seriesLines({ ...drawing, width, axis, points: series }),
  shares: (width) => shareBars({ ...drawing, width, shade: 1, groups: [{ label: "A", value: "40 %", percent: 40, low: 20, high: 80 }] }),
};

describe.each(Object.entries(all))("the drawing of %s", (_, draw) => {
  test.each([350, 720])("%i wide has a title, a description with the rehearsal's mark, and nothing outside it", (width) => {
    const drawn = draw(width);
    expect(drawn).toContain('<title id="bild-title">Titel &lt;1&gt;</title>');
    expect(drawn).toContain(">Övning. Beskrivning</desc>");
    expect(letters(drawn)).toContain("Övning");
    const [left, lengths] = [numbers(drawn, "rect", "x"), numbers(drawn, "rect", "width")];
    expect(left.every((x, at) => x >= 0 && x + (lengths[at] ?? 0) <= width + 0.5)).toBe(true);
  });
});

describe("what the drawings show", () => {
  test("the levels fill the whole bar, each in proportion", () => {
    const widths = numbers(all["levels"]?.(720) ?? "", "rect", "width");
    expect(widths[0]).toBeCloseTo(1.5 * (widths[1] ?? 0));
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeCloseTo(718);
  });

  test("a line is drawn only where the series continues; a break is a gap with a note", () => {
    const drawn = all["series"]?.(720) ?? "";
    expect(drawn.match(/class="trend"/g)).toHaveLength(1);
    expect(drawn.match(/class="break"/g)).toHaveLength(1);
    expect(letters(drawn)).toEqual(expect.arrayContaining(["Brott", ".."]));
    expect(drawn.match(/<circle/g)).toHaveLength(3);
  });

  test("no line between rounds crosses a label", () => {
    for (const [first, second] of [
      [56, 46],
      [20, 80],
    ] as const) {
      const points = [first, second].map((share, at) => ({
        ...point,
        share,
        value: `${share} %`,
        around: { is: "likely", low: share - 5, high: share + 5 } as const,
        label: `${at}`,
      }));
      const drawn = seriesLines({ ...drawing, width: 350, axis, points });
      const [line] = [...drawn.matchAll(/<line[^>]*class="trend"[^>]*>/g)].map(
        ([found]) =>
          (name: string) =>
            Number(new RegExp(`${name}="([-\\d.]+)"`).exec(found)?.[1]),
      );
      for (const [, x = "", y = ""] of drawn.matchAll(/<text[^>]*?\bx="([-\d.]+)"[^>]*?\by="([-\d.]+)"[^>]*font-weight/g)) {
        if (!line) throw new Error("there is a line");
        // Letters reach 20 to each side of their middle and 12 up.
        for (const at of [Number(x) - 20, Number(x), Number(x) + 20]) {
          if (at < line("x1") || at > line("x2")) continue;
          const height = line("y1") + ((at - line("x1")) * (line("y2") - line("y1"))) / (line("x2") - line("x1"));
          expect(height < Number(y) - 12 || height > Number(y) + 2, `${first} to ${second} at ${at}`).toBe(true);
        }
      }
    }
  });

  test("a part of the movement has its count written in it instead of a share", () => {
    expect(letters(all["movement"]?.(720) ?? "")).toEqual(expect.arrayContaining(["n 35", "n 50", "n 15"]));
  });

  test("a small group has a range instead of a share: a bar from bound to bound, and no point", () => {
    const range = { low: 20, high: 60 };
    const few = { label: "A", value: "20–60 %", percent: null, range };
    const bar = shareBars({ ...drawing, width: 102, shade: 1, groups: [few] });
    expect([numbers(bar, "rect", "x"), numbers(bar, "rect", "width")]).toEqual([
      [1, 21],
      [100, 40],
    ]);
    const [, filled] = numbers(partTiles({ ...drawing, width: 350, tiles: [{ ...few, part: "se11" }] }), "rect", "width").slice(-2);
    expect(filled).toBeCloseTo(
      0.4 * (numbers(partTiles({ ...drawing, width: 350, tiles: [{ ...few, part: "se11" }] }), "rect", "width").at(-2) ?? 0),
    );
    const option = optionProfile({ ...drawing, groups, withheld: "..", rows: [{ label: "Ja", shade: 1, percents: [range, 40] }] });
    expect(letters(option)).toEqual(expect.arrayContaining(["20–60", "40"]));
    const points = [{ ...point, label: "1", share: null, value: "20–60 %", around: { is: "open", ...range } as const }];
    const drawn = seriesLines({ ...drawing, axis, points });
    expect([drawn.includes("<circle"), drawn.includes('class="empty"'), letters(drawn).includes("20–60 %")]).toEqual([false, true, true]);
  });

  test("labels of levels stay inside the drawing", () => {
    const segments = [25, 75].map((percent, shade) => ({ label: "Below level 1", shade, percent, legend }));
    const [name = ""] = /<text[^>]*>Below level 1/.exec(levelBar({ ...drawing, width: 350, segments })) ?? [];
    expect(name).toContain('text-anchor="start"');
    expect(name).toContain('x="1"');
  });

  test("a level whose label would overlap the previous one is in a legend below the bar, before the mark", () => {
    const segments = [20, 30, 30, 20].map((percent, shade) => ({
      label: `Level ${shade}`,
      shade,
      percent,
      legend: `L${shade}: ${percent}`,
    }));
    expect(letters(levelBar({ ...drawing, width: 350, segments }))).toEqual(expect.arrayContaining(["Level 0", "Level 3"]));
    const narrow = letters(levelBar({ ...drawing, width: 200, segments }));
    expect(narrow).toEqual(expect.arrayContaining(["Level 0", "Level 2"]));
    expect(narrow).not.toContain("Level 3");
    expect(narrow.filter((text) => text === "20")).toHaveLength(1);
    expect(narrow.join(" ")).toMatch(/L1:.30, L3:.20 Övning$/);
  });

  test("the share under level 1 has the colour of the lowest step in every drawing", () => {
    const lowest = /class="(fill-\d edge)/.exec(all["levels"]?.(720) ?? "")?.[1];
    const bars = ["parts"].map((name) => all[name]?.(720) ?? "");
    const points = [...(all["series"]?.(720) ?? "").matchAll(/<circle class="([^"]*)"/g)].map((match) => match[1]);
    for (const drawn of bars) expect([...new Set(drawn.match(/fill-\d edge/g))]).toEqual([lowest]);
    expect([...new Set(points)]).toEqual([lowest]);
    expect(underLevel1.fill).toBe(lowest);
    expect(lowest).toBe(`fill-${underLevel1.shade} edge`);
  });

  test("the parts are in order from north to south whatever their values and input order", () => {
    const tiles = northToSouth.map((part, at) => ({ part, label: part, value: `${at}`, percent: 10 * at })).toReversed();
    const drawn = partTiles({ ...drawing, width: 350, tiles });
    expect(letters(drawn).filter((text) => northToSouth.includes(text ?? ""))).toEqual(northToSouth);
  });

  test("a withheld share has a sign and no bar, and a share of 0 has no bar either", () => {
    const rows = [{ label: "Ja", shade: 1, percents: [null, 0] }];
    const drawn = optionProfile({ ...drawing, groups, withheld: "..", rows });
    expect(drawn).not.toContain("<rect");
    expect(letters(drawn)).toEqual(expect.arrayContaining(["..", "0"]));
  });
});

test("A staircase of dots has a dot for every unit, to the nearest, and those of a step stand on it", () => {
  const drawn = all.dots?.(720) ?? "";
  const dots = (name: string) =>
    [...drawn.matchAll(new RegExp(`<circle class="${name}[^"]*"[^>]*cy="([\\d.]+)"`, "g"))].map((match) => Number(match[1]));
  expect([dots("empty").length, dots("fill-2").length, dots("fill-4").length]).toEqual([2, 6, 1]);
  expect(Math.max(...dots("fill-4"))).toBeLessThan(Math.min(...dots("empty")));
});
