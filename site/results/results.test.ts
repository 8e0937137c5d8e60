import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { count, type ProtectedCube, underLevel1 } from "../../scripts/statistics/cube/cube.ts";
import { csvFile, readCsv } from "../../scripts/statistics/formats/csv.ts";
import { type Headline, headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { inventedCube, inventedDataset } from "../../scripts/testing/statistics/invented-dataset.ts";
import { wordsIn } from "../text/words.ts";
import { cellId } from "./cells.ts";
import { differenceIn, differenceText, sharedBounds } from "./certainty.ts";
import { isWithdrawn, pagesOfRelease } from "./pages.ts";
import { percent, signed } from "./percent-format.ts";
import { figureTables, tableFiles, withDigests } from "./tables.ts";

const cube = inventedCube(true);

/** The cube with other counts in some cells; only for what reads it cell by cell. */
function withCounts(counts: Readonly<Record<string, number>>): ProtectedCube {
  const cells = cube.cells.map((cell) => ({ ...cell, count: counts[`${cell.row}|${cell.variable}|${cell.category}`] ?? cell.count }));
  return { ...cube, cells } as ProtectedCube;
}

describe("the tables behind single figures", () => {
  test("contain every cell of the types once, and are named after their content", () => {
    const tables = figureTables(cube);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["svar", "niva", "storlek-kommuner", "omraden-kommuner", "omraden-alla", "fraga-policy"]),
    );
    const addresses = tables.flatMap(({ cells }) => cells.map(cellId));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(tables.every(({ name }) => /^[a-z0-9-]+$/.test(name))).toBe(true);
  });

  test("have the columns of the complete table, and n and N of their groups", () => {
    const table = figureTables(cube).find(({ name }) => name === "niva");
    const text = csvFile(inventedDataset({ cube }), "sv", table?.cells ?? []);
    const read = readCsv(text);
    expect(read.ok && read.value).toMatchObject(table?.cells ?? []);
    expect(text).toContain("200;255");
  });
});

test("the list of digests matches the bytes of each table, and no other bytes", () => {
  const files = withDigests(tableFiles(inventedDataset({ cube })));
  const list = files.at(-1);
  const digestOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
  const digests = new Map(
    (list?.text ?? "")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  ").toReversed() as [string, string]),
  );
  expect(list?.name).toBe("digests.txt");
  expect([...digests.keys()]).toEqual(files.slice(0, -1).map(({ name }) => name));
  expect(files.length).toBeGreaterThan(10);
  for (const { name, text } of files.slice(0, -1)) {
    expect(digests.get(name), name).toBe(digestOf(text));
    expect(digests.get(name)).not.toBe(digestOf(text.slice(1)));
  }
});

describe("the certainty of a share", () => {
  const rows = ["type-municipality", "type-agency"];
  /** Below level 1 there are 15 agencies besides these. */
  const cell = "type-agency|level|lacks-4";
  const shown = (under: number) =>
    rows.flatMap((row) => headline(withCounts({ [cell]: under - 15, "type-agency|level|1": 45 - under }), row, "under-1") ?? []);
  const differ = (all: readonly Headline[]) => differenceIn(all.map((under) => ({ under })));

  test("two groups differ only where rounding cannot account for it, and among all only where non-response cannot either", () => {
    expect([30, 15].map((under) => differ(shown(under))?.apart)).toEqual([undefined, "answered"]);
    const all = shown(15).map((one) => ({ ...one, worst: one.between }));
    expect(differ(all)?.apart).toBe("all");
    expect(differ([])).toBeNull();
    expect(count(withCounts({ [cell]: 10 }), "type-agency", { variable: "level", category: underLevel1 })).toBe(25);
  });

  test("the group that is certainly lowest is named with its number, else the highest, else the two furthest apart", () => {
    const under = (low: number, high: number) => {
      const [one] = shown(30);
      return one ? { ...one, worst: { low, high } } : null;
    };
    const named = (name: string, low: number, high: number) => ({
      group: { row: "", value: "", name, inSentence: name },
      under: under(low, high),
    });
    const title = (...groups: readonly ReturnType<typeof named>[]) => {
      const found = differenceIn(groups);
      return found && differenceText(found, wordsIn("sv"));
    };
    const [a, b] = [named("a", 0.12, 0.3), named("b", 0.4, 0.6)];
    expect(title(a, b, named("c", 0.35, 0.5))).toBe("lägst andel under nivå 1 bland dem med a (12–30\u00a0% av alla)");
    expect(title(a, b, named("c", 0.2, 0.35))).toBe("högst andel under nivå 1 bland dem med b (40–60\u00a0% av alla)");
    expect(title(a, b, named("c", 0.2, 0.5))).toBe(
      "mindre andel under nivå 1 bland dem med a (12–30\u00a0% av alla) än bland dem med b (40–60\u00a0% av alla)",
    );
    // Another that is as certainly lower is named too.
    expect(title(a, b, named("c", 0.15, 0.3), named("d", 0.2, 0.5))).toBe(
      "mindre andel under nivå 1 bland dem med a (12–30\u00a0% av alla) och bland dem med c (15–30\u00a0% av alla) än bland dem med b (40–60\u00a0% av alla)",
    );
    expect(title(a, named("c", 0.2, 0.5))).toBeNull();
  });

  test("groups that cannot be told apart have shares of all in common, as the table rounds them", () => {
    const groups = shown(30);
    const shared = sharedBounds(groups);
    if (!shared) throw new Error("they overlap");
    for (const { worst } of groups) {
      // As each band stands in the table, rounded outwards.
      expect(roundOutwards(shared)[0]).toBeGreaterThanOrEqual(roundOutwards(worst)[0]);
      expect(roundOutwards(shared)[1]).toBeLessThanOrEqual(roundOutwards(worst)[1]);
    }
    expect(sharedBounds([{ worst: { low: 0.1, high: 0.2 } }, { worst: { low: 0.3, high: 0.4 } }])).toBeNull();
    expect(sharedBounds(groups.slice(1))).toBeNull();
  });
});

test("a release without questions has no pages for them, and one whose method has no must of block 1 no page for those", () => {
  const kinds = (...names: readonly string[]) => ({
    cube: { variables: cube.variables.filter(({ kind }) => names.includes(kind)) },
    manifest: {},
  });
  expect(pagesOfRelease({ cube, manifest: {} })).toEqual(expect.arrayContaining(["fragor/", "till-niva-1/", "omraden/"]));
  expect(pagesOfRelease(kinds("respondent", "level"))).toEqual([
    "storlek/",
    "landsdelar/",
    "till-niva-1/",
    "over-tid/",
    "deltagande/",
    "kvalitet/",
  ]);
  const undivided = cube.variables.map((one) => (one.kind === "level" ? { ...one, categories: ["0", "1", "2"] } : one));
  expect(pagesOfRelease({ cube: { variables: undivided }, manifest: {} })).not.toContain("till-niva-1/");
});

test("a first release whose plan has no areas has no page for them, since nothing is missing", () => {
  const withoutAreas = { cube: { variables: cube.variables.filter(({ kind }) => kind !== "area") }, manifest: {} };
  expect(pagesOfRelease(withoutAreas)).toEqual(pagesOfRelease({ cube, manifest: {} }).filter((page) => page !== "omraden/"));
  // A correction has none either, since tables that never existed cannot be withdrawn.
  const corrected = { ...withoutAreas, manifest: { corrects: { release: "r1", reason: { sv: "Fel.", en: "Wrong." } } } };
  expect(pagesOfRelease(corrected)).not.toContain("omraden/");
});

test("the page of withdrawn tables stays", () => {
  const withdraws = ["question" as const];
  const corrected = {
    cube: { variables: cube.variables.filter(({ kind }) => kind !== "question") },
    manifest: { corrects: { release: "r1", reason: { sv: "Fel.", en: "Wrong." }, withdraws } },
  };
  expect(pagesOfRelease(corrected)).toEqual(pagesOfRelease({ cube, manifest: {} }));
  expect(pagesOfRelease(corrected).filter((page) => isWithdrawn(page, corrected))).toEqual(["fragor/"]);
});

test("shares are whole per cent, and a change has its sign: a minus sign, not a hyphen", () => {
  expect([0.456, 0.5, 1].map(percent)).toEqual([46, 50, 100]);
  expect([3.4, -3.4, 0.4, -0.4].map(signed)).toEqual(["+3", "−3", "0", "0"]);
});
