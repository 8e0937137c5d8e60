import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { shapeFaults } from "../../core/shape.ts";
import { inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { CitedFigures } from "../cited-figures.ts";
import { type Organisation, Population } from "../schema.ts";
import { checkPopulation } from "./check-population.ts";

const file = new URL("../../../content/population/2026.json", import.meta.url);
const frame = JSON.parse(readFileSync(file, "utf8")) as Population;

function tally(of: readonly Organisation[], by: (one: Organisation) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of of) counts[by(one) ?? "none"] = (counts[by(one) ?? "none"] ?? 0) + 1;
  return counts;
}

describe("the population frame of 2026", () => {
  const municipalities = frame.organisations.filter(({ type }) => type === "municipality");
  const agencies = frame.organisations.filter(({ type }) => type === "agency");

  it("has the shape of a population and no faults", () => {
    expect(shapeFaults(Population, frame)).toEqual([]);
    expect(checkPopulation(frame).diagnostics).toEqual([]);
  });

  it("holds 290 municipalities in their sizes and parts of the country", () => {
    expect(tally(municipalities, ({ size }) => size)).toEqual({ "0-9999": 75, "10000-19999": 93, "20000-49999": 75, "50000-up": 47 });
    expect(tally(municipalities, ({ part }) => part)).toEqual({
      se11: 26,
      se12: 52,
      se21: 34,
      se22: 38,
      se23: 55,
      se31: 41,
      "se32-33": 44,
    });
    expect(municipalities.filter(({ name }) => name === "Gotland")).toHaveLength(1);
  });

  it("holds 20 regions, none of them Gotland", () => {
    const regions = frame.organisations.filter(({ type }) => type === "region");
    expect(regions).toHaveLength(20);
    expect(regions.map(({ county }) => county)).not.toContain("09");
  });

  it("holds about 200 agencies under their names of 2026", () => {
    expect(agencies.length).toBeGreaterThan(190);
    expect(agencies.length).toBeLessThan(215);
    const names = agencies.map(({ name }) => name);
    expect(names).toContain("Myndigheten för civilt försvar");
    expect(names).toContain("Statskontoret");
    for (const gone of [
      "Myndigheten för samhällsskydd och beredskap",
      "Ekonomistyrningsverket",
      "Säkerhetspolisen",
      "Försvarets radioanstalt",
      "Lagrådet",
    ]) {
      expect(names).not.toContain(gone);
    }
  });

  it("has one organisation per line", () => {
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines.filter((line) => /^ {4}\{ "id": "[mra]-/.test(line))).toHaveLength(frame.organisations.length);
  });
});

describe("the check of a population", () => {
  const invented = inventedPopulation({ municipality: 8, region: 2, agency: 4 });
  const [first, ...others] = invented.organisations;
  if (!first) throw new Error("the invented frame has organisations");
  const codes = (organisations: readonly Organisation[], rehearsal = true) =>
    checkPopulation({ ...invented, rehearsal, organisations: [...organisations] }).diagnostics.map(({ code }) => code);

  it("accepts an invented frame of any size, but not as a real one", () => {
    expect(codes(invented.organisations)).toEqual([]);
    expect(codes(invented.organisations, false)).toEqual(["population-count", "population-count", "population-count"]);
  });

  it("reports each planted fault", () => {
    expect(codes([first, first, ...others])).toEqual(["population-duplicate-id"]);
    expect(codes([{ ...first, size: "0-9999" }, ...others])).toEqual(["population-unknown-size"]);
    expect(codes([{ ...first, part: "se11" }, ...others])).toEqual(["population-part-not-divided"]);
    expect(codes([{ ...first, id: "a-zzz" }, ...others])).toEqual(["population-order"]);
    expect(codes(invented.organisations.filter(({ type }) => type !== "region"))).toEqual(["population-empty-type"]);
    expect(codes([{ ...first, type: "region", size: "all" }, ...others])).toContain("population-id-type");
  });

  it("does not allow an organisation to be both counted and covered by a host", () => {
    const checked = checkPopulation({ ...invented, hosted: [{ name: first.name, host: "someone" }] });
    expect(checked.diagnostics.map(({ code }) => code)).toEqual(["population-hosted-and-counted"]);
  });
});

describe("the cited figures", () => {
  it("have the shape of citations, and a value or a dash for every year", () => {
    const cited = parse(
      readFileSync(new URL("../../../content/statistics/cited/infosakkollen.yaml", import.meta.url), "utf8"),
    ) as CitedFigures;
    expect(shapeFaults(CitedFigures, cited)).toEqual([]);
    expect(cited.figures).toHaveLength(5);
    for (const { values } of cited.figures) expect(Object.keys(values)).toEqual(cited.years);
  });
});
