import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { accepted } from "../../core/diagnostic.ts";
import type { RoundVersion } from "../../envelope/round-document.ts";
import { firstRound } from "../../rehearsal/make.ts";
import { versionFiles } from "../../rehearsal/open-round.ts";
import { firstSecret, sealCounted } from "../../release/counted.ts";
import { releasesOf } from "../../release/earlier.ts";
import { missingMeans } from "../../release/make-release.ts";
import { countersignRelease } from "../../release/modes/countersign.ts";
import { publish } from "../../release/modes/publish.ts";
import { publishFigures } from "../../release/waiting.ts";
import { figuresFrom } from "../../repository/announced.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { readAnnounced, readPublished } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { announcedFolder } from "../../repository/read-release.ts";
import { readRound } from "../../repository/read-round.ts";
import { changeRoundAt } from "../../round/documents/round-changes.ts";
import { factsOf } from "../../round/facts.ts";
import type { Manifest } from "../../statistics/schema.ts";
import { canonicalDigest } from "../../trust/chain.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { copyOfNode } from "./copy-of-node.ts";
import { bytes, cubePath, inventTwoMachines, repliesPath, type TwoMachines, write } from "./two-machines.ts";

const root = temporaryFolder("announced");
let world: TwoMachines;
beforeAll(async () => {
  world = await inventTwoMachines(root);
});

const modeOf = (place: Place, person: string, waits: string) => ({
  place,
  round: firstRound,
  signer: join(place.root, "keys", person),
  runner: undefined,
  waits,
  hold: async () => accepted({ session: await world.session(place), third: async () => accepted(true as const) }),
  save: async (files: readonly { readonly path: string; readonly contents: string | Uint8Array }[]) => {
    for (const { path, contents } of files) write(place, path, contents);
  },
});
const publishing = (place: Place, session: string, from: string | null = "2027-05-08") =>
  publishFigures({ place, round: firstRound, session, today: "2027-05-08", from: from ?? undefined });

test("Two people's replies are public a week before the figures, which are then the very files that both have signed", async () => {
  // Somebody puts a rounding key of their own there, sealed as the program seals it: it changes no figure.
  const { document } = unwrap(readRound(world.done, firstRound));
  const { bytes: _, ...chosen } = firstSecret(firstRound, []);
  const planted = { ...chosen, counters: { level: 3 } };
  const plant = async (place: Place) => write(place, `rounds/${firstRound}/counted.sealed`, unwrap(await sealCounted(planted, document)));
  const [first, sticks] = [world.machine("first", "forsta"), [join(root, "stick-1"), join(root, "stick-2")] as const];
  await plant(first);
  unwrap(await publish(modeOf(first, "forsta", sticks[0])));
  expect(readFileSync(join(sticks[0], `figures-${firstRound}`, "cube.json"))).toEqual(bytes(world.done, cubePath));
  const replies = announcedFolder(first, firstRound);
  expect([readdirSync(replies).sort(), releasesOf({ place: first, round: firstRound })]).toEqual([["manifest.json", "replies.bin"], []]);
  expect(bytes(first, `rounds/${firstRound}/replies/replies.bin`)).toEqual(bytes(world.done, repliesPath));
  // One signature announces nothing.
  expect(unwrap(await readAnnounced(first, firstRound))).toBeNull();
  expect(codesOf(await publishing(first, sticks[0]))).toEqual(["figures-not-announced"]);
  // Killed before it has written anything, a new count leaves nothing of the earlier one to be published or corrected.
  const killed = publish({ ...modeOf(first, "forsta", sticks[0]), save: () => Promise.reject(new Error("killed")) });
  await expect(killed).rejects.toThrow("killed");
  expect([replies, join(first.content, "rounds", firstRound, "counted.sealed")].map((path) => existsSync(path))).toEqual([false, false]);
  // A count before the figures are published replaces the earlier one; nothing is there to correct.
  unwrap(await publish(modeOf(first, "forsta", sticks[0])));
  const correction = { reason: { sv: "Fel.", en: "Wrong." } };
  expect(codesOf(await publish({ ...modeOf(first, "forsta", sticks[0]), correction }))).toEqual(["correction-announced"]);
  const second = world.machine("second", "andra");
  cpSync(join(first.content, "rounds"), join(second.content, "rounds"), { recursive: true });
  const kept = bytes(second, `rounds/${firstRound}/counted.sealed`);
  await plant(second);
  expect(codesOf(await countersignRelease(modeOf(second, "andra", sticks[1])))).toEqual(["release-counted"]);
  write(second, `rounds/${firstRound}/counted.sealed`, kept);
  unwrap(await countersignRelease(modeOf(second, "andra", sticks[1])));
  expect(unwrap(await readAnnounced(second, firstRound))?.manifest.release).toBe("r1");
  expect(releasesOf({ place: second, round: firstRound })).toEqual([]);

  expect(codesOf(await publishing(second, join(root, "no-stick")))).toEqual(["figures-other-count", "figures-other"]);
  const cube = join(sticks[0], `figures-${firstRound}`, "cube.json");
  writeFileSync(cube, `${bytes(world.done, cubePath)} `);
  expect(codesOf(await publishing(second, sticks[0]))).toEqual(["figures-other"]);
  // A folder that another count of the same version was signed in neither publishes this one nor signs it.
  const signedManifest = join(sticks[1], `figures-${firstRound}`, "manifest.json");
  const [other, signedKept] = [JSON.parse(readFileSync(signedManifest, "utf8")) as Manifest, readFileSync(signedManifest)];
  writeFileSync(signedManifest, JSON.stringify({ ...other, digests: { ...other.digests, replies: "0".repeat(64) } }));
  expect(codesOf(await publishing(second, sticks[1]))).toEqual(["figures-other-count"]);
  cpSync(announcedFolder(first, firstRound), announcedFolder(second, firstRound), { recursive: true });
  expect(codesOf(await countersignRelease(modeOf(second, "andra", sticks[1])))).toEqual(["count-second"]);
  cpSync(join(sticks[1], `figures-${firstRound}`), join(sticks[0], `figures-${firstRound}`), { recursive: true });
  expect(codesOf(await publish(modeOf(first, "forsta", sticks[0])))).toEqual(["count-second"]);
  writeFileSync(signedManifest, signedKept);
  unwrap(await countersignRelease(modeOf(second, "andra", sticks[1])));
  expect(
    codesOf(await publishFigures({ place: second, round: firstRound, session: sticks[1], today: "2027-05-08", from: undefined })),
  ).toEqual(["figures-uncommitted"]);
  unwrap(await publishing(second, sticks[1]));
  expect([bytes(second, cubePath), existsSync(announcedFolder(second, firstRound))]).toEqual([bytes(world.done, cubePath), false]);
  expect((await readPublished(second, firstRound, "r1")).ok).toBe(true);
  // What lies among the releases without having waited is not signed, however right it is.
  expect(codesOf(await countersignRelease(modeOf(await world.second("by-hand"), "andra", sticks[1])))).toEqual([
    "countersign-did-not-wait",
  ]);
  // Killed before the replies were removed, the command ends what it began; another manifest stays.
  cpSync(join(first.content, "rounds", firstRound, "replies"), announcedFolder(second, firstRound), { recursive: true });
  expect(codesOf(await publishing(second, sticks[1]))).toEqual(["release-exists"]);
  cpSync(join(second.content, "statistics", firstRound, "r1", "manifest.json"), join(announcedFolder(second, firstRound), "manifest.json"));
  unwrap(await publishing(second, sticks[1]));
  expect(existsSync(announcedFolder(second, firstRound))).toBe(false);
});

test("Figures are published once, not before their day, not of an older version, and not beside replies that somebody has changed", async () => {
  const place = world.machine("changed", "forsta");
  for (const [file, path] of [
    ["replies.bin", repliesPath],
    ["manifest.json", `statistics/${firstRound}/r1/manifest.json`],
  ] as const)
    write(place, `rounds/${firstRound}/replies/${file}`, bytes(world.done, path));
  expect((await readAnnounced(place, firstRound)).ok).toBe(true);
  // What a crash or a stray file leaves beside is no release.
  write(place, `statistics/${firstRound}/README`, "");
  // A rehearsal waits for no week.
  expect(figuresFrom(place, firstRound)).toBe("");
  expect(codesOf(await publishing(place, root, "2027-05-09"))).toEqual(["figures-other-count", "figures-too-early", "figures-other"]);
  expect(missingMeans({ place: world.done, round: firstRound, signer: "x" }).map(({ code }) => code)).toContain("release-exists");
  // A version that corrects the closing says by itself that answers were opened, and makes what was counted before it old.
  const asked = { act: "correct", decision: "d", decided: "2027-05-01", today: "2027-05-02" } as const;
  expect(unwrap(await changeRoundAt({ place, round: firstRound, ...asked })).acts.at(-1)).toMatchObject({ opened: true });
  const newest = unwrap(readRound(place, firstRound)).versions.at(-1)?.document as RoundVersion;
  const acts = [...newest.acts, { act: "correct", decision: "d", date: "2027-05-02" } as const];
  const more = {
    version: newest.version + 1,
    previous: canonicalDigest(newest),
    acts,
    closing: { root: "0".repeat(64), code: "c".repeat(64) },
  };
  const correct = (trustees: TwoMachines["trustees"]): void => {
    for (const { path, contents } of versionFiles({ ...newest, ...more }, trustees)) write(place, path, contents);
  };
  const release = async () => unwrap(await factsOf(place, firstRound, "2027-05-08")).facts.release;
  correct(world.trustees.slice(0, 1));
  // While it waits for signatures the replies stay public, and the figures wait.
  expect([unwrap(await readAnnounced(place, firstRound))?.manifest.release, (await release())?.from]).toEqual(["r1", ""]);
  expect(codesOf(await publishing(place, root))).toEqual(["figures-not-announced"]);
  correct(world.trustees);
  expect(missingMeans({ place, round: firstRound, signer: "x" }).map(({ code }) => code)).toContain("release-other-code");
  expect(await release()).toBeUndefined();
  expect(unwrap(await readAnnounced(place, firstRound))).toBeNull();
  expect(codesOf(await publishing(place, root))).toEqual(["figures-not-announced"]);
  const changed = bytes(world.done, repliesPath);
  changed.writeUInt8(changed.readUInt8(100) ^ 1, 100);
  write(place, `rounds/${firstRound}/replies/replies.bin`, changed);
  const broken = ["manifest-replies", "manifest-other-round"];
  expect([codesOf(await readAnnounced(place, firstRound)), codesOf(await publishing(place, root))]).toEqual([broken, broken]);
});

test("A signature that is false, and one or replies that were there before, are an alarm; what is still missing is none", async () => {
  const place = world.machine("signatures", "forsta");
  const announcedManifest = `rounds/${firstRound}/replies/manifest.json`;
  const signed = JSON.parse(bytes(world.done, `statistics/${firstRound}/r1/manifest.json`).toString()) as Manifest;
  const { forsta, andra, ...rest } = signed.signatures as Readonly<Record<"forsta" | "andra", string>>;
  const alarms = async (signatures: Manifest["signatures"]) => {
    write(place, announcedManifest, JSON.stringify({ ...signed, signatures }));
    const seen = unwrap(await factsOf(place, firstRound, "2027-05-08"));
    return [codesOf(await readAnnounced(place, firstRound)), seen.faults.map(({ code }) => code)];
  };
  write(place, `rounds/${firstRound}/replies/replies.bin`, bytes(world.done, repliesPath));
  expect(rest).toEqual({});
  const [none, wrong] = [[[], []], ["release-signature-false"]];
  expect([await alarms({ forsta }), await alarms({ forsta, andra })]).toEqual([none, none]);
  expect(await alarms({ forsta, andra: forsta })).toEqual([[...wrong, "manifest-signatures"], wrong]);
  expect(await alarms({ forsta, andra, nobody: forsta })).toEqual([wrong, wrong]);
  const git = (...words: readonly string[]) =>
    spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x", ...words], { cwd: place.content });
  const alarmsWithout = async () => {
    rmSync(announcedFolder(place, firstRound), { recursive: true });
    const seen = unwrap(await factsOf(place, firstRound, "2027-05-08"));
    write(place, `rounds/${firstRound}/replies/replies.bin`, bytes(world.done, repliesPath));
    return [codesOf(await readAnnounced(place, firstRound)), seen.faults.map(({ code }) => code)];
  };
  git("init", "--quiet");
  expect(await alarmsWithout()).toEqual([[], []]);
  // A false one that was there is not missed, nor one over another count.
  for (const signatures of [{ forsta }, { forsta, andra: forsta }, { forsta, andra }]) {
    await alarms(signatures);
    // Replies that two have not signed can be made again.
    expect((await alarmsWithout()).flat()).toEqual([]);
    await alarms(signatures);
    git("add", ".");
    git("commit", "--quiet", "--message=x");
  }
  expect(await alarmsWithout()).toEqual([["release-replies-gone"], ["release-replies-gone"]]);
  expect((await alarms({ forsta, andra })).flat()).toEqual([]);
  const gone = ["release-signature-gone"];
  expect(await alarms({ forsta })).toEqual([[...gone, "manifest-signatures"], gone]);
  expect(await alarms({})).toEqual([[...gone, "manifest-signatures"], gone]);
  // Publication has moved them.
  rmSync(announcedFolder(place, firstRound), { recursive: true });
  mkdirSync(join(place.content, "statistics", firstRound, "r1"), { recursive: true });
  expect(unwrap(await readAnnounced(place, firstRound))).toBeNull();
});

test("The week begins with the commit that has the last signature, and outside Git never", () => {
  const place = placeAt(join(root, "dated"));
  mkdirSync(announcedFolder(place, "2027"), { recursive: true });
  const git = (day: string, ...words: readonly string[]) =>
    spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x", ...words], {
      cwd: place.root,
      env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
    });
  expect(figuresFrom(place, "2027")).toBeUndefined();
  git("2027-04-01", "init", "--quiet");
  for (const day of ["2027-04-28", "2027-05-01"]) {
    writeFileSync(join(announcedFolder(place, "2027"), "manifest.json"), day);
    expect(figuresFrom(place, "2027")).toBeUndefined();
    git(day, "add", ".");
    git(day, "commit", "--quiet", "--message=x");
  }
  expect(figuresFrom(place, "2027")).toBe("2027-05-08");
  // It begins anew with other replies alone, and where a merge puts earlier ones back.
  writeFileSync(join(announcedFolder(place, "2027"), "replies.bin"), "");
  git("2027-05-03", "add", ".");
  git("2027-05-03", "commit", "--quiet", "--message=x");
  expect(figuresFrom(place, "2027")).toBe("2027-05-10");
  git("2027-05-04", "switch", "--quiet", "--create", "earlier", "HEAD~2");
  git("2027-05-05", "merge", "--quiet", "--strategy=ours", "--message=x", "-");
  expect(figuresFrom(place, "2027")).toBe("2027-05-12");
});

test("Outside a rehearsal a first release needs a folder for its figures to wait in", () => {
  const words = ["scripts/commands/release.ts", "--round", "2027", "--signer", root, "--root", "."];
  const { status, stderr } = spawnSync(copyOfNode(root), words, { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("[release-session]")]);
});
