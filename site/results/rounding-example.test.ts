import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { roundRow } from "../../scripts/statistics/rounding/systematic-rounding.ts";
import { runBounds, runMiddle } from "../../scripts/statistics/uncertainty/runs.ts";

const lots = [0, 1, 2, 3, 4];
const sumOf = (row: readonly number[]): number => row.reduce((sum, one) => sum + one, 0);
const rounded = (truth: readonly number[], lot: number) => roundRow(truth, { drawn: (lot + 0.5) / 5, base: 5, size: sumOf(truth) });

describe.each(["sv", "en"])("the method page, read by somebody who rounds by hand: %s", (language) => {
  const page = readFileSync(`content/pages/resultat-metod.${language}.mdx`, "utf8");
  const rows = [...page.matchAll(/^[|] [^|]*[|](( \d+ [|]){5})$/gm)].map(([, numbers = ""]) => numbers.split("|").slice(0, -1).map(Number));
  const [truth = [], cumulative = [], moved = [], cut = [], published = []] = rows;
  /** The numbers of each group of the sentence. */
  const read = (sentence: RegExp): readonly (readonly number[])[] =>
    (sentence.exec(page)?.slice(1) ?? []).map((part) => (part.match(/\d+/g) ?? []).map(Number));

  test("its row ends with what the program publishes by the same offset", () => {
    expect(cumulative).toEqual(truth.map((_, at) => sumOf(truth.slice(0, at + 1))));
    const offset = (moved[0] ?? 0) - (cumulative[0] ?? 0);
    expect(moved).toEqual(cumulative.map((sum) => sum + offset));
    expect(cut).toEqual(moved.map((sum) => sum - (sum % 5)));
    expect(published).toEqual(rounded(truth, offset));
  });

  test("its ranges are those of the row: inside it, and at its end", () => {
    const row = { shown: published, size: sumOf(truth) };
    const [[level = 0] = [], [inside] = [], [low, high] = []] = read(
      /10 (?:på nivå|at level) (\d).*?(\d+)–\d+\..*?15 (?:är|is) (\d+–\d+)\./,
    );
    expect([inside, page.match(/6–14/)?.length]).toEqual([runBounds(row, [level, level + 1]).counts.low, 1]);
    expect({ low, high }).toEqual(runBounds(row, [0, 1]).counts);
  });

  test("its share is the one that pages show", () => {
    const [size = [], shown = [], [, divisor, percent] = []] = read(
      /(\d+) (?:har svarat|answered) (?:och att raden är|and that the row is) ([\d, ]+(?:och|and) \d+)\..*?\((\d+ \+ ½\) \/ \d+.*?\d+) (?:procent|per cent)/,
    );
    expect(divisor).toBe(size[0]);
    expect(percent).toBe(Math.round((100 * runMiddle({ shown, size: size[0] ?? 0 }, [0, 1])) / (size[0] ?? 0)));
  });

  test("its row whose lot is replaced has one rounding, whatever the lot, and the sums that it says", () => {
    const [size = [], true34 = [], result = [], sum = [], replaced = []] = read(
      /(\d+) (?:har svarat och att de sanna antalen är|answered and that the true numbers are) ([\d, ]+(?:och|and) \d+)\. .*? 0 (?:ger|gives) ([\d, ]+(?:och|and) \d+), (?:tillsammans|together) (\d+),.*? 4 (?:ger tillsammans|give) (\d+)/,
    );
    expect([sumOf(true34), sumOf(result)]).toEqual([size[0], sum[0]]);
    for (const lot of lots) expect(rounded(true34, lot)).toEqual(result);
    for (const lot of lots.slice(1)) expect(5 * Math.floor(((size[0] ?? 0) + lot) / 5)).toBe(replaced[0]);
  });
});
