import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseSession, partsFile } from "../../holder/read-session.ts";
import { sessionCode } from "../../holder/session.ts";
import { placeAt } from "../../repository/place.ts";
import { listReleases } from "../../repository/read-release.ts";
import type { Manifest } from "../../statistics/schema.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { codesIn } from "./command-place.ts";
import { killerOf } from "./kill-invite.ts";
import { codeOnScreen, endMeetings, holderOpens, startCounting } from "./meeting.ts";
import { git, makeRealRound } from "./real-round.ts";

// One meeting, as an authority holds it: two counting machines, three trustees with machines and keys of their own, real processes.
const root = temporaryFolder("real-round");
const real = await makeRealRound(root);
afterAll(() => endMeetings());

const shared = (name: string): string => {
  mkdirSync(join(root, name), { recursive: true });
  return join(root, name);
};
const repliesIn = (machine: string): string => join(machine, "content", "rounds", real.round, "replies", "manifest.json");
const manifestIn = (machine: string): Manifest => JSON.parse(readFileSync(repliesIn(machine), "utf8")) as Manifest;

test("the second person learns at once that there is nothing to sign, before anybody is asked to open anything", async () => {
  const folder = shared("too-early");
  const early = startCounting(real, real.second, ["--countersign", "--signer", real.trustees.andra.signer, "--session", folder]);
  const { status, screen } = await early.ended;
  expect([status, codesIn(screen), readdirSync(folder)]).toEqual([1, ["countersign-nothing"], []]);
});

/** What lies on the counting machine after a release was killed before its call number `at` that changes the content. */
async function killedAt(at: number) {
  const [folder, module] = [shared(`killed-${at}`), join(root, "killer.mjs")];
  writeFileSync(module, killerOf("/content/"));
  const words = ["--signer", real.trustees.forsta.signer, "--session", folder];
  const env = { KILL_AT: String(at), KILL_COUNT: join(root, "count") };
  const counting = startCounting(real, real.first, words, { module, env });
  const opening = { session: join(folder, "session.json"), out: folder, code: await counting.shows(codeOnScreen) };
  for (const name of ["forsta", "andra", "tredje"] as const) holderOpens(real, name, opening);
  const { status } = await counting.ended;
  return { status, releases: listReleases(placeAt(real.first)).map((one) => one.release), round: filesOfRound() };
}
const filesOfRound = (): readonly string[] => readdirSync(join(real.first, "content", "rounds", real.round)).sort();

test("killed while it writes, at its first call, after what was counted and before the last rename, a release leaves nothing to be shown", async () => {
  const before = filesOfRound();
  for (const [at, left] of [
    [0, []],
    [8, ["counted.sealed"]],
    [20, ["counted.sealed", "private-r1.sealed"]],
  ] as const) {
    const { status, releases, round } = await killedAt(at);
    const whole = round.filter((name) => !name.endsWith(".tmp"));
    expect([at, status, releases, whole]).toEqual([at, null, [], [...before, ...left].sort()]);
    // Holders open nothing that is not in their own copy: what was left is removed before the next session.
    git(real.first, "clean", "-f", "-d", "--quiet", "content");
  }
});

test("holders refuse what they should not open; what is not a holder's part is not accepted; and two then three make the release", async () => {
  const folder = shared("first-session");
  const counting = startCounting(real, real.first, ["--signer", real.trustees.forsta.signer, "--session", folder]);
  const code = await counting.shows(codeOnScreen);
  const session = join(folder, "session.json");
  const opening = { session, out: folder, code };
  // The code on the screen is the session file's, and an exchanged file has another.
  expect(code).toBe(sessionCode(parseSession(readFileSync(session, "utf8")) as NonNullable<ReturnType<typeof parseSession>>));
  const refused = (opens: ReturnType<typeof holderOpens>): readonly string[] => {
    expect(opens.status).toBe(1);
    return codesIn(opens.output);
  };
  expect(refused(holderOpens(real, "forsta", { ...opening, code: `0000${code.slice(4)}` }))).toEqual(["holder-code"]);
  const other = join(root, "other-session.json");
  writeFileSync(other, readFileSync(session, "utf8").replace(/"recipient":"../, '"recipient":"AA'));
  expect(refused(holderOpens(real, "forsta", { ...opening, session: other }))).toEqual(["holder-code"]);
  expect(refused(holderOpens(real, "forsta", { ...opening, round: "ovning-1" }))).toEqual(["key-file-other-round"]);
  const early = join(root, "early");
  cpSync(real.trustees.forsta.clone, early, { recursive: true });
  for (const name of ["0002.json", "0002.signatures.json"]) rmSync(join(early, "content/rounds", real.round, "versions", name));
  expect(refused(holderOpens(real, "forsta", { ...opening, clone: early }))).toEqual(["holder-log-other", "holder-round-open"]);
  const fewer = join(root, "fewer");
  cpSync(real.trustees.forsta.clone, fewer, { recursive: true });
  git(fewer, "rm", "-r", "--quiet", join("submissions", real.round, readdirSync(join(fewer, "submissions", real.round))[0] as string));
  git(fewer, "commit", "--quiet", "--message", "Fewer");
  expect(refused(holderOpens(real, "forsta", { ...opening, clone: fewer }))).toEqual(["holder-other-store"]);
  const dev = join(root, "made", "keys", "forsta", `${real.round}-holder-forsta.dev.identity`);
  expect(refused(holderOpens(real, "forsta", { ...opening, key: dev }))).toEqual(["holder-key-development"]);
  expect(readdirSync(folder).sort()).toEqual(["session.json", "session.signatures.json"]);

  // Somebody puts a file of junk in the folder: the machine says so, and goes on waiting.
  writeFileSync(join(folder, partsFile(real.round, "andra")), Buffer.alloc(9000, 7));
  await counting.shows(/\[count-parts\]/);
  for (const name of ["forsta", "andra"] as const) expect(holderOpens(real, name, opening)).toMatchObject({ status: 0 });
  // One sender sealed badly: the third holder is asked for by name, with what to do.
  const asked = await counting.shows(/\[count-third-holder\][\s\S]*?npm run holder -- open/);
  expect(asked).toContain("Be också tredje");
  expect(holderOpens(real, "tredje", opening)).toMatchObject({ status: 0 });
  const { status, out } = await counting.ended;
  expect([status, out]).toEqual([0, expect.stringMatching(/undanlagda: [a-z-]+ 1[.]/)]);
  expect(Object.keys(manifestIn(real.first).signatures)).toEqual(["forsta"]);
  // Nothing that was handed over opens anything now: the session's key was in memory alone.
  expect([listReleases(placeAt(real.first)), existsSync(repliesIn(real.second))]).toEqual([[], false]);
});

test("the second person gets the same bytes in a session of its own, opens their own part once another has, and signs", async () => {
  git(real.first, "add", "content");
  git(real.first, "commit", "--quiet", "--message", "Release");
  for (const clone of [real.second, ...Object.values(real.trustees).map((own) => own.clone)]) git(clone, "pull", "--quiet");
  const folder = shared("second-session");
  const { signer, holder } = real.trustees.andra;
  const words = ["--countersign", "--signer", signer, "--session", folder, "--holder-key", holder];
  const counting = startCounting(real, real.second, words);
  const code = await counting.shows(codeOnScreen);
  // Parts of the first session are of no use here.
  cpSync(join(root, "first-session", partsFile(real.round, "andra")), join(folder, partsFile(real.round, "andra")));
  await counting.shows(/\[count-parts\]/);
  const opening = { session: join(folder, "session.json"), out: folder, code };
  expect(holderOpens(real, "tredje", opening)).toMatchObject({ status: 0 });
  await counting.shows(/tredje har lämnat[\s\S]*skärm: /);
  expect(readdirSync(folder)).toContain(partsFile(real.round, "tredje"));
  counting.type(code);
  await counting.shows(/andra har lämnat[\s\S]*\[count-third-holder\]/);
  expect(holderOpens(real, "forsta", opening)).toMatchObject({ status: 0 });
  const { status, out } = await counting.ended;
  expect([status, out.includes("omräknat och lika, byte för byte. Underskrivet av andra, forsta.")]).toEqual([0, true]);
  const { signatures: _, ...body } = manifestIn(real.second);
  const { signatures: _first, ...first } = manifestIn(real.first);
  expect(body).toEqual(first);
  const tooEarly = async () => codesIn((await startCounting(real, real.second, ["--publish", "--session", folder]).ended).screen);
  expect(await tooEarly()).toEqual(["figures-uncommitted"]);
  git(real.second, "add", "content");
  git(real.second, "commit", "--quiet", "--message", "Countersign");
  expect([await tooEarly(), listReleases(placeAt(real.second))]).toEqual([["figures-too-early"], []]);
});
