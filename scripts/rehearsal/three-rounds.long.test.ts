import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelOf } from "../method/model.ts";
import { laterRounds } from "../release/later-rounds.ts";
import { rescoredFaults } from "../release/rescored.ts";
import { placeAt } from "../repository/place.ts";
import { readRelease } from "../repository/published.ts";
import { unwrap } from "../repository/read-file.ts";
import { panelRows } from "../statistics/panel/panel.ts";
import { basicPlan } from "../statistics/plan/plan.ts";
import { levelSeries } from "../statistics/uncertainty/level-series.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { closeAndRelease } from "./close-round.ts";
import { earliestRound, firstRound, makeRehearsal, type RehearsalRequest, secondRound } from "./make.ts";

const root = temporaryFolder("three-rounds");
const keys = join(root, "made", "keys");
const quiet = () => undefined;
/** Levels and one area, by type: what is followed over time, without rows so small that their audit takes long. */
const plan: RehearsalRequest["plan"] = (edition) => {
  const whole = basicPlan({ ...modelOf(edition), areas: modelOf(edition).areas.slice(0, 1) });
  const among = ({ id }: { readonly id: string }) => id === "all" || id === "type";
  return {
    ...whole,
    families: whole.families.filter(among),
    variables: whole.variables.map((one) => ({ ...one, families: one.families.filter((id) => among({ id })) })),
  };
};
const size = { municipality: 140, region: 20, agency: 110 };
const request = { folder: join(root, "made"), seed: 1, size, project: placeAt("."), today: "2026-11-24", progress: quiet, plan };
const place = (await makeRehearsal({ ...request, openEdition: "2028" })).place;

/** The valid release: the earliest round's is a correction. */
const releaseOf = async (round: string) => unwrap(await readRelease(place, round, round === earliestRound ? "r2" : "r1"));

interface Served {
  readonly round: string;
  /** By variable: every status in the table. */
  readonly statuses: Readonly<Record<string, readonly string[]>>;
  readonly comparability: { readonly earlier: readonly string[]; readonly breaks: readonly { readonly round: string }[] };
}

/** What the site has for each round's newest release, read by a separate process: nothing here imports the site. */
function served(): readonly Served[] {
  const program = `
    const { filesOf, newestOfRounds } = await import("./site/publishing/release-files.ts");
    const { parseDelimited } = await import("./scripts/statistics/formats/delimited.ts");
    const all = newestOfRounds.map((release) => {
      const { written, quality } = filesOf(release);
      const [headings, ...lines] = parseDelimited(written.find(({ name }) => name === "table.csv").text, ",");
      const [variable, status] = [headings.indexOf("variable"), headings.indexOf("status")];
      const statuses = {};
      for (const line of lines) statuses[line[variable]] = [...new Set([...(statuses[line[variable]] ?? []), line[status]])];
      return { round: release.round, statuses, comparability: JSON.parse(quality.text).comparability };
    });
    console.log(JSON.stringify(all));`;
  const env = { ...process.env, INFOSAK_ROOT: place.root };
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8", env });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as readonly Served[];
}

describe("another edition", () => {
  test("breaks the series: the third round's level is not compared, and no line is drawn to it", async () => {
    const closed = await closeAndRelease({ place, round: secondRound, keys, now: 1_795_600_000, progress: quiet });
    expect(closed.diagnostics).toEqual([]);
    const rounds = [await releaseOf(earliestRound), await releaseOf(firstRound), await releaseOf(secondRound)];
    expect(rounds.map(({ cube }) => cube.edition)).toEqual(["2026", "2026", "2028"]);
    // By edition 2028's rules most old answers leave more than one level possible: no series, and the release says so.
    expect(rounds[2]?.rescored).toMatchObject({
      of: { round: firstRound, edition: "2026" },
      edition: "2028",
      verdict: "apart",
      cube: null,
    });
    // A correction must not change the older round's figures: no audit covers both.
    const faultsOf = (now: Parameters<typeof rescoredFaults>[1]) => rescoredFaults({ place, round: secondRound, release: "r1" }, now);
    expect(faultsOf({ verdict: "apart", cube: null })).toEqual([]);
    expect(faultsOf({ verdict: "close", cube: null }).map(({ code, values }) => [code, values["earlier"]])).toEqual([
      ["correction-rescored", firstRound],
    ]);
    expect(faultsOf(null)).toEqual([]);
    // A correction of the re-scored round's levels is tried beside that series.
    expect(laterRounds({ place, round: firstRound })).toEqual([secondRound]);
    expect(rounds.map(({ manifest }) => "rescored" in manifest.digests)).toEqual([false, false, true]);
    // Who answered depends on no edition; everything else that both rounds publish depends on other questions or another rule.
    const written = served();
    const broken = written.map(({ statuses }) => Object.keys(statuses).filter((variable) => statuses[variable]?.includes("B")));
    expect(broken).toEqual([[], [], expect.arrayContaining(["level"])]);
    expect(broken[2]).not.toContain("respondent");
    // A broken variable is so in every cell, and the quality declaration states the same break.
    expect(written.map(({ round }) => round)).toEqual([earliestRound, firstRound, secondRound]);
    written.forEach(({ statuses, comparability }, at) => {
      for (const [variable, found] of Object.entries(statuses))
        for (const one of found.filter((status) => status === "A" || status === "B"))
          expect(one, variable).toBe(broken[at]?.includes(variable) ? "B" : "A");
      expect(statuses["level"]).toEqual(expect.arrayContaining([broken[at]?.includes("level") ? "B" : "A"]));
      expect(comparability.breaks.map(({ round }) => round)).toEqual(at === 2 ? [secondRound] : []);
    });
    expect(written[1]?.comparability.earlier).toEqual([earliestRound]);
    expect(written[2]?.comparability.earlier).toEqual([]);
    const series = rounds.map(({ cube, panel }, at) => ({ cube, panel, continues: cube.edition === rounds[at - 1]?.cube.edition }));
    for (const row of panelRows) {
      const found = levelSeries(series, { row, subject: "under-1" });
      expect(found.map(({ status }) => status)).toEqual(["A", "A", "B"]);
      expect(found.map((one) => one.change === null)).toEqual([true, false, true]);
    }
  });
});
