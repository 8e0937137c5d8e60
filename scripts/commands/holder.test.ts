import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { toBase64url } from "../envelope/base64url.ts";
import { initStore } from "../forge/git/git.ts";
import { closingRoot } from "../holder/items.ts";
import { partsFile } from "../holder/read-session.ts";
import { sessionCode, sessionMessage } from "../holder/session.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { acceptParts, type CountingSession, missingHolders, startSession } from "../release/session.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import { addToMain, plain } from "../testing/forge/invented-store.ts";
import {
  codesIn,
  commandRound,
  filesBelow,
  leaks,
  makeCommandPlace,
  rootKeyOf,
  secretsOf,
  trusteeNames,
  writeNextVersion,
} from "../testing/rehearsal/command-place.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const root = temporaryFolder("holder");
const round = ["--round", commandRound];
const sessionFile = join(root, "session", "session.json");
const place = await makeCommandPlace({ root, organisations: ["m-0001"] });
const keyOf = (name: string): string => join(place.keys, name, `${commandRound}-holder-${name}.dev.identity`);
const holder = (...args: readonly string[]) => place.run("holder", args);
const make = (name: string, out: string, more: readonly string[] = ["--dev"]) =>
  holder("key", ...round, "--name", name, "--root-key", rootKeyOf(place), "--out", join(root, out), ...more);

test("A key is one file, readable by its owner, and a card beside the draft; it is never written over another", () => {
  const made = make("forsta", "made");
  expect(made.stdout).toMatch(/\/holders\/forsta\.json\n$/);
  const card = JSON.parse(readFileSync(made.stdout.trim(), "utf8"));
  expect(card).toMatchObject({ name: "forsta", key: expect.stringMatching(/^[\w-]{1622}$/), proof: expect.stringMatching(/^[\w-]{86}$/) });
  const file = join(root, "made", `${commandRound}-holder-forsta.dev.identity`);
  expect([readdirSync(join(root, "made")).length, statSync(file).mode & 0o777]).toEqual([1, 0o600]);
  const before = readFileSync(file, "utf8");
  expect([make("forsta", "made").status, readFileSync(file, "utf8") === before]).toEqual([2, true]);
  // A development root key vouches for no real key.
  expect(codesIn(make("forsta", "real", []).stderr)).toEqual(["key-file-development"]);
  expect(existsSync(join(root, "real"))).toBe(false);
});

test("The drill says whether the key is one of the round's three and opens", () => {
  for (const name of trusteeNames) expect(holder("drill", ...round, "--key", keyOf(name)).stdout).toContain("en av ovning-1s tre");
  const other = holder("drill", ...round, "--key", join(root, "made", `${commandRound}-holder-forsta.dev.identity`));
  expect([other.status, codesIn(other.stderr)]).toEqual([1, ["holder-key-other"]]);
  expect(codesIn(holder("drill", ...round, "--key", rootKeyOf(place)).stderr)).toContain("key-file-other-use");
});

const open = (name: string, code: string, more: Readonly<Record<string, string>> = {}) => {
  const all = { session: sessionFile, key: keyOf(name), out: join(root, "session"), code, ...more };
  return holder("open", ...round, ...Object.entries(all).flatMap(([option, value]) => [`--${option}`, value]));
};
let counting: CountingSession;

test("Opening is refused while the round is open", async () => {
  writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
  expect(place.run("invite", [...round, "--register", join(root, "register.csv")])).toMatchObject({ status: 0 });
  for (const name of trusteeNames) place.run("round", ["sign", ...round, "--key", rootKeyOf(place, name)]);
  const git = await initStore(join(root, "store.git"));
  await addToMain(git, [plain("README.md", "x")]);
  counting = unwrap(await startSession(placeAt(root), new Map([[commandRound, ["registry", "envelopes"]]])));
  writeFileSync(join(root, "garbled.json"), "{");
  expect(codesIn(open("forsta", "x", { session: join(root, "garbled.json") }).stderr)).toEqual(["holder-session-form"]);
  place.run("keys", ["trustee", "--name", "x", "--out", join(root, "x"), "--dev"]);
  mkdirSync(join(root, "session"));
  writeFileSync(sessionFile, `${JSON.stringify(counting.session)}\n`);
  const early = open("forsta", sessionCode(counting.session));
  expect([early.status, codesIn(early.stderr)]).toEqual([1, ["holder-round-open"]]);
  expect(early.stderr).toContain("Innan dess öppnas ingenting, av någon.");
});

test("A closed round opens for the session whose code is typed, for two of the three, and each file is that holder's own", async () => {
  writeNextVersion(place, {
    status: "closed",
    closing: { root: await closingRoot({ place: placeAt(root), round: commandRound }), code: "c".repeat(64) },
  });
  const code = sessionCode(counting.session);
  const wrong = code.replace(/^./, (one) => (one === "0" ? "1" : "0"));
  expect(codesIn(open("forsta", wrong).stderr)).toEqual(["holder-code"]);
  expect(open("forsta", "").status).toBe(2);
  const other = { key: join(root, "made", `${commandRound}-holder-forsta.dev.identity`) };
  expect(codesIn(open("forsta", code, other).stderr)).toEqual(["holder-key-other"]);
  expect(readdirSync(join(root, "session"))).toEqual(["session.json"]);
  for (const name of ["forsta", "tredje"]) {
    // However the code is typed.
    expect(open(name, code.toUpperCase().replaceAll(" ", "  "))).toMatchObject({ status: 0, stderr: "" });
    const file = join(root, "session", partsFile(commandRound, name));
    expect(unwrap(acceptParts(counting, commandRound, readFileSync(file)))).toBe(name);
  }
  expect(missingHolders(counting)).toEqual([]);
});

test("A session that asks for something else than this copy of the repository has, or for another round, is refused", async () => {
  const listed = counting.session.rounds[0];
  const changed = (changes: object): string => {
    const session = { ...counting.session, rounds: [{ ...listed, ...changes }] };
    writeFileSync(join(root, "changed.json"), JSON.stringify(session));
    return sessionCode(session as CountingSession["session"]);
  };
  const session = join(root, "changed.json");
  expect(codesIn(open("forsta", changed({ items: "0".repeat(64) }), { session }).stderr)).toEqual(["holder-other-list"]);
  expect(codesIn(open("forsta", changed({ round: "ovning-9" }), { session }).stderr)).toEqual(["holder-session-round"]);
  expect(codesOf(acceptParts(counting, commandRound, readFileSync(session)))).toEqual(["count-parts"]);
});

test("In a job the counter's signature stands for the code, and the key is found among those of several rounds", () => {
  const out = join(root, "job");
  const [signer] = signingKeysIn({ folder: join(place.keys, "andra"), round: "", rehearsal: true }, "release");
  const signed = join(root, "session.signatures.json");
  writeFileSync(signed, JSON.stringify({ andra: toBase64url(signer?.sign(sessionMessage(counting.session)) ?? new Uint8Array()) }));
  const own = readFileSync(keyOf("forsta"), "utf8");
  const keys = join(root, "keys-of-two-rounds");
  writeFileSync(keys, own.replace(`# round: ${commandRound}`, "# round: ovning-9").replace(/^[\w-]{43}$/m, "A".repeat(43)) + own);
  const words = ["open", "--session", sessionFile, "--key", keys, "--out", out];
  expect(holder(...words, "--signed", signed)).toMatchObject({ status: 0 });
  expect(unwrap(acceptParts(counting, commandRound, readFileSync(join(out, partsFile(commandRound, "forsta")))))).toBe("forsta");
  // Without a signature somebody types the code, of one round at a time.
  expect(holder(...words).status).toBe(2);
  writeFileSync(signed, JSON.stringify({ forsta: "A".repeat(86) }));
  expect(codesIn(holder(...words, "--signed", signed).stderr)).toEqual(["holder-counter"]);
});

test("Nothing that the command prints, and nothing that it hands over, contains any part of a key", () => {
  const secrets = secretsOf(root);
  expect(secrets.length).toBeGreaterThan(10);
  const handed = filesBelow(join(root, "session")).map((file) => readFileSync(file, "latin1"));
  expect(leaks([...place.output, ...handed].join("\n"), secrets)).toBe(0);
});
