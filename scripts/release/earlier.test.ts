import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { sha256 } from "../repository/digests.ts";
import { placeAt } from "../repository/place.ts";
import { manifestBody } from "../statistics/cube/manifest.ts";
import { encodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../testing/statistics/invented-plan.ts";
import { protect } from "../testing/statistics/protect.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { countedBefore, nextRelease, readEarlier } from "./earlier.ts";

const plan = inventedPlan(["governance"]);
const population = inventedPopulation({ municipality: 80, region: 20, agency: 60 });
const root = temporaryFolder("earlier");
const place = placeAt(root);
const correction = { reason: { sv: "Fel tröskel.", en: "Wrong threshold." } };

const units = inventedUnits(population, { seed: "earlier", areas: ["governance"], rate: 0.8, skew: 0 });
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
const first = passed(await protect({ plan, population, units, draw: inventedDraw("k"), meta, counters: {} }));
const text = JSON.stringify(first.cube);
const memory = { release: "r1", cube: sha256(text), organisations: encodeSnapshot(plan, first.private.table) };
afterEach(() => rmSync(join(root, "content"), { recursive: true, force: true }));

/** Writes the first release to its folder, unchanged or edited. */
function put(cube = text): void {
  const folder = join(root, "content", "statistics", "test", "r1");
  mkdirSync(folder, { recursive: true });
  const digests = { cube: sha256(cube) };
  const body = manifestBody({ round: "test", release: "r1", rehearsal: true, digests });
  writeFileSync(join(folder, "cube.json"), cube);
  writeFileSync(join(folder, "replies.bin"), "");
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...body, signatures: {} }));
}

const read = (change: Partial<Parameters<typeof readEarlier>[0]> = {}) =>
  readEarlier({ place, round: "test", plan, population, before: [memory], release: "r2", correction, ...change });
const codes = (change: Partial<Parameters<typeof readEarlier>[0]> = {}) => read(change).diagnostics.map(({ code }) => code);

test("a correction is compared with the release as published and as counted", () => {
  put();
  const found = read();
  expect(found.ok && found.value.map(({ cube }) => cube)).toEqual([first.cube]);
  expect(found.ok && found.value[0]?.table.cells.map(({ count }) => count)).toEqual(first.private.table.cells.map(({ count }) => count));
});

test("a release that is missing, edited, without a snapshot or of another plan stops it, each with its own code", () => {
  expect(codes()).toContain("correction-missing-release");
  put(JSON.stringify({ ...first.cube, edition: "2028" }));
  expect(codes()).toEqual(["correction-edited-release"]);
  put();
  expect(codes({ before: [] })).toEqual(["correction-no-memory"]);
  expect(codes({ plan: inventedPlan(["other"]) })).toEqual(["correction-other-plan"]);
  expect(codes({ correction: { reason: { sv: "", en: "Wrong." } } })).toEqual(["correction-reason"]);
});

test("a round that was never released cannot be corrected", () => {
  expect(codes({ before: [] })).toEqual(["correction-no-first"]);
});

test("releases are numbered from one, and later releases are not earlier ones", () => {
  expect([nextRelease([]), nextRelease(["r1"])]).toEqual(["r1", "r2"]);
  const counted = ["r1", "r10", "r2"].map((release) => ({ ...memory, release }));
  expect(countedBefore({ counted }, "r10").map(({ release }) => release)).toEqual(["r1", "r2"]);
});
