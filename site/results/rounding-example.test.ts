import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { roundRow } from "../../scripts/statistics/rounding/systematic-rounding.ts";

test.each(["sv", "en"])(
  "The method page's row, rounded by hand, ends with what the program publishes by the same offset: %s",
  (language) => {
    const page = readFileSync(`content/pages/resultat-metod.${language}.mdx`, "utf8");
    const rows = [...page.matchAll(/^[|] [^|]*[|](( \d+ [|]){5})$/gm)].map(([, numbers = ""]) =>
      numbers.split("|").slice(0, -1).map(Number),
    );
    const [truth = [], cumulative = [], moved = [], cut = [], published] = rows;
    expect(cumulative).toEqual(truth.map((_, at) => truth.slice(0, at + 1).reduce((sum, one) => sum + one, 0)));
    const offset = (moved[0] ?? 0) - (cumulative[0] ?? 0);
    expect(moved).toEqual(cumulative.map((sum) => sum + offset));
    expect(cut).toEqual(moved.map((sum) => sum - (sum % 5)));
    expect(published).toEqual(roundRow(truth, { drawn: (offset + 0.5) / 5, base: 5, size: cumulative.at(-1) ?? 0 }));
  },
);
