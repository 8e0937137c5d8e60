import { describe, expect, test } from "vitest";
import { type IntervalRow, intervalRows } from "./interval-rows.ts";
import { narrowWidth } from "./marks.ts";
import { movementChart } from "./movement.ts";
import { optionProfile } from "./option-profile.ts";
import { overTime } from "./over-time.ts";

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

const long = "Fewer than 50 full-time equivalents";

describe("no texts overlap", () => {
  test.each([narrowWidth, 520, 560])(
    "in rows of intervals %i wide: names, bounds, shares, the key and the line that rows are read against",
    (width) => {
      const bounds = [
        [0, 1],
        [0, 0.06],
        [0.94, 1],
        [0.02, 0.75],
        [0.48, 0.52],
      ] as const;
      const rows: IntervalRow[] = bounds.flatMap(([low, high]) =>
        [null, low, (low + high) / 2, high].map((share) => ({
          label: long,
          ...(share === null ? {} : { more: "100 av 1 234 svarade" }),
          band: { low, high },
          likely: share === null ? null : { low, high: (low + high) / 2 },
          share,
        })),
      );
      rows.push(...[0, 0.5, 1].map((share) => ({ label: long, more: "100 av 1 234 svarade", band: null, share })));
      const key = { share: "of respondents", band: "of all municipalities, at least–at most", likely: "probably" };
      for (const share of [0.02, 0.46, 0.99]) {
        const reference = { share, label: "all respondents 46%" };
        const drawn = intervalRows({ ...drawing, width, rows, key, withheld: "för få svar", percent: (one) => `${one} %`, reference });
        expect(written(drawn).filter(({ text }) => text === "75")).toHaveLength(4 + 1);
        expect(colliding(drawn)).toEqual([]);
        expect(written(drawn).filter(({ from, to }) => from < -1 || to > width + 1)).toEqual([]);
      }
    },
  );

  test.each([narrowWidth, 560].flatMap((width) => [1, 2, 3, 5, 8].map((rounds) => [width, rounds] as const)))(
    "over time %i wide, in %i rounds",
    (width, rounds) => {
      for (const [low, share, high] of [
        [0, 0, 0.06],
        [0.94, 1, 1],
        [0, null, 1],
        [0.3, 0.5, 0.7],
        [0.5, 0.5, 0.5],
      ] as const) {
        const points = Array.from({ length: rounds }, (_, at) => ({
          label: `Spring ${2027 + at}`,
          more: "1,100 of 1,234 answered",
          day: `${2027 + at}-03-01`,
          band: { low, high },
          share,
          ...(at % 4 === 1 ? { note: "Break in the series" } : {}),
        }));
        const key = { share: "of respondents", band: "of all municipalities, at least–at most", likely: "probably" };
        const drawn = overTime({ ...drawing, width, points, key, percent: (one) => `${one} %` });
        expect(colliding(drawn)).toEqual([]);
        expect(written(drawn).filter(({ from, to }) => from < -1 || to > width + 1)).toEqual([]);
        expect(written(drawn).filter(({ text }) => text.includes(`${2027 + rounds - 1}`))).toHaveLength(1);
      }
    },
  );

  test.each([narrowWidth, 520])("in the movement %i wide", (width) => {
    const texts = ["about 1,005 higher", "about 1,120 the same", "at most four lower"];
    const parts = (["rose", "same", "fell"] as const).map((part, at) => ({ part, count: 5 * at, text: texts[at] ?? "" }));
    const drawn = movementChart({ ...drawing, width, parts });
    expect(written(drawn).map(({ text }) => text)).toEqual(texts);
    expect(colliding(drawn)).toEqual([]);
    expect(written(drawn).filter(({ from, to }) => from < -1 || to > width + 1)).toEqual([]);
  });

  test.each([narrowWidth, 720])("in the headings of the answers %i wide, and each column has its base", (width) => {
    const groups = ["Alla", "Kommuner och regioner", "Statliga myndigheter"].map((name, at) => ({ name, base: `${45 + at} svar` }));
    const drawn = optionProfile({
      ...drawing,
      width,
      groups,
      withheld: "..",
      rows: [{ label: "Ja", shade: 1, bars: [1, 2, 3].map((one) => ({ low: 0, high: one / 100, text: `${one} %` })) }],
    });
    const column = (width - (width < 400 ? 0 : 330)) / 3;
    const all = written(drawn);
    const bases = all.filter(({ text }) => text.endsWith(" svar"));
    expect(bases.map(({ text }) => text)).toEqual(["45 svar", "46 svar", "47 svar"]);
    const above = all.filter(({ y, text }) => y < (bases[0]?.y ?? 0) && !text.endsWith(" svar"));
    expect(above.length).toBeGreaterThanOrEqual(3);
    for (const { from, to } of above) expect(to - from).toBeLessThanOrEqual(column - 12);
  });
});
