// A pilot from sealed envelopes to a built page, and an ordinary round that few answered: two numbers, and nothing else.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { firstRound, makeRehearsal, secondRound } from "../../rehearsal/make.ts";
import type { Statement } from "../../rehearsal/seal-statement.ts";
import { auditReleases } from "../../release/audit-release.ts";
import { fromSeeds } from "../../release/counted.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import { openMaintainersReport } from "../../release/maintainers/sealed.ts";
import { makeRelease } from "../../release/make-release.ts";
import { findMeans } from "../../release/means.ts";
import { publish } from "../../release/modes/publish.ts";
import { sha256 } from "../../repository/digests.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { readParticipation, readPublished } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { listTables } from "../../repository/read-release.ts";
import { readRound } from "../../repository/read-round.ts";
import { archiveRound } from "../../round/archive.ts";
import { kindFaults } from "../../round/kinds.ts";
import { openSite } from "../../verify/served.ts";
import { verifySite } from "../../verify/verify-site.ts";
import { longTest } from "../long-test.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { isLong } from "../test-profile.ts";
import { codesIn } from "./command-place.ts";
import { outcomesOf, rehearsalCodes } from "./own-reply.ts";
import { git } from "./real-round.ts";
import { copyRehearsal } from "./shared.ts";
import { smallestPlan } from "./small-plan.ts";

const root = temporaryFolder("pilot");
const quiet = () => undefined;
const codes = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) => diagnostics.map(({ code }) => code);
const releaseFolder = (place: Place, round = firstRound): string => join(place.content, "statistics", round, "r1");

const sessionOf = async (place: Place) =>
  unwrap(await holdSession({ place, wanted: itemsToCount(place, firstRound), keys: join(place.root, "keys") }));

/** The organisations whose last statement in the round is an answer. */
function answeredIn(place: Place, round: string): readonly string[] {
  const { statements } = JSON.parse(readFileSync(join(place.root, "invented", `${round}.json`), "utf8")) as {
    readonly statements: readonly Statement[];
  };
  const last = new Map(statements.map((one) => [one.organisation, one.act.type]));
  return [...last].flatMap(([organisation, type]) => (type === "submit" ? [organisation] : []));
}

describe("a pilot", () => {
  let made: Place;
  beforeAll(async () => {
    made = (await copyRehearsal("pilot", join(root, "made"), { withSite: isLong })).place;
  });

  function copyOf(name: string): Place {
    cpSync(made.root, join(root, name), { recursive: true });
    return placeAt(join(root, name));
  }

  test("publishes how many were invited and answered, signed by two, and to each key what became of its envelopes", async () => {
    expect(readdirSync(releaseFolder(made)).sort()).toEqual(["manifest.json", "participation.json", "published.json", "replies.bin"]);
    expect(existsSync(join(made.content, "rounds", firstRound, "counted.sealed"))).toBe(false);
    const { participation, manifest } = unwrap(await readParticipation(made, firstRound, "r1"));
    const answered = answeredIn(made, firstRound);
    // Whoever knows no envelope cannot make the salt, and so not test guesses of the numbers against the manifest's digest.
    for (const info of ["", `participation\n${firstRound}`]) expect(participation.salt).not.toBe(fromSeeds(info, []));
    expect([participation.because, participation.invited, participation.answered]).toEqual(["pilot", 17, answered.length]);
    const keys = "answered because edition invited notice rehearsal release round salt schema";
    expect(Object.keys(participation).sort()).toEqual(keys.split(" "));
    expect([Object.keys(manifest.signatures), manifest.audit]).toEqual([["andra", "forsta"], "no-tables"]);
    const replies = await Promise.all(rehearsalCodes(made, firstRound, 1).map((code) => outcomesOf(made, firstRound, code)));
    expect(replies.filter(([, ...outcomes]) => outcomes.includes("counted"))).toHaveLength(answered.length);
  });

  longTest("has a page in each language with the two numbers and one file, is named a pilot in the calendar, and verifies", async () => {
    const dist = join(made.root, "dist");
    const read = (path: string): string => readFileSync(join(dist, path), "utf8");
    const { participation } = unwrap(await readParticipation(made, firstRound, "r1"));
    const { invited, answered } = participation;
    const pages = [
      ["", `${answered} av ${invited} inbjudna organisationer svarade`, "Det här är en pilot.", "Pilot. Den prövar frågorna."],
      ["en/", `${answered} of ${invited} invited organisations answered`, "This is a pilot.", "Pilot. It tests the questions."],
    ] as const;
    for (const [language, finding, about, kind] of pages) {
      const page = read(`${language}resultat/${firstRound}/r1/index.html`);
      for (const text of [finding, about]) expect(page).toContain(text);
      expect([...page.matchAll(/href="([^"]*)" download/g)].map(([, href]) => href)).toEqual([
        `/resultat/${firstRound}/r1/participation.json`,
      ]);
      expect(page).not.toContain('<svg class="chart');
      expect(read(`${language}matomgangar/index.html`)).toContain(kind);
      expect(read(`${language}resultat/index.html`)).toContain(`/resultat/${firstRound}/r1/`);
    }
    const served = readdirSync(join(dist, "resultat", firstRound, "r1"), { recursive: true, encoding: "utf8" }).sort();
    expect(served).toEqual(["index.html", "keys.txt", "manifest.json", "participation.json", "replies.bin"]);
    expect(existsSync(join(dist, "rapport", firstRound))).toBe(false);
    const { steps } = await verifySite({ site: openSite(dist) });
    expect(steps.filter((one) => one.state === "failed")).toEqual([]);
    expect(steps.find((one) => one.name === "releases")).toMatchObject({ state: "passed", detail: "1" });
  });

  longTest("with a cube or a panel is refused: by whoever shows it, and by whoever verifies a site", async () => {
    const place = copyOf("with-a-cube");
    const cube = join(releaseFolder(place), "cube.json");
    writeFileSync(cube, "{}");
    expect(codes(await readPublished(place, firstRound, "r1"))).toEqual(["pilot-with-cube"]);
    rmSync(cube);
    writeFileSync(join(releaseFolder(place), "panel.json"), "{}");
    expect(codes(await readPublished(place, firstRound, "r1"))).toEqual(["pilot-with-cube"]);
    rmSync(join(releaseFolder(place), "panel.json"));
    expect(codes(await readPublished(place, firstRound, "r1"))).toEqual([]);
    const site = join(place.root, "dist");
    writeFileSync(join(site, "resultat", firstRound, "r1", "cube.json"), "{}");
    const { steps } = await verifySite({ site: openSite(site) });
    const found = steps.filter((one) => one.name === "releases").flatMap((one) => codes({ diagnostics: one.faults }));
    expect(found).toContain("pilot-with-cube");
    expect(found).toContain("manifest-cube-digest");
  });

  test("whose numbers or reason were changed is not shown", async () => {
    const place = copyOf("changed");
    const file = join(releaseFolder(place), "participation.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/"answered":\d+/, '"answered":16'));
    expect(codes(await readPublished(place, firstRound, "r1"))).toEqual(["manifest-participation-digest"]);
    writeFileSync(file, text.replace('"pilot"', '"half"'));
    expect(codes(await readPublished(place, firstRound, "r1"))).toEqual(["shape-choice"]);
  });

  test("is compared with by no round, compares with none, has no tables in its plan and takes no other kind's list", () => {
    const { document } = unwrap(readRound(made, secondRound));
    const [pilots, all] = [{ id: "ovning", kind: "pilot" }, { id: "2026" }] as const;
    const found = (changes: object, population: typeof pilots | typeof all = all) =>
      kindFaults(made, { ...document, kind: "ordinary", ...changes }, population).map(({ code, pointer }) => [code, pointer]);
    expect(found({})).toEqual([]);
    expect(found({ compares: firstRound })).toEqual([["round-compares-pilot", "/compares"]]);
    expect(found({ rescores: firstRound })).toEqual([["round-compares-pilot", "/rescores"]]);
    expect(found({ kind: "pilot" }, pilots)).toEqual([]);
    expect(found({ kind: "pilot", compares: "ovning-0" }, pilots)).toEqual([["round-pilot-compares", "/compares"]]);
    expect(found({ kind: "pilot", plan: { ...document.plan, variables: [{}] } }, pilots)).toEqual([["round-pilot-plan", "/plan"]]);
    expect(found({ kind: "pilot" })).toEqual([["round-population-kind", "/population/id"]]);
    expect(found({}, pilots)).toEqual([["round-population-kind", "/population/id"]]);
  });

  test("is refused before anybody hands over a key if its charter names the wrong list", () => {
    const place = copyOf("wrong-list");
    const file = join(place.content, "population", "ovning.json");
    writeFileSync(file, readFileSync(file, "utf8").replace(/ *"kind": "pilot",\n/, ""));
    const signer = join(place.root, "keys", "forsta");
    expect(codes(findMeans({ place, round: firstRound, signer }))).toEqual(["round-population-kind"]);
  });

  test("is neither corrected nor audited again: there are no tables", async () => {
    const session = await sessionOf(made);
    const signer = join(made.root, "keys", "forsta");
    const correction = { reason: { sv: "x", en: "x" } };
    expect(codes(await makeRelease({ place: made, round: firstRound, session, signer, progress: quiet, correction }))).toEqual([
      "correction-no-tables",
    ]);
    // At once: nobody is asked to open anything.
    const hold = () => Promise.reject(new Error("holders were asked"));
    const asked = { place: made, round: firstRound, signer, runner: undefined, hold, save: () => Promise.resolve(), correction };
    expect(codes(await publish(asked))).toEqual(["correction-no-tables"]);
    expect(codes(await auditReleases({ place: made, round: firstRound, session, progress: quiet }))).toEqual(["release-no-tables"]);
    expect(listTables(made)).toEqual([]);
  });

  test("is not counted before its panel's signed protocol is recorded, nor with a record of another edition", () => {
    const place = copyOf("no-panel");
    const signer = join(place.root, "keys", "forsta");
    const faults = () => codes(findMeans({ place, round: firstRound, signer }));
    expect(faults()).toEqual([]);
    const file = join(place.content, "method/2026/pilot/panel-protocol.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^edition: .*$/m, 'edition: "2028"'));
    expect(faults()).toEqual(["panel-protocol-edition"]);
    rmSync(file);
    expect(faults()).toEqual(["pilot-no-panel"]);
  });

  test("keeps its keys until the calendar says what became of its private report", () => {
    const place = copyOf("kept");
    const file = join(place.content, "rounds", "calendar.yaml");
    const destroys = (): readonly string[] => {
      const words = ["destroy", "--round", firstRound, "--name", "forsta", "--keys", join(place.root, "keys", "forsta")];
      const line = ["scripts/commands/keys.ts", ...words, "--root", place.root];
      return codesIn(spawnSync(process.execPath, line, { input: "\n", encoding: "utf8" }).stderr);
    };
    expect(destroys()).toEqual(["destroy-report"]);
    const told = 'privateReport: { date: "2026-11-24", opened: false }';
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(/^( +)closes:/gm, `$1${told}\n$1closes:`));
    // Nothing is left but the round's id, which nobody has typed.
    expect(destroys()).toEqual(["destroy-unconfirmed"]);
  });

  test("is archived whole or not at all: a file of that name stays as it was where the new one cannot be made", async () => {
    const place = copyOf("archived");
    const out = join(place.root, "x.tar");
    const served = join(place.root, "dist", "resultat", firstRound, "r1");
    mkdirSync(served, { recursive: true });
    cpSync(join(releaseFolder(place), "manifest.json"), join(served, "manifest.json"));
    cpSync(join("content", "rounds", "arkiv.txt"), join(place.content, "rounds", "arkiv.txt"));
    rmSync(place.git, { recursive: true });
    for (const words of [["init"], ["add", "content"], ["commit", "--message", "x"]]) git(place.root, ...words);
    writeFileSync(out, "of another round");
    const archives = () => archiveRound(place, firstRound, { out, today: "2026-11-24" });
    // Git adds no repository within another.
    git(served, "init", "--quiet");
    expect(codes(await archives())).toEqual(["archive-unwritten"]);
    expect(readFileSync(out, "utf8")).toBe("of another round");
    expect(existsSync(join(place.content, "rounds", firstRound, "archived.json"))).toBe(false);
    rmSync(join(served, ".git"), { recursive: true });
    expect(unwrap(await archives())).toBe(sha256(readFileSync(out)));
    expect(readdirSync(place.root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("seals a private report with levels, scores and answers", async () => {
    const html = unwrap(await openMaintainersReport(await sessionOf(made), { place: made, round: firstRound }));
    const sections = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(sections).toEqual(expect.arrayContaining(["inkommet", "nivaer", "ordning", "kanslighet", "skala", "svara-fragor"]));
  });
});

describe("an ordinary round", () => {
  longTest("that 59 answered publishes the two numbers only, and no later round compares with it", async () => {
    const size = { municipality: 77, region: 4, agency: 14 };
    const request = { seed: 1, size, project: placeAt("."), today: "2026-11-24", progress: quiet, plan: smallestPlan, hasEarlier: false };
    const { place } = await makeRehearsal({ ...request, folder: join(root, "ordinary") });
    expect(answeredIn(place, firstRound)).toHaveLength(59);
    const { participation } = unwrap(await readParticipation(place, firstRound, "r1"));
    expect([participation.because, participation.invited, participation.answered]).toEqual(["few-answers", 95, 59]);
    const { document } = unwrap(readRound(place, secondRound));
    expect(kindFaults(place, { ...document, compares: firstRound }, { id: "ovning" }).map(({ code }) => code)).toEqual([
      "round-compares-no-tables",
    ]);
    // Its private report waits for no panel.
    const report = unwrap(await openMaintainersReport(await sessionOf(place), { place, round: firstRound }));
    expect(report).toContain('<h2 id="nivaer"');
    writeFileSync(join(releaseFolder(place), "rescored.json"), "{}");
    expect(codes(await readPublished(place, firstRound, "r1"))).toEqual(["participation-with-cube"]);
  });
});
