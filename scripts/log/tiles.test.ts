import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as fc from "../testing/properties.ts";
import { leafHash, rootOf } from "./merkle.ts";
import { bundlePaths, entriesOfBundle, tilesOf } from "./tiles.ts";

const entriesOf = (count: number): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, at) => new TextEncoder().encode(`entry ${at}\n`));

test("A log of 70,000 entries has the tiles that tlog-tiles gives as its example", () => {
  const paths = [...tilesOf(entriesOf(70_000)).keys()];
  const count = (level: string, isPartial: boolean) =>
    paths.filter((one) => one.startsWith(`tile/${level}/`) && one.includes(".p/") === isPartial).length;
  expect(["entries", "0", "1", "2"].map((level) => count(level, false))).toEqual([273, 273, 1, 0]);
  expect(["entries", "0", "1", "2"].map((level) => count(level, true))).toEqual([1, 1, 1, 1]);
  expect(paths.filter((one) => one.includes(".p/"))).toEqual([
    "tile/entries/273.p/112",
    "tile/0/273.p/112",
    "tile/1/001.p/17",
    "tile/2/000.p/1",
  ]);
});

test("A log of 256 entries has a full tile and one above it that is a single hash wide; an empty one has none", () => {
  expect([...tilesOf(entriesOf(256))].map(([path, bytes]) => [path, bytes.length])).toEqual([
    ["tile/entries/000", expect.any(Number)],
    ["tile/0/000", 8192],
    ["tile/1/000.p/1", 32],
  ]);
  expect(tilesOf([]).size).toBe(0);
});

test("Indices are divided in threes as tlog-tiles writes them: x001/234", () => {
  expect(bundlePaths(1234 * 256 + 5).at(-1)).toBe("tile/entries/x001/234.p/5");
  expect(bundlePaths(256)).toEqual(["tile/entries/000"]);
});

test("Bundles give back their entries, whatever bytes these are, and the lowest tiles their hashes", () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 600 });
  fc.forAll(30, [entries], (all) => {
    const files = tilesOf(all);
    const bundles = bundlePaths(all.length).map((path) => files.get(path) as Uint8Array);
    expect(bundles.flatMap((one) => entriesOfBundle(one))).toEqual(all);
    const lowest = [...files].filter(([path]) => path.startsWith("tile/0/")).flatMap(([, bytes]) => [...bytes]);
    expect(lowest).toEqual(all.flatMap((one) => [...createHash("sha256").update(Uint8Array.of(0)).update(one).digest()]));
    const [top] = [...files].filter(([path]) => path.startsWith("tile/1/")).map(([, bytes]) => bytes.slice(0, 32));
    if (top) expect(top).toEqual(rootOf(all.slice(0, 256).map(leafHash)));
  });
});

test("A bundle cut off anywhere but between two entries is refused", () => {
  const bundle = tilesOf(entriesOf(3)).get("tile/entries/000.p/3") as Uint8Array;
  const whole = [0, 10, 20, 30];
  expect(bundle).toHaveLength(30);
  for (let end = 0; end <= bundle.length; end++) expect(entriesOfBundle(bundle.slice(0, end)) !== null).toBe(whole.includes(end));
  expect(() => tilesOf([new Uint8Array(65_536)])).toThrow(RangeError);
});
