import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { accepted, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import type { Correspondence } from "../method/carry-over/correspondence.ts";
import { modelOf } from "../method/model.ts";
import { itemsToCount } from "../release/items-to-open.ts";
import { missingMeans } from "../release/make-release.ts";
import { type RescoreRequest, rescoredOf, verdictOf } from "../release/rescored.ts";
import { seriesGeographyFaults } from "../release/series-geography.ts";
import { populationDigest } from "../repository/digests.ts";
import { placeAt } from "../repository/place.ts";
import { populationText } from "../repository/population-text.ts";
import type { ProtectedRescored } from "../repository/published.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { readReleaseFiles } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import type { Population } from "../statistics/schema.ts";
import { rescoredBounds } from "../statistics/uncertainty/rescored.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import { inventedPlan } from "../testing/statistics/invented-plan.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { resignedFiles } from "../testing/trust/resign.ts";
import { closeAndRelease } from "./close-round.ts";
import { holdSession } from "./holders.ts";
import { firstRound, makeRehearsal, secondRound } from "./make.ts";
import { readTrustees } from "./open-round.ts";
import { save } from "./store.ts";

// One round is published, and the next compares with none and re-scores none unless a test says so.
const root = temporaryFolder("next-round");
const keys = join(root, "made", "keys");
const quiet = () => undefined;
const size = { municipality: 54, region: 14, agency: 28 };
const request = { folder: join(root, "made"), seed: 1, size, project: placeAt("."), today: "2026-11-24", progress: quiet };
const place = (await makeRehearsal({ ...request, hasEarlier: false, plan: levelByType })).place;
const document = unwrap(readRound(place, secondRound)).document;

function levelByType() {
  const whole = inventedPlan([]);
  const among = ({ id }: { readonly id: string }) => id === "all" || id === "type";
  return {
    ...whole,
    families: whole.families.filter(among),
    variables: whole.variables.map((one) => ({ ...one, families: one.families.filter((id) => among({ id })) })),
  };
}

describe("an earlier round, scored by an edition that asks one thing otherwise", () => {
  /** The new options that each old option of one question can correspond to; all other questions are the same. */
  interface Otherwise {
    readonly question: string;
    readonly options: readonly (readonly [number, number])[];
  }
  async function scored(other: Otherwise | null, draw: RescoreRequest["draw"] = () => 0.3) {
    const edition = unwrap(readEdition(place, "2026"));
    const questions = modelOf(edition).questions.map(({ id }): Correspondence => {
      if (id !== other?.question) return { kind: "same", from: [id], to: [id] };
      const ranges = [{ from: id, to: id, options: other.options.map((one) => [...one]) }];
      return { kind: "reworded", from: [id], to: [id], reason: { sv: "Annat", en: "Other" }, ranges };
    });
    const file = join(place.content, "method", "2027", "correspondence.yaml");
    writeFileAtomic(file, stringify({ from: "2026", to: "2027", questions }, { lineWidth: 0 }));
    const newer = { ...edition, entry: { ...edition.entry, id: "2027" as typeof edition.entry.id } };
    return rescoredOf({
      place,
      document: { ...document, rescores: firstRound },
      edition: newer,
      population: unwrap(readPopulation(place, "ovning")),
      session: unwrap(await holdSession({ place, wanted: itemsToCount(place, firstRound), keys })),
      meta: { round: secondRound, release: "r1", edition: newer.entry.id, rehearsal: true },
      draw,
      progress: quiet,
    });
  }
  const publishedVerdict = (made: Awaited<ReturnType<typeof scored>>): ProtectedRescored["verdict"] | undefined =>
    unwrap(made)?.rescored.verdict;

  test("is published if a few answers leave the level open, with the numbers already published and bounds for what is open", async () => {
    const made = await scored({ question: "governance-policy", options: [0, 2, 2, 3].map((to, from) => [from, to]) });
    expect(publishedVerdict(made)).toBe("published");
    const cube = unwrap(made)?.rescored.cube;
    // A re-scored series divides nobody below level 1.
    const levels = (cells = cube?.cells) => cells?.filter(({ variable, category }) => variable === "level" && /^[1-4]$/.test(category));
    expect(levels()).toEqual(levels(unwrap(readReleaseFiles(place, firstRound, "r1")).cube.cells));
    for (const row of ["type-municipality", "type-agency"]) {
      const { low = 0, high = 0 } = (cube && rescoredBounds(cube, row)) ?? {};
      expect(high - low).toBeGreaterThan(0.05);
    }
  });

  test("has no series if most answers leave the level open, nor if a few certainly have another level", async () => {
    const question = "governance-policy";
    const anything = [0, 3] as const;
    expect(publishedVerdict(await scored({ question, options: [anything, anything, anything, anything] }))).toBe("apart");
    const lower = [0, 1, 2, 2].map((to, at) => [Math.min(at, 2), to] as const);
    expect(publishedVerdict(await scored({ question, options: lower }))).toBe("close");
  });

  test("is refused, and never reported as a finding, if it could not be rounded", async () => {
    expect(codesOf(await scored(null, () => 2))).toEqual(["compare-not-rescored", "rounding-draw-range"]);
  });

  test("has one finding that may be signed; any other refusal stops the release", () => {
    const few = fault("audit-few-between", "");
    expect(verdictOf(refused(few, few), firstRound)).toEqual(accepted({ verdict: "close", cube: null }));
    for (const code of ["rounding-infeasible", "rounding-solver", "audit-not-repaired", "audit-truth-outside", "unit-without-level"])
      for (const others of [[], [few]])
        expect(codesOf(verdictOf(refused(...others, fault(code, "")), firstRound))).toEqual([
          "compare-not-rescored",
          ...others.map((one) => one.code),
          code,
        ]);
    expect(verdictOf(refused(), firstRound).ok).toBe(false);
  });
});

describe("a round that names no other, in a series that has begun", () => {
  const asked = () => missingMeans({ place, round: secondRound, signer: join(keys, "forsta") });
  const frame = () => unwrap(readPopulation(place, "ovning"));
  /** The round as if its trustees had opened it with this population. */
  async function askInstead(population: Population): Promise<void> {
    const seconds = 1_795_500_000;
    const file = { path: `population/${population.id}.json`, contents: populationText(population) };
    await save({ place, files: [file], message: "Another frame", seconds });
    const pinned = { id: population.id, digest: populationDigest(place, population.id) };
    const files = resignedFiles(place, secondRound, readTrustees(keys), { charter: { population: pinned } });
    await save({ place, files, message: "Another charter", seconds });
  }
  const moved = (change: Partial<Population["organisations"][number]>, letter: string): Population => {
    const at = frame().organisations.findIndex(({ id }) => id.startsWith(letter));
    return { ...frame(), id: "ovning-2", organisations: frame().organisations.map((one, i) => (i === at ? { ...one, ...change } : one)) };
  };

  test("is neither released nor closed if an organisation has another part of the country or another type", async () => {
    expect(document).not.toHaveProperty("compares");
    expect(await asked()).toEqual([]);
    const before = frame().organisations.find(({ id }) => id.startsWith("m-"));
    await askInstead(moved({ part: before?.part === "se11" ? "se12" : "se11" }, "m-"));
    const now = 1_795_600_000;
    const refusal = await closeAndRelease({ place, round: secondRound, keys, now, progress: quiet });
    expect(refusal.diagnostics).toEqual([fault("compare-series-geography", "", { earlier: firstRound, count: 1, id: before?.id ?? "" })]);
    expect(unwrap(readRound(place, secondRound)).document.status).toBe("open");
    expect(existsSync(join(place.content, "statistics", secondRound))).toBe(false);
    await askInstead(moved({ type: "region" }, "a-"));
    expect((await asked()).map(({ code }) => code)).toEqual(["compare-series-geography"]);
  });

  test("may have other sizes, new organisations and missing ones; an edition that breaks the level starts a new series", async () => {
    const before = unwrap(readRound(place, secondRound)).document;
    expect(seriesGeographyFaults(place, { ...before, edition: "2028" as typeof before.edition })).toEqual([]);
    const { organisations } = moved({ size: "-9999" }, "m-");
    await askInstead({ ...frame(), id: "ovning-3", organisations: organisations.slice(1) });
    expect(await asked()).toEqual([]);
  });

  test("does not accept an edited population as the earlier round's", async () => {
    const file = join(place.content, "population", "ovning.json");
    const kept = readFileSync(file);
    writeFileAtomic(file, populationText({ ...moved({ type: "region" }, "a-"), id: "ovning" }));
    expect(await asked()).toEqual([fault("compare-series-frame", "", { earlier: firstRound, population: "ovning" })]);
    writeFileAtomic(file, kept);
    expect(await asked()).toEqual([]);
  });
});
