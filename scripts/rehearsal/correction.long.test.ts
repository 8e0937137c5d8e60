import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { canonicalize, type Json } from "../core/canonical.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { countedFile } from "../holder/items.ts";
import { modelOf } from "../method/model.ts";
import { auditReleases } from "../release/audit-release.ts";
import { correctFigures } from "../release/correct.ts";
import { type OpenedSecret, readCounted, sealCounted } from "../release/counted.ts";
import { type Correction, readPublications } from "../release/earlier.ts";
import type { Counted } from "../release/figures.ts";
import { itemsToCount } from "../release/items-to-open.ts";
import { openMaintainersReport } from "../release/maintainers/sealed.ts";
import { makeRelease } from "../release/make-release.ts";
import { type Gathered, gather } from "../release/opening/gather.ts";
import type { CountingSession } from "../release/session.ts";
import { sha256 } from "../repository/digests.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { checkReleases, readRelease } from "../repository/published.ts";
import { unwrap } from "../repository/read-file.ts";
import { listReleases } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { changesBetween } from "../statistics/formats/changes.ts";
import { aggregate } from "../statistics/plan/aggregate.ts";
import { basicPlan } from "../statistics/plan/plan.ts";
import { cellKey, countsByKey } from "../statistics/rounding/cells.ts";
import { encodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import type { Unit } from "../statistics/schema.ts";
import { inventedDraw } from "../testing/statistics/invented-nation.ts";
import { protect } from "../testing/statistics/protect.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { closeAndRelease } from "./close-round.ts";
import { holdSession } from "./holders.ts";
import { firstRound, makeRehearsal, type RehearsalRequest, secondRound } from "./make.ts";
import { upsideDown } from "./planted-error.ts";

const root = temporaryFolder("correction");
const quiet = () => undefined;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
/** Levels and three areas. */
const plan: NonNullable<RehearsalRequest["plan"]> = (edition) =>
  basicPlan({ ...modelOf(edition), areas: ["governance", "risk", "assets"] });
/** The first release was right and the correction is wrong: to what the figures say it makes no difference. */
const miscount = upsideDown("governance");
async function rehearse(name: string, municipality: number, of = plan): Promise<Place> {
  const size = { municipality, region: 20, agency: 40 };
  const request = { folder: join(root, name), seed: 1, size, project: placeAt("."), today: "2026-11-24", progress: quiet, plan: of };
  return (await makeRehearsal({ ...request, hasEarlier: false })).place;
}
const made = await rehearse("made", 60);

/** A copy that a test may damage. */
function copyOf(name: string): Place {
  cpSync(made.root, join(root, name), { recursive: true });
  return placeAt(join(root, name));
}

const sessionOf = async (place: Place) =>
  unwrap(await holdSession({ place, wanted: itemsToCount(place, firstRound), keys: join(place.root, "keys") }));

describe("a correction", () => {
  const reason = { sv: "Fel räknat område.", en: "An area counted wrongly." };
  const correct = (place: Place, correction: Correction = { reason }, wrong?: (unit: Unit) => Unit) =>
    closeAndRelease({
      place,
      round: firstRound,
      keys: join(place.root, "keys"),
      now: 1_795_000_000,
      progress: quiet,
      correction,
      ...(wrong ? { miscount: wrong } : {}),
    });

  test("is counted again, audited with earlier releases, signed by both and explained to readers: what was wrong, and what changed", async () => {
    const place = copyOf("corrected");
    const reportOf = async (release?: string) =>
      openMaintainersReport(await sessionOf(place), { place, round: firstRound, ...(release ? { release } : {}) });
    const before = unwrap(await reportOf());
    expect(codes((await correct(place, { reason }, miscount)).diagnostics)).toEqual([]);
    expect(listReleases(place)).toEqual(["r1", "r2"].map((release) => ({ round: firstRound, release })));
    const shown = await Promise.all(["r1", "r2"].map(async (release) => unwrap(await readRelease(place, firstRound, release))));
    expect(shown[1]?.manifest.corrects).toEqual({ release: "r1", reason });
    expect(checkReleases(shown).ok).toBe(true);
    expect(codes(checkReleases(shown.slice(1)).diagnostics)).toEqual(["manifest-earlier-missing"]);
    const [first, second] = shown.map(({ cube }) => cube);
    const changed = first && second ? changesBetween(first, second).changed.map(({ after }) => after.variable) : [];
    expect(new Set(changed)).toEqual(new Set(["area-governance"]));
    // The private report of the corrected release is kept beside that of the correction, which is opened by default.
    expect(unwrap(await reportOf("r1"))).toBe(before);
    expect(unwrap(await reportOf())).toBe(unwrap(await reportOf("r2")));
    expect([before.includes("r2"), unwrap(await reportOf("r2")).includes("r2")]).toEqual([false, true]);
    expect((await reportOf("r3")).diagnostics).toMatchObject([
      { code: "maintainers-unseal", values: { round: firstRound, file: "private-r3.sealed" } },
    ]);
    // The audit command audits both, and refuses if the first is missing.
    const audited = async () => auditReleases({ place, round: firstRound, session: await sessionOf(place), progress: quiet });
    expect(unwrap(await audited()).map(({ release, report }) => `${release} ${report.passed}`)).toEqual(["r1 true", "r2 true"]);
    rmSync(join(place.content, `statistics/${firstRound}/r1`), { recursive: true });
    expect(codes((await audited()).diagnostics)).toEqual(["correction-missing-release"]);
  });

  test("with its own draws is detected by the audit command", async () => {
    const place = copyOf("fresh");
    expect(codes((await correct(place, { reason }, miscount)).diagnostics)).toEqual([]);
    // The same answers, rounded as if nothing had been published before, with a matching sealed snapshot.
    const session = await sessionOf(place);
    const { document, population, units: right } = unwrap(await gather({ place, round: firstRound, session, progress: quiet }));
    const units = right.map(miscount);
    const { meta, plan } = { meta: { round: firstRound, release: "r2", edition: "2026", rehearsal: true }, plan: document.plan };
    const fresh = unwrap(await protect({ plan, population, units, meta, draw: inventedDraw("another key"), counters: {} }));
    const text = canonicalize(fresh.cube as unknown as Json);
    const sealed = join(place.content, "rounds", firstRound, countedFile);
    const { bytes: _, ...secret } = unwrap(await readCounted(place, firstRound, session)) as OpenedSecret;
    const counted = secret.counted.map((one) => (one.release === "r2" ? { ...one, cube: sha256(text) } : one));
    writeFileSync(join(place.content, `statistics/${firstRound}/r2/cube.json`), text);
    writeFileSync(sealed, unwrap(await sealCounted({ ...secret, counted }, document)));
    const audited = unwrap(await auditReleases({ place, round: firstRound, session: await sessionOf(place), progress: quiet }));
    const [first, second] = audited.map(({ report }) => report);
    expect([first?.passed, second?.passed]).toEqual([true, false]);
    expect(second?.findings.map(({ code }) => code)).toContain("audit-unequal");
  });

  test("withdraws every table of a kind if correct numbers would disclose a few organisations; the rest is unchanged", async () => {
    const place = copyOf("withdrawn");
    // So many that the figures cannot stand, and too few for correct ones beside them.
    let left = 9;
    const few = (unit: Unit): Unit =>
      unit.organisation.startsWith("m-") && unit.areas?.["risk"] === 0 && left-- > 0
        ? { ...unit, areas: { ...unit.areas, risk: 3 } }
        : unit;
    const correctFew = (correction: Correction) => {
      left = 9;
      return correct(place, correction, few);
    };
    expect(new Set(codes((await correctFew({ reason })).diagnostics))).toEqual(new Set(["audit-few-between"]));
    expect(codes((await correctFew({ reason, withdraws: ["area", "level"] })).diagnostics)).toEqual(["correction-withdraws"]);
    expect(listReleases(place)).toHaveLength(1);
    expect(codes((await correctFew({ reason, withdraws: ["area"] })).diagnostics)).toEqual([]);
    const [first, second] = await Promise.all(["r1", "r2"].map(async (release) => unwrap(await readRelease(place, firstRound, release))));
    expect(second?.manifest.corrects).toEqual({ release: "r1", reason, withdraws: ["area"] });
    expect(Object.keys(second?.manifest.signatures ?? {})).toEqual(["andra", "forsta"]);
    const isKept = ({ variable }: { readonly variable: string }) => !variable.startsWith("area-");
    expect(second?.cube.cells).toEqual(first?.cube.cells.filter(isKept));
    expect(first?.cube.cells.every(isKept)).toBe(false);
    const audited = await auditReleases({ place, round: firstRound, session: await sessionOf(place), progress: quiet });
    expect(unwrap(audited).map(({ release, report }) => `${release} ${report.passed}`)).toEqual(["r1 true", "r2 true"]);
    // A withdrawn kind cannot be withdrawn again, and the round can still be corrected.
    expect(codes((await correctFew({ reason, withdraws: ["area"] })).diagnostics)).toEqual(["correction-changes-nothing"]);
  });

  test("is refused if nothing changed, no reason is given, nothing was released, or a release is missing or edited", async () => {
    const place = copyOf("unchanged");
    const codesAfter = async (correction?: Correction) => codes((await correct(place, correction)).diagnostics);
    expect(await codesAfter()).toEqual(["correction-changes-nothing"]);
    expect(await codesAfter({ reason: { sv: "Fel.", en: " " } })).toEqual(["correction-reason"]);
    const open = { place, round: secondRound, keys: join(place.root, "keys"), now: 1_795_000_000, progress: quiet };
    expect(codes((await closeAndRelease({ ...open, correction: { reason } })).diagnostics)).toEqual(["correction-no-first"]);
    expect(unwrap(readRound(place, secondRound)).document.status).toBe("open");
    const request = {
      place,
      round: firstRound,
      session: await sessionOf(place),
      signer: join(open.keys, "forsta"),
      progress: quiet,
      correction: { reason },
    };
    const file = join(place.content, `statistics/${firstRound}/r1/cube.json`);
    writeFileSync(file, readFileSync(file, "utf8").replace(/"count":(\d*)5/, '"count":$15 '));
    expect(codes((await makeRelease(request)).diagnostics)).toEqual(["correction-edited-release"]);
    rmSync(join(place.content, `statistics/${firstRound}/r1`), { recursive: true });
    expect(codes((await makeRelease(request)).diagnostics)).toEqual(["correction-missing-release"]);
  });

  test.each([
    ["--correction", "--sv", "Fel."],
    ["--withdraw", "area"],
  ])("is refused by the command as well, which says what is missing: %s %s %s", (...words) => {
    const args = ["--round", firstRound, "--root", copyOf("commanded").root, ...words];
    const { status, stderr } = spawnSync(process.execPath, ["scripts/commands/release.ts", ...args], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining("--en")]);
  });
});

describe("a correction of levels", () => {
  let world: { readonly gathered: Gathered; readonly secret: OpenedSecret; readonly session: CountingSession };
  let place: Place;
  beforeAll(async () => {
    // So many that rows below the types are shown.
    place = await rehearse("levels", 130, (edition) => basicPlan({ ...modelOf(edition), areas: [] }));
    const session = await sessionOf(place);
    const gathered = unwrap(await gather({ place, round: firstRound, session, progress: quiet }));
    world = { gathered, secret: unwrap(await readCounted(place, firstRound, session)) as OpenedSecret, session };
  });

  /** Ids of those at a level, of one type and size class, or of all that answered. */
  const among = (level: number, sizes: readonly string[]) => {
    const { population, units } = world.gathered;
    const inClass = new Set(
      population.organisations.filter(({ type, size }) => type === "municipality" && sizes.includes(size)).map(({ id }) => id),
    );
    return units.filter((unit) => unit.level === level && inClass.has(unit.organisation)).map(({ organisation }) => organisation);
  };

  type Standing = Pick<Unit, "level" | "lacking">;
  async function correctedWith(levels: ReadonlyMap<string, Standing>) {
    const { gathered, secret, session } = world;
    const { document, population } = gathered;
    const units = gathered.units.map((unit) => ({ ...unit, ...levels.get(unit.organisation) }));
    const table = unwrap(aggregate({ plan: document.plan, population, units }));
    const earlier = unwrap(readPublications({ place, round: firstRound, plan: document.plan, population }, secret));
    const counted: Counted = {
      release: "r2",
      before: secret.counted,
      earlier,
      table,
      snapshot: encodeSnapshot(document.plan, table),
      withdraws: [],
      plan: document.plan,
    };
    const request = { place, round: firstRound, session, signer: "", progress: quiet };
    const corrected = unwrap(await correctFigures({ request, gathered: { ...gathered, units }, secret }, counted));
    const { cube } = corrected.figures;
    const counts = countsByKey(table.cells);
    const before = countsByKey(earlier[0]?.cube.cells ?? []);
    for (const { row, variable, category, count } of cube.cells)
      if (count !== null) expect(Math.abs(count - (counts.get(cellKey(row, variable, category)) ?? Number.NaN))).toBeLessThan(5);
    const isKept = cube.cells.every(({ row, variable, category, count }) => before.get(cellKey(row, variable, category)) === count);
    const rows = new Set(cube.cells.filter(({ variable }) => variable === "level").map(({ row }) => row));
    return { ...corrected, isKept, hasParts: [...rows].some((row) => row.startsWith("municipality-")) };
  }
  const small = ["0-9999", "10000-19999"];
  const large = ["20000-49999", "50000-up"];
  /** Lets so many of the small municipalities and of the large ones change places: sums stay the same. */
  const exchanged = (many: number) => {
    const [worse, better] = [among(0, small).slice(0, many), among(1, large).slice(0, many)];
    const standingOf = (id: string | undefined): Standing => {
      const { level = 0, lacking = 0 } = world.gathered.units.find(({ organisation }) => organisation === id) ?? {};
      return { level, lacking };
    };
    return new Map([
      ...worse.map((id, at) => [id, standingOf(better[at])] as const),
      ...better.map((id, at) => [id, standingOf(worse[at])] as const),
    ]);
  };

  test("that rounding conceals lets the figures stand: no number changes", async () => {
    const { figures, stands, withdraws, isKept, hasParts } = await correctedWith(new Map());
    expect([figures.cube.release, stands, withdraws, isKept, hasParts]).toEqual(["r2", true, [], true, true]);
  });

  test("of a few withdraws the rows below the types, where those above them stand", async () => {
    const levels = exchanged(6);
    expect(levels.size).toBe(12);
    const { stands, withdraws, isKept, hasParts } = await correctedWith(levels);
    expect([stands, withdraws, isKept, hasParts]).toEqual([false, ["level-parts"], true, false]);
  });

  test("of many gives correct figures, audited with the old", async () => {
    const { units } = world.gathered;
    const levels = new Map(
      units.flatMap(({ organisation, level }) => (level === undefined ? [] : [[organisation, { level: (level + 2) % 5 }] as const])),
    );
    const { stands, withdraws, isKept, hasParts } = await correctedWith(levels);
    expect([stands, withdraws, isKept, hasParts]).toEqual([false, [], false, true]);
  });
});
