import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../core/diagnostic.ts";
import { updateRefs, writeCommit } from "../forge/git/commit.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { listFiles } from "../forge/git/objects.ts";
import { itemsToCount } from "../release/items-to-open.ts";
import { openMaintainersReport } from "../release/maintainers/sealed.ts";
import { makeRelease } from "../release/make-release.ts";
import { gather } from "../release/opening/gather.ts";
import { startSession } from "../release/session.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readRelease } from "../repository/published.ts";
import { readPublishedDay } from "../repository/published-day.ts";
import { unwrap } from "../repository/read-file.ts";
import { readPopulation } from "../repository/read-population.ts";
import { readRound } from "../repository/read-round.ts";
import { base, roundingErrorOf } from "../statistics/base.ts";
import { aggregate } from "../statistics/plan/aggregate.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { longTest } from "../testing/long-test.ts";
import { copyRehearsal, requestOf } from "../testing/rehearsal/shared.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { isLong } from "../testing/test-profile.ts";
import { closeAndRelease } from "./close-round.ts";
import { holdSession } from "./holders.ts";
import { firstRound, makeRehearsal, secondRound } from "./make.ts";

const root = temporaryFolder("make");
const at = (name: string): string => join(root, name);
const make = (name: string) =>
  makeRehearsal({ ...requestOf("middle"), folder: at(name), project: placeAt("."), progress: () => undefined }).then((one) => one.place);
const quiet = () => undefined;
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => one.code);
const text = (place: Place, path: string) => readFileSync(join(place.root, path), "utf8");

const sessionOf = async (place: Place, round: string) =>
  unwrap(await holdSession({ place, wanted: itemsToCount(place, round), keys: join(place.root, "keys") }));

const one = (await copyRehearsal("middle", at("one"))).place;

/** A copy that a test may damage. */
function copyOf(place: Place, name: string): Place {
  cpSync(place.root, at(name), { recursive: true });
  return placeAt(at(name));
}

describe.runIf(isLong)("the same seed twice", () => {
  let two: Place;
  beforeAll(async () => {
    two = await make("two");
  });

  test("gives the same answers and the same cube", () => {
    for (const path of [`invented/${firstRound}.json`, `invented/${secondRound}.json`, `content/statistics/${firstRound}/r1/cube.json`]) {
      expect(text(one, path), path).toBe(text(two, path));
    }
  });

  test("gives other envelopes and another sealed registry, since sealing is random", async () => {
    const envelopes = async ({ git }: Place) =>
      (await listFiles({ directory: git }, "refs/heads/main", `submissions/${firstRound}`))
        .map(({ path }) => path)
        .filter((path) => !path.includes("/batches/"));
    const registry = ({ content }: Place) => readdirSync(join(content, "rounds", firstRound, "registry"));
    const [first, second] = [await envelopes(one), await envelopes(two)];
    expect(first).toHaveLength(second.length);
    expect(first.filter((path) => second.includes(path))).toEqual([]);
    expect(registry(one)).not.toEqual(registry(two));
  });
});

describe("the closed report", () => {
  test("is opened by a command that prints nothing of it, outside the project only, and nothing public contains any of it", async () => {
    const report = unwrap(await openMaintainersReport(await sessionOf(one, firstRound), { place: one, round: firstRound }));
    const out = join(root, "closed", "report.html");
    const words = ["--round", firstRound, "--private", "--root", one.root, "--out"];
    const run = (file: string) => runCommand("release", [...words, file]);
    const [opened, inside] = [run(out), run(join(one.content, "report.html"))];
    expect([opened.status, readFileSync(out, "utf8"), statSync(out).mode & 0o777]).toEqual([0, report, 0o600]);
    expect([inside.status, inside.stderr.includes("[maintainers-out-inside]")]).toEqual([1, true]);
    // Canaries: three table headings and the sentence of the notice, none of which occurs anywhere else.
    const canaries = ["Loevingers H", "Varav ”minst”", "Skäl som de gav som avstod", "Sluten rapport"];
    const leaked = (texts: readonly string[]) => canaries.filter((canary) => texts.some((other) => other.includes(canary)));
    expect(leaked([report])).toEqual(canaries);
    expect(report).toContain("Övning – påhittade organisationer");
    const files = readdirSync(join(one.root, "content"), { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const contents = files.map((file) => readFileSync(join(file.parentPath, file.name), "utf8"));
    expect(leaked([...contents, opened.stdout, opened.stderr, inside.stdout, inside.stderr])).toEqual([]);
    expect(files.filter((file) => file.name.startsWith("private")).map((file) => join(file.parentPath, file.name))).toEqual([
      join(one.content, "rounds", firstRound, "private-r1.sealed"),
    ]);
  });
});

describe("the published cube", () => {
  test("was published on another day than the planned one, and its record has the real one", () => {
    const calendar = readFileSync(join(one.content, "rounds", "calendar.yaml"), "utf8");
    expect(calendar).toMatch(new RegExp(`round: ${firstRound}\\n(?:.*\\n)*? +release: "?2026-07-21`));
    expect(unwrap(readPublishedDay(one, firstRound, "r1"))).toBe("2026-07-28");
  });

  test("has multiples of the base, consistent sums, and no count further than the rounding error from the truth", async () => {
    const { cube } = unwrap(await readRelease(one, firstRound, "r1"));
    const session = await sessionOf(one, firstRound);
    const gathered = unwrap(await gather({ place: one, round: firstRound, session, progress: quiet }));
    const population = unwrap(readPopulation(one, "ovning"));
    const truth = unwrap(aggregate({ plan: gathered.document.plan, population, units: gathered.units }));
    const exact = new Map(truth.cells.map((cell) => [`${cell.row}|${cell.variable}|${cell.category}`, cell.organisations.length]));
    const published = cube.cells.filter((cell) => cell.count !== null);
    expect(published.length).toBeGreaterThan(100);
    // Some below level 1 lack a must, and are counted by how many.
    expect(gathered.units.filter(({ level, lacking }) => level === 0 && (lacking ?? 0) > 0).length).toBeGreaterThan(5);
    expect(published.some(({ category, count }) => category === "lacks-2" && (count ?? 0) > 0)).toBe(true);
    for (const { row, variable, category, count } of published) {
      expect((count ?? 1) % base).toBe(0);
      const error = Math.abs((count ?? 99) - (exact.get(`${row}|${variable}|${category}`) ?? 0));
      expect(error, `${row} ${variable} ${category}`).toBeLessThanOrEqual(roundingErrorOf(base));
    }
    const sum = (row: string, variable: string, category?: string) =>
      cube.cells
        .filter((cell) => cell.row === row && cell.variable === variable && (category === undefined || cell.category === category))
        .reduce((total, cell) => total + (cell.count ?? 0), 0);
    const parts = cube.rows.filter((row) => row.family === "type");
    for (const { id, categories } of cube.variables.filter((one) => one.families.length > 1)) {
      // Each row is rounded alone.
      for (const category of categories)
        expect(Math.abs(parts.reduce((total, row) => total + sum(row.id, id, category), 0) - sum("all", id, category))).toBeLessThanOrEqual(
          roundingErrorOf(base) * (parts.length + 1),
        );
    }
  });

  test("and every other file of the rounds and the population says that its organisations are invented", () => {
    const folders = ["statistics", "rounds", "population", "trust"].map((folder) => join(one.content, folder));
    // The list of types, like the method, is the project's own and not invented.
    const own = ["types.json"];
    const files = folders
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter(
        (entry) =>
          entry.isFile() &&
          !/[.](sealed|bin|docx|signatures[.]json)$/.test(entry.name) &&
          !entry.parentPath.endsWith("cited") &&
          !own.includes(entry.name),
      );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files)
      expect(readFileSync(join(file.parentPath, file.name), "utf8"), file.name).toContain("Övning – påhittade organisationer");
  });
});

describe("a release is refused", () => {
  test("a second time for the same round, and the reason is given", async () => {
    const request = { place: one, round: firstRound, session: await sessionOf(one, firstRound), signer: at("one/keys/forsta") };
    const again = await makeRelease({ ...request, progress: quiet });
    expect(codes(again.diagnostics)).toEqual(["release-exists"]);
  });

  test("while the round is open", async () => {
    const session = unwrap(await startSession(one, itemsToCount(one, secondRound)));
    const early = await makeRelease({ place: one, round: secondRound, session, signer: at("one/keys/forsta"), progress: quiet });
    expect(codes(early.diagnostics)).toEqual(["release-round-open"]);
    // No holder hands over anything, so it would not help the counting machine to say otherwise.
    const held = await holdSession({ place: one, wanted: itemsToCount(one, secondRound), keys: at("one/keys") });
    expect(codes(held.diagnostics)).toEqual(["holder-round-open"]);
  });

  test("with the parts of no holder, or of one", async () => {
    const wanted = itemsToCount(one, firstRound);
    const place = copyOf(one, "alone-at-the-count");
    rmSync(join(place.content, "statistics", firstRound), { recursive: true });
    for (const holders of [[], ["tredje"]]) {
      const session = unwrap(await holdSession({ place, wanted, keys: at("one/keys"), holders }));
      const release = await makeRelease({ place, round: firstRound, session, signer: at("one/keys/forsta"), progress: quiet });
      expect(codes(release.diagnostics)).toEqual(["count-holders"]);
    }
  });

  test("if an acknowledged envelope is not in the store", async () => {
    const place = copyOf(one, "missing");
    const release = await closeAndRelease({
      place,
      round: secondRound,
      keys: at("missing/keys"),
      now: 1_795_000_000,
      progress: quiet,
      acknowledged: ["0".repeat(64)],
    });
    expect(codes(release.diagnostics)).toEqual(["release-acknowledged-missing"]);
  });

  longTest("if an acknowledged envelope was overwritten under its own name", async () => {
    const place = copyOf(one, "overwritten");
    const git = { directory: place.git };
    const head = (await resolveCommit(git, "refs/heads/main")) ?? "";
    const [victim] = await listFiles(git, head, `submissions/${secondRound}`);
    const author = { name: "x", email: "x@example.invalid" };
    const files = [{ path: victim?.path ?? "", contents: Buffer.from("{}") }];
    const commit = await writeCommit(git, { parent: head, files, author, message: "x", seconds: 1_795_000_000 });
    await updateRefs(git, [{ ref: "refs/heads/main", from: head, to: commit }]);
    const acknowledged = [victim?.path.slice(-69, -5) ?? ""];
    const release = await closeAndRelease({
      place,
      round: secondRound,
      keys: at("overwritten/keys"),
      now: 1_795_000_000,
      progress: quiet,
      acknowledged,
    });
    expect(codes(release.diagnostics)).toEqual(["release-acknowledged-missing"]);
  });

  test("before the round is closed, if a signer's key is missing", async () => {
    const place = copyOf(one, "unsigned");
    rmSync(at("unsigned/keys/andra/release-andra.dev.identity"));
    const release = await closeAndRelease({ place, round: secondRound, keys: at("unsigned/keys"), now: 1_795_000_000, progress: quiet });
    expect(codes(release.diagnostics)).toEqual(["release-no-signer"]);
    expect(unwrap(readRound(place, secondRound)).document.status).toBe("open");
  });

  longTest("if the edition is no longer the one that the round pinned", async () => {
    const place = copyOf(one, "edited");
    const file = join(place.content, "method/2026/questionnaire.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("weight: 1", "weight: 2"));
    const release = await closeAndRelease({ place, round: secondRound, keys: at("edited/keys"), now: 1_795_000_000, progress: quiet });
    expect(codes(release.diagnostics)).toEqual(["release-edition-digest"]);
  });
});

longTest("a release that a crash kept from the folder is found in the store and not made again", async () => {
  const place = copyOf(one, "crashed");
  rmSync(join(place.content, "statistics", firstRound), { recursive: true });
  const again = await closeAndRelease({ place, round: firstRound, keys: at("crashed/keys"), now: 1_795_000_000, progress: quiet });
  expect(codes(again.diagnostics)).toEqual(["release-exists"]);
  expect(text(place, `content/statistics/${firstRound}/r1/cube.json`)).toBe(text(one, `content/statistics/${firstRound}/r1/cube.json`));
});

test("a folder with something other than a rehearsal is not replaced", async () => {
  mkdirSync(at("precious"));
  writeFileSync(at("precious/thesis.txt"), "years of work");
  await expect(make("precious")).rejects.toThrow("left alone");
  expect(readFileSync(at("precious/thesis.txt"), "utf8")).toBe("years of work");
});

test("round one is closed by a later version of its document", () => {
  const { document } = unwrap(readRound(one, firstRound));
  expect([document.status, document.version]).toEqual(["closed", 2]);
});
