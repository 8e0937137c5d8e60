import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeAt } from "../../shared/place.ts";
import { listReleases } from "../../shared/read-release.ts";
import type { Manifest } from "../../statistics/schema.ts";
import { killerOf } from "../rehearsal/kill-invite.ts";
import { attend } from "../rehearsal/meeting.ts";
import { git, makeRealRound, type RealRound } from "../rehearsal/real-round.ts";
import { runJob } from "./runner.ts";

const folder = mkdtempSync(join(tmpdir(), "workflow-release-"));
const workflow = readFileSync(join(".github", "workflows", "release.yml"), "utf8");
const out = (name: string): string => join(folder, name);
let real: RealRound;
beforeAll(async () => {
  real = await makeRealRound(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The job on the first person's runner, after its environment was approved. */
const release = (name: string, changes: Readonly<Record<string, string>> = {}) => {
  mkdirSync(out(`${name}-session`));
  attend(real, ["forsta", "andra", "tredje"], { folder: out(`${name}-session`), screen: join(out(name), "private.log") });
  return runJob({
    workflow,
    job: "release",
    workspace: real.first,
    values: {
      "inputs.round": real.round,
      "vars.RELEASE_SESSION": out(`${name}-session`),
      "vars.RELEASE_SIGNER": real.trustees.forsta.signer,
      "vars.RELEASE_OUT": out(name),
      ...changes,
    },
    instead: { npm: '#!/bin/sh\necho npm "$@"\n', node: `#!/bin/sh\nexec "${real.node}" "$@"\n` },
  });
};
const manifestIn = (machine: string): Manifest =>
  JSON.parse(readFileSync(join(machine, "content", "statistics", real.round, "r1", "manifest.json"), "utf8")) as Manifest;

test("a refused release fails the job and says why on the runner only, and what was typed is never run", () => {
  const without = release("refused", { "vars.RELEASE_SIGNER": out("nothing-here") });
  expect([without.ok, without.steps.at(-1)?.said]).toEqual([false, "Refused. The reasons are in private.log on the runner.\n"]);
  expect(readFileSync(join(out("refused"), "private.log"), "utf8")).toContain("release-no-signer");
  const typed = release("typed", { "inputs.round": `x"; touch "${out("ran")}"; "` });
  expect([typed.ok, existsSync(out("ran"))]).toEqual([false, false]);
});

/** The command, killed before its call number `at` that changes the content; what lies there afterwards. */
function killedAt(at: number): { readonly signal: string | null; readonly releases: readonly string[]; readonly round: readonly string[] } {
  writeFileSync(out("killer.mjs"), killerOf("/content/"));
  const [session, screen] = [out(`killed-${at}`), out(`killed-${at}.log`)];
  mkdirSync(session);
  attend(real, ["forsta", "andra", "tredje"], { folder: session, screen });
  const { signer } = real.trustees.forsta;
  const words = ["scripts/commands/release.ts", "--round", real.round, "--session", session, "--signer", signer, "--root", real.first];
  const env = { ...process.env, KILL_AT: String(at), KILL_COUNT: out("count") };
  const log = openSync(screen, "w");
  const { signal } = spawnSync(real.node, ["--import", out("killer.mjs"), ...words], { cwd: real.first, env, stdio: ["ignore", log, log] });
  closeSync(log);
  const place = placeAt(real.first);
  return {
    signal,
    releases: listReleases(place).map((one) => one.release),
    round: readdirSync(join(place.content, "rounds", real.round)).sort(),
  };
}

test("killed while it writes, at its first call, after what was counted and before the last rename, a release leaves nothing to be shown", () => {
  const before = readdirSync(join(real.first, "content", "rounds", real.round)).sort();
  for (const [at, left] of [
    [0, []],
    [6, ["counted.sealed"]],
    [30, ["counted.sealed", "private-r1.sealed"]],
  ] as const) {
    const { signal, releases, round } = killedAt(at);
    const whole = round.filter((name) => !name.endsWith(".tmp"));
    expect([at, signal, releases, whole]).toEqual([at, "SIGKILL", [], [...before, ...left].sort()]);
    // Holders open nothing that is not in their own copy: what was left is removed before the next session.
    git(real.first, "clean", "-f", "-d", "--quiet", "content");
  }
});

test("a release outside a rehearsal is made by the job, carried to the second person, recomputed and signed", () => {
  const done = release("made");
  expect(done.steps.map(({ name, status }) => [name, status])).toEqual([
    ["Install what the lockfile names", 0],
    ["Release", 0],
  ]);
  const { private: counts } = JSON.parse(readFileSync(join(out("made"), "private.json"), "utf8")) as { private: { valid: number } };
  expect(counts.valid).toBeGreaterThan(5);
  // What the forge shows: no count, no table.
  expect(done.steps.at(-1)?.said).toBe("");
  expect(done.summary).toBe("Made. The second person countersigns publish.tar on a machine of their own before it is committed.\n");
  expect(Object.keys(manifestIn(real.first).signatures)).toEqual(["forsta"]);
  expect(readFileSync(join(out("made"), "publish.patch"), "utf8")).toBe("");
  const unpacked = spawnSync("tar", ["-xf", join(out("made"), "publish.tar"), "-C", real.second], { encoding: "utf8" });
  expect(unpacked.status).toBe(0);
  const carried = spawnSync("tar", ["-tf", join(out("made"), "publish.tar")], { encoding: "utf8" })
    .stdout.split("\n")
    .filter(Boolean);
  expect(carried.map((path) => path.split("/").at(-1)).sort()).toEqual([
    "counted.sealed",
    "cube.json",
    "manifest.json",
    "private-r1.sealed",
    "replies.bin",
  ]);
  // Each holder's own copy of the repository gets the same files.
  for (const { clone } of Object.values(real.trustees)) spawnSync("tar", ["-xf", join(out("made"), "publish.tar"), "-C", clone]);
  const { signer } = real.trustees.andra;
  const [session, screen] = [out("countersigning"), out("countersigning.log")];
  mkdirSync(session);
  attend(real, ["andra", "tredje", "forsta"], { folder: session, screen });
  const words = ["--round", real.round, "--countersign", "--session", session, "--signer", signer, "--root", real.second];
  const log = openSync(screen, "w");
  const signed = spawnSync(real.node, ["scripts/commands/release.ts", ...words], {
    cwd: real.second,
    encoding: "utf8",
    stdio: ["ignore", "pipe", log],
  });
  closeSync(log);
  expect([signed.status, signed.stdout.includes("computed again and equal, byte for byte. Signed by andra, forsta.")]).toEqual([0, true]);
  const { signatures: _, ...body } = manifestIn(real.second);
  const { signatures: _first, ...first } = manifestIn(real.first);
  expect(body).toEqual(first);
});

test("the same job a second time is refused: a round is published once", () => {
  const again = release("again");
  expect([again.ok, readFileSync(join(out("again"), "private.log"), "utf8").includes("release-exists")]).toEqual([false, true]);
});
