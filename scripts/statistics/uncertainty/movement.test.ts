// The rule of direction from outside: every outcome of a panel in which nothing has changed, and every way of rounding it.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inventedPanel } from "../../testing/statistics/invented-panel.ts";
import { movementIn } from "./movement.ts";

/** Whether a direction is said of these published numbers. */
type Rule = (rose: number, fell: number) => boolean;

const panelOf = (rose: number, fell: number, row = "type-municipality") =>
  inventedPanel({ row, movement: { rose, same: 60, fell }, sizes: { panel: 400, joiners: 20, leavers: 30, gone: 0 } });
const published = new Map<string, boolean>();
const rule: Rule = (rose, fell) => {
  const key = `${rose} ${fell}`;
  const known = published.get(key) ?? movementIn(panelOf(rose, fell), "type-municipality")?.way !== "unclear";
  published.set(key, known);
  return known;
};
const roundingAlone: Rule = (rose, fell) => Math.abs(rose - fell) > 8;

const logFactorials = [0];
for (let one = 1; one <= 400; one += 1) logFactorials.push((logFactorials.at(-1) ?? 0) + Math.log(one));
const lf = (one: number): number => logFactorials[one] ?? Number.NaN;

interface Outcome {
  readonly rose: number;
  readonly fell: number;
  readonly chance: number;
}

/** Each of `n` rises and falls with half the probability `q` each: the multinomial distribution of a panel that only answers again. */
function outcomes(n: number, q: number): readonly Outcome[] {
  const all: Outcome[] = [];
  for (let rose = 0; rose <= n; rose += 1)
    for (let fell = 0; rose + fell <= n; fell += 1) {
      const same = n - rose - fell;
      const log = lf(n) - lf(rose) - lf(fell) - lf(same) + (rose + fell) * Math.log(q / 2) + same * Math.log(1 - q);
      if (log > -25) all.push({ rose, fell, chance: Math.exp(log) });
    }
  return all;
}

type Published = readonly (readonly [rose: number, fell: number, share: number])[];

/** Each number to either multiple of five beside it, right on average and by itself. */
const oneByOne = ({ rose, fell }: Outcome): Published => {
  const ends = (count: number) => [
    [count - (count % 5), 1 - (count % 5) / 5] as const,
    [count - (count % 5) + 5, (count % 5) / 5] as const,
  ];
  return ends(rose).flatMap(([up, a]) => ends(fell).map(([down, b]) => [up, down, a * b] as const));
};

/** The row fell, same, rose by one offset for all of it. */
const byOffset =
  (n: number) =>
  ({ rose, fell }: Outcome): Published =>
    [0, 1, 2, 3, 4].map((offset) => {
      const upTo = (count: number) => 5 * Math.floor((count + offset) / 5);
      return [upTo(n) - upTo(n - rose), upTo(fell), 1 / 5] as const;
    });

/** How often a direction is said of a panel of `n` in which nothing has changed. */
function falseDirections(said: Rule, n: number, q: number, rounded: (one: Outcome) => Published): number {
  return outcomes(n, q).reduce(
    (sum, one) => sum + rounded(one).reduce((all, [rose, fell, share]) => all + (said(rose, fell) ? share * one.chance : 0), 0),
    0,
  );
}

const sizes = [60, 61, 84, 100, 138, 150, 177, 200, 223, 250];
const noises = [0.1, 0.15, 0.2, 0.25, 0.3];

describe("a direction of a panel in which nothing has changed", () => {
  const highest = (said: Rule): number =>
    Math.max(
      ...sizes.flatMap((n) => noises.flatMap((q) => [oneByOne, byOffset(n)].map((rounded) => falseDirections(said, n, q, rounded)))),
    );

  test("is said of at most one in twenty, of every size, noise and way of rounding", () => {
    expect(highest(rule)).toBeLessThanOrEqual(0.05);
  });

  test("was said of more by a rule for the rounding alone: a planted fault", () => {
    expect(highest(roundingAlone)).toBeGreaterThan(0.3);
    expect(falseDirections(roundingAlone, 60, 0.3, oneByOne)).toBeGreaterThan(0.05);
  });
});

test("a direction of two panels together, in which nothing has changed, is said of at most one in twenty", () => {
  const [first, second] = ["type-municipality", "type-agency"];
  /** How often the published net change and number of movers, in fives, are these. */
  const spread = (n: number, q: number): readonly (readonly [net: number, movers: number, chance: number])[] => {
    const found = new Map<string, number>();
    for (const one of outcomes(n, q))
      for (const [rose, fell, share] of oneByOne(one)) {
        const key = `${rose - fell} ${rose + fell}`;
        found.set(key, (found.get(key) ?? 0) + share * one.chance);
      }
    return [...found].flatMap(([key, chance]) => {
      const [net = 0, movers = 0] = key.split(" ").map(Number);
      return chance > 1e-7 ? [[net, movers, chance] as const] : [];
    });
  };
  const said = new Map<string, boolean>();
  const isSaid = (net: number, movers: number): boolean => {
    const key = `${net} ${movers}`;
    const [rose, fell] = [(movers + net) / 2, (movers - net) / 2];
    const rows = [first, second].flatMap((row, at) => panelOf(at === 0 ? rose : 0, at === 0 ? fell : 0, row).rows);
    const known = said.get(key) ?? movementIn({ ...panelOf(0, 0), rows } as ReturnType<typeof panelOf>, "all")?.way !== "unclear";
    said.set(key, known);
    return known;
  };
  for (const [one, other, q] of [
    [138, 100, 0.1],
    [60, 60, 0.3],
    [138, 100, 0.3],
  ] as const) {
    const others = spread(other, q);
    let rate = 0;
    for (const [net, movers, chance] of spread(one, q))
      for (const [more, moved, also] of others) if (isSaid(net + more, movers + moved)) rate += chance * also;
    expect(rate, `${one} ${other} ${q}`).toBeLessThanOrEqual(0.05);
  }
});

test("the interval is that of the published formula, and a direction is said exactly where it leaves out 0", () => {
  for (let rose = 0; rose <= 150; rose += 5)
    for (let fell = 0; fell <= 150; fell += 5) {
      const found = movementIn(panelOf(rose, fell), "type-municipality");
      const reach = 4 + 1.96 * Math.sqrt(rose + fell + 4);
      expect(found?.between.low).toBeCloseTo(rose - fell - reach, 9);
      expect(found?.between.high).toBeCloseTo(rose - fell + reach, 9);
      expect(found?.way).toBe(rose - fell > reach ? "more" : fell - rose > reach ? "less" : "unclear");
    }
});

test("a row of its own for all types counts as one panel, and a sum of types as many", () => {
  const [municipalities, agencies, all] = ["type-municipality", "type-agency", "all"].map((row) => panelOf(30, 5, row));
  const widthIn = (rows: readonly unknown[]) => {
    const { low, high } = movementIn({ ...all, rows } as typeof all & object, "all")?.between ?? { low: 0, high: 0 };
    return (high - low) / 2;
  };
  expect(widthIn(all?.rows ?? [])).toBeCloseTo(4 + 1.96 * Math.sqrt(39), 9);
  expect(widthIn([...(municipalities?.rows ?? []), ...(agencies?.rows ?? [])])).toBeCloseTo(8 + 1.96 * Math.sqrt(78), 9);
});

describe("the smallest net change that is seen four times in five", () => {
  /** As `outcomes`, where `risen` have risen and the rest answer again; how often more are said to have risen. */
  const seen = (n: number, q: number, risen: number, rounded: (one: Outcome) => Published): number =>
    outcomes(n - risen, q)
      .map((one) => ({ ...one, rose: one.rose + risen }))
      .reduce((sum, one) => {
        const told = rounded(one).filter(([rose, fell]) => rose > fell && rule(rose, fell));
        return sum + one.chance * told.reduce((all, [, , share]) => all + share, 0);
      }, 0);
  const tableIn = (language: string) =>
    readFileSync(`content/pages/resultat-metod.${language}.mdx`, "utf8").match(/^[|] (60|100|150|250) [|].*$/gm) ?? [];

  test("is the same table in both languages", () => {
    expect(tableIn("sv")).toHaveLength(4);
    expect(tableIn("en")).toEqual(tableIn("sv"));
  });

  test.each(tableIn("sv"))("is what the method page says: %s", (line) => {
    const [n = 0, ...smallest] = line.split("|").slice(1, -1).map(Number);
    for (const [at, noise] of [0.1, 0.2, 0.3].entries()) {
      const found = smallest[at] ?? 0;
      expect(seen(n, noise, found, oneByOne), `${n} ${noise}`).toBeGreaterThanOrEqual(0.8);
      expect(seen(n, noise, found - 1, oneByOne), `${n} ${noise}`).toBeLessThan(0.8);
      // Another way of rounding gives nearly the same.
      expect(seen(n, noise, found, byOffset(n)), `${n} ${noise}`).toBeGreaterThan(0.7);
    }
  });
});
