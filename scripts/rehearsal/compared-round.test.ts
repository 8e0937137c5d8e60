// What a round owes to one that it is compared with, in the shared nation: its earliest round is corrected, and the first compares with it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { toBase64url } from "../envelope/base64url.ts";
import { partsFile } from "../holder/read-session.ts";
import { sessionMessage } from "../holder/session.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { auditReleases } from "../release/audit-release.ts";
import { type CompareRequest, readCompared } from "../release/compare-round.ts";
import { type OpenedSecret, readCounted } from "../release/counted.ts";
import { readPublications } from "../release/earlier.ts";
import { itemsToAudit, itemsToCount } from "../release/items-to-open.ts";
import { laterRounds, readLater } from "../release/later-rounds.ts";
import { type Roster, readLinked, readOwnPanels, rostersOf } from "../release/linked.ts";
import { acceptParts, type CountingSession, startSession } from "../release/session.ts";
import { sha256 } from "../repository/digests.ts";
import { readRelease } from "../repository/published.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { readRound } from "../repository/read-round.ts";
import { factsOf } from "../round/facts.ts";
import { panelStands } from "../statistics/panel/standing.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { longTest } from "../testing/long-test.ts";
import { codeOnScreen, endMeetings, startCounting } from "../testing/rehearsal/meeting.ts";
import { copyRehearsal } from "../testing/rehearsal/shared.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { holdSession } from "./holders.ts";
import { earliestRound, firstRound, secondRound } from "./make.ts";

const root = temporaryFolder("compared-round");
const keys = join(root, "made", "keys");
const place = (await copyRehearsal("nation", join(root, "made"))).place;

/** The valid release: the earliest round's is a correction. */
const releaseOf = async (round: string) => unwrap(await readRelease(place, round, round === earliestRound ? "r2" : "r1"));

test("each round has a population dated before it opens", () => {
  for (const round of [earliestRound, firstRound, secondRound]) {
    const { opens, population } = unwrap(readRound(place, round)).document;
    expect(unwrap(readPopulation(place, population.id)).date < opens, round).toBe(true);
  }
});

test("a holder's job opens both rounds that the session asks for, with the keys of both in one text", async () => {
  const session = unwrap(await startSession(place, itemsToCount(place, firstRound)));
  const at = join(root, "job");
  mkdirSync(at);
  const [signer] = signingKeysIn({ folder: join(keys, "andra"), round: "", rehearsal: true }, "release");
  const signature = toBase64url(signer?.sign(sessionMessage(session.session)) ?? new Uint8Array());
  writeFileSync(join(at, "session.json"), JSON.stringify(session.session));
  writeFileSync(join(at, "signatures.json"), JSON.stringify({ andra: signature }));
  const keyOf = (round: string): string => readFileSync(join(keys, "forsta", `${round}-holder-forsta.dev.identity`), "utf8");
  const open = (input: string) => {
    const files = ["--session", join(at, "session.json"), "--signed", join(at, "signatures.json"), "--out", at, "--root", place.root];
    return spawnSync(process.execPath, ["scripts/commands/holder.ts", "open", "--key", "-", ...files], { input, encoding: "utf8" });
  };
  // With one of the two nothing is handed over.
  expect([open(keyOf(firstRound)).status, readdirSync(at).length]).toEqual([1, 2]);
  expect(open(keyOf(earliestRound) + keyOf(firstRound)).status).toBe(0);
  for (const round of [firstRound, earliestRound])
    expect(unwrap(acceptParts(session, round, readFileSync(join(at, partsFile(round, "forsta")))))).toBe("forsta");
});

test("whoever counts opens their own part of both rounds, and status asks another holder for both too", async () => {
  const at = join(root, "own");
  mkdirSync(at);
  const own = join(keys, "andra", `${firstRound}-holder-andra.dev.identity`);
  // As if nothing had been published yet: what lies there without having waited is not signed.
  const [published, away] = [join(place.content, "statistics", firstRound), join(root, "away")];
  renameSync(published, away);
  onTestFinished(() => renameSync(away, published));
  const words = ["--signer", join(keys, "tredje"), "--session", at, "--holder-key", own, "--root", place.root];
  const counting = startCounting({ round: firstRound, node: process.execPath }, ".", words);
  onTestFinished(endMeetings);
  const code = await counting.shows(codeOnScreen);
  const forsta = ["--session", join(at, "session.json"), "--out", at, "--code", code, "--root", place.root];
  for (const round of [firstRound, earliestRound]) {
    const key = join(keys, "forsta", `${round}-holder-forsta.dev.identity`);
    const opened = runCommand("holder", ["open", "--round", round, "--key", key, ...forsta]);
    expect(opened.status).toBe(0);
  }
  for (const round of [firstRound, earliestRound]) {
    await counting.shows(new RegExp(`${round}: forsta har lämnat`));
    counting.type(code);
    await counting.shows(new RegExp(`parts-${round}-andra.bin: \\d+ delar, låsta`));
  }
  const { facts } = unwrap(await factsOf(place, firstRound, "2030-01-01"));
  expect(facts.earlier).toEqual([{ round: earliestRound, holders: ["forsta", "andra", "tredje"] }]);
});

test("a panel is published under the same signatures, with the notice in it, and is refused if a number is changed", async () => {
  const { panel, manifest } = await releaseOf(firstRound);
  const file = join(place.content, "statistics", firstRound, "r1", "panel.json");
  expect(panel?.notice).toBe(rehearsalNotice);
  expect(panel?.compares).toEqual({ round: earliestRound, release: "r2", edition: "2026" });
  expect(manifest.digests["panel"]).toBe(sha256(readFileSync(file)));
  expect(Object.keys(manifest.signatures)).toEqual(["andra", "forsta"]);
  expect((await releaseOf(earliestRound)).panel).toBeNull();
  expect(existsSync(join(place.content, "statistics", earliestRound, "r2", "panel.json"))).toBe(false);
  renameSync(file, `${file}.away`);
  expect((await readRelease(place, firstRound, "r1")).diagnostics.map(({ code }) => code)).toEqual(["manifest-panel-digest"]);
  renameSync(`${file}.away`, file);
});

test("a correction of levels asks the holders of later rounds that compare with it, and is refused without them", async () => {
  expect(laterRounds({ place, round: earliestRound })).toEqual([firstRound]);
  expect(laterRounds({ place, round: firstRound })).toEqual([]);
  const wanted = itemsToCount(place, earliestRound);
  expect(wanted.get(firstRound)).toEqual(["counted"]);
  const session = unwrap(await holdSession({ place, wanted, keys }));
  const later = unwrap(await readLater({ place, round: earliestRound, session }, []));
  expect(later.publications.map(({ cube }) => [cube.round, cube.release])).toEqual([[firstRound, "r1"]]);
  expect(later.compared.map(({ panel }) => panel.compares.round)).toEqual([earliestRound]);
  const [{ panel, table }] = later.compared as [(typeof later.compared)[number]];
  const { plan } = unwrap(readRound(place, earliestRound)).document;
  const secret = unwrap(await readCounted(place, earliestRound, session));
  const population = unwrap(readPopulation(place, unwrap(readRound(place, earliestRound)).document.population.id));
  const before = unwrap(readPublications({ place, round: earliestRound, plan, population }, secret as OpenedSecret)).at(-1)?.table;
  // The levels that were counted are those that the panel was made from; with everybody at level 0 it would not stand.
  expect(before && panelStands(panel, { before, after: table })).toBe(true);
  const all = (before?.cells ?? []).map((cell) => (cell.variable === "level" ? { ...cell, organisations: [] } : cell));
  expect(before && panelStands(panel, { before: { ...before, cells: all }, after: table })).toBe(false);
  const alone = unwrap(await startSession(place, wanted));
  expect((await readLater({ place, round: earliestRound, session: alone }, [])).diagnostics.map(({ code }) => code)).toContain(
    "correction-later-closed",
  );
});

describe("rounds linked by comparisons", () => {
  /** As the round after the first would ask, with what the first round's count sealed. */
  const document = { round: secondRound, compares: firstRound };
  let rosters: readonly Roster[];
  beforeAll(async () => {
    const session = unwrap(await holdSession({ place, wanted: itemsToAudit(firstRound), keys }));
    const counted = unwrap(await readCounted(place, firstRound, session));
    if (!counted) throw new Error("the first round has been counted");
    const population = unwrap(readPopulation(place, "ovning"));
    const { plan } = unwrap(readRound(place, firstRound)).document;
    const publications = unwrap(readPublications({ place, round: firstRound, plan, population }, counted));
    rosters = [...counted.linked, ...rostersOf(publications)];
  });
  const codesWith = async (known: readonly Roster[]) =>
    (await readLinked({ place, document, rosters: known })).diagnostics.map(({ code, values }) => [code, values["round"]]);

  test("are known with their cubes, panels and who answered, from what the last of them sealed", async () => {
    const linked = unwrap(await readLinked({ place, document, rosters }));
    expect(linked.publications.map(({ cube: { round, release } }) => `${round}/${release}`)).toEqual([
      `${earliestRound}/r1`,
      `${earliestRound}/r2`,
      `${firstRound}/r1`,
    ]);
    expect(linked.panels.map(({ round, compares }) => [round, compares.round])).toEqual([[firstRound, earliestRound]]);
    // Of these rounds no answers, only who answered.
    expect(linked.publications.flatMap(({ table }) => table.cells)).toEqual([]);
  });

  test("are refused where it is not known who answered, or the list is not the cube's", async () => {
    expect(await codesWith(rosters.filter(({ round }) => round !== earliestRound))).toEqual([["linked-no-roster", earliestRound]]);
    expect(await codesWith([])).toEqual([
      ["linked-no-roster", firstRound],
      ["linked-no-roster", earliestRound],
    ]);
    const changed = (change: (answered: readonly string[]) => string[]) =>
      codesWith(rosters.map((one) => (one.round === firstRound ? { ...one, answered: change(one.answered) } : one)));
    expect(await changed((answered) => answered.slice(10))).toEqual([["linked-other-roster", firstRound]]);
    expect(await changed((answered) => [...answered.slice(1), "m-nobody"])).toEqual([["linked-other-roster", firstRound]]);
    expect(await changed((answered) => [...answered.slice(1), answered[1] ?? ""])).toEqual([["linked-other-roster", firstRound]]);
  });

  test("are refused where a panel compares with a release that is not there", () => {
    const own = { place, document: unwrap(readRound(place, firstRound)).document };
    expect(readOwnPanels(own, ["r1"], []).diagnostics.map(({ code }) => code)).toEqual(["linked-other-panel"]);
  });

  longTest("are audited together again, from the last one's file alone", async () => {
    const session = unwrap(await holdSession({ place, wanted: itemsToAudit(firstRound), keys }));
    const audited = unwrap(await auditReleases({ place, round: firstRound, session, progress: () => undefined }));
    expect(audited.map(({ release, report }) => [release, report.findings])).toEqual([["r1", []]]);
  });
});

describe("a comparison that cannot be made is refused with a sentence", () => {
  let session: CountingSession;
  /** To which nobody has handed over anything. */
  let empty: CountingSession;
  beforeAll(async () => {
    const wanted = itemsToCount(place, firstRound);
    session = unwrap(await holdSession({ place, wanted, keys }));
    empty = unwrap(await startSession(place, wanted));
  });
  const asked = async (
    change: Partial<Omit<CompareRequest, "document">> & { readonly document?: Partial<CompareRequest["document"]> } = {},
  ) => {
    const { document } = unwrap(readRound(place, firstRound));
    const edition = unwrap(readEdition(place, "2026"));
    const population = unwrap(readPopulation(place, "ovning"));
    const request = {
      place,
      edition,
      population,
      session,
      ...change,
      document: { ...document, ...change.document } as CompareRequest["document"],
    };
    return (await readCompared(request)).diagnostics.map(({ code }) => code);
  };

  test("the compared round does not exist, is not earlier, or has no release", async () => {
    expect(await asked()).toEqual([]);
    expect(await asked({ document: { compares: "ovning-9" } })).toEqual(["compare-no-round"]);
    expect(await asked({ document: { compares: firstRound } })).toEqual(["compare-not-earlier"]);
    expect(await asked({ document: { opens: "2025-04-01" } })).toEqual(["compare-not-earlier"]);
    const folder = join(place.content, "statistics", earliestRound);
    renameSync(folder, `${folder}.away`);
    expect(await asked()).toEqual(["compare-no-release"]);
    expect((await readRelease(place, firstRound, "r1")).ok).toBe(false);
    renameSync(`${folder}.away`, folder);
  });

  test("nobody opens it: its keys have been destroyed", async () => {
    expect(await asked({ session: empty })).toEqual(["compare-no-holders"]);
  });

  test("the level has another meaning in this edition, or organisations have moved", async () => {
    expect(await asked({ edition: unwrap(readEdition(place, "2028")) })).toEqual(["compare-other-series"]);
    const population = unwrap(readPopulation(place, "ovning"));
    const [first] = population.organisations.filter(({ part }) => part === "se11");
    const organisations = population.organisations.map((one) => (one === first ? { ...one, part: "se12" as const } : one));
    expect(await asked({ population: { ...population, organisations } })).toEqual(["compare-geography"]);
    expect(await asked({ population: { ...population, organisations }, session: empty })).toEqual([
      "compare-geography",
      "compare-no-holders",
    ]);
  });
});
