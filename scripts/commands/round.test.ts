import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acknowledgedText, makeAcknowledged } from "../envelope/acknowledged.ts";
import type { SigningKey } from "../keys/ed25519.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { type ChangeAt, changeRoundAt } from "../round/documents/round-changes.ts";
import { signRoundAt, verifyRoundAt } from "../round/documents/round-signing.ts";
import { sha256 } from "../shared/digests.ts";
import { placeAt } from "../shared/place.ts";
import { unwrap } from "../shared/read-file.ts";
import { readRound } from "../shared/read-round.ts";
import { type CommandPlace, commandRound, makeCommandPlace } from "../testing/rehearsal/command-place.ts";

const root = mkdtempSync(join(tmpdir(), "round-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let place: CommandPlace;
const at = ["--round", commandRound];
const signing = () => ["--decision", "2026-7", "--decided", "2026-08-20", "--key", join(place.keys, "root.dev.identity")];
/** As the command does it, in this process. */
const change = (act: ChangeAt["act"], more: Partial<ChangeAt> = {}) =>
  changeRoundAt({
    place: placeAt(root),
    round: commandRound,
    act,
    keyFile: join(place.keys, "root.dev.identity"),
    decision: "2026-7",
    decided: "2026-08-20",
    today: "2026-11-26",
    ...more,
  });
const faults = async (changed: ReturnType<typeof change>) => (await changed).diagnostics.map((one) => one.code);
const round = (...args: readonly string[]) => place.run("round", args);
const codesOf = (told: string): readonly string[] => [...told.matchAll(/\[([a-z-]+)\]/g)].map((one) => one[1] as string);
const document = () => unwrap(readRound(placeAt(root), commandRound)).document;
const file = () => join(place.folder, "round.yaml");
const edit = (from: string | RegExp, to: string): void => writeFileSync(file(), readFileSync(file(), "utf8").replace(from, to));

beforeAll(async () => {
  place = await makeCommandPlace({ root, organisations: ["m-0001", "r-01"] });
  writeFileSync(join(root, "register.csv"), "id\nm-0001\nr-01\n");
  place.run("invite", [...at, "--register", join(root, "register.csv")]);
});

test("With contradictory arguments the usage is printed in two languages", () => {
  for (const args of [
    ["extend", ...at, ...signing()],
    ["letters", ...at, "--kind", "code", "--register", "x"],
  ]) {
    const told = round(...args);
    expect(told.status).toBe(2);
    for (const text of ["vad som är nästa steg", "what is next"]) expect(told.told).toContain(text);
  }
});

test("A round whose edition is not the pinned one is not opened: file and line are reported, and no byte changes", () => {
  const before = readFileSync(file(), "utf8");
  const refused = round("open", ...at, ...signing());
  expect(refused.status).toBe(1);
  expect(codesOf(refused.told)).toEqual(["round-edition-other"]);
  expect(refused.told).toMatch(/round\.yaml:\d+ \/editionDigest/);
  expect(readFileSync(file(), "utf8")).toBe(before);
});

test("Nothing is written that cannot be signed: with a key that is not the root key, document and signature are unchanged", async () => {
  unwrap(await signRoundAt(placeAt(root), commandRound, join(place.keys, "root.dev.identity")));
  const before = readFileSync(file(), "utf8");
  const keyFile = join(place.keys, "receipt", `${commandRound}-receipt.dev.identity`);
  expect(await faults(change("extend", { closes: "2027-03-31", keyFile }))).toEqual(["key-file-other-use"]);
  expect(readFileSync(file(), "utf8")).toBe(before);
});

test("Extending and closing each write the next signed version, with the decision in it and the comments kept", async () => {
  expect(round("extend", ...at, "--closes", "2027-03-31", ...signing()).status).toBe(0);
  expect(document()).toMatchObject({ version: 2, closes: "2027-03-31", acts: [{ act: "extend", decision: "2026-7", date: "2026-08-20" }] });
  unwrap(await verifyRoundAt(placeAt(root), commandRound));
  expect(await faults(change("close", { early: true }))).toEqual(["round-close-outbox"]);
  const [receipt] = signingKeysIn({ folder: join(place.keys, "receipt"), round: commandRound, rehearsal: true }, "receipt");
  const { sign } = receipt as SigningKey;
  const list = join(place.folder, "acknowledged.json");
  const digest = "a".repeat(64);
  const text = acknowledgedText(await makeAcknowledged({ round: commandRound, envelopes: [digest], sign }));
  // A shortened list, and one of another round, are not pinned.
  writeFileSync(list, text.replace(`"${digest}"`, ""));
  expect(await faults(change("close", { early: true }))).toEqual(["acknowledged-signature"]);
  writeFileSync(list, acknowledgedText(await makeAcknowledged({ round: "ovning-2", envelopes: [digest], sign })));
  expect(await faults(change("close", { early: true }))).toEqual(["acknowledged-other-round"]);
  writeFileSync(list, text);
  unwrap(await change("close", { early: true }));
  expect(document()).toMatchObject({ version: 3, status: "closed", acknowledged: sha256(text) });
  unwrap(await verifyRoundAt(placeAt(root), commandRound));
  // Once a list is pinned, another one or none is detected.
  for (const other of [text.replace('"excused": []', `"excused": [{"envelope":"${digest}","code":"path-outside"}]`), undefined]) {
    if (other === undefined) rmSync(list);
    else writeFileSync(list, other);
    expect((await verifyRoundAt(placeAt(root), commandRound)).diagnostics.map((one) => one.code)).toEqual(["round-acknowledged-digest"]);
  }
  writeFileSync(list, text);
  expect(readFileSync(file(), "utf8")).toMatch(/^# kept\n/);
  expect(await faults(change("extend", { closes: "2027-04-30" }))).toEqual(["round-is-closed"]);
});

test("The thank-you letters are readable by the owner only, and no reminder is written when the round has closed", () => {
  const letters = (kind: string) => round("letters", ...at, "--kind", kind, "--register", join(root, "register.csv"));
  expect(letters("thanks").status).toBe(0);
  const written = join(place.folder, "letters", "tack.html");
  expect(statSync(written).mode & 0o777).toBe(0o600);
  expect(readFileSync(written, "utf8").match(/<article>/g)).toHaveLength(2);
  expect(codesOf(letters("reminder").told)).toEqual(["letters-round-closed"]);
});

test("The status shows the next step and its command, nothing about who answered, and its exit code tells whether a step waits", () => {
  const told = round("status", ...at);
  expect(told.status).toBe(3);
  expect(told.out).toContain("→ Omgången står i content/rounds/calendar.yaml");
  expect(told.out).not.toMatch(/m-0001|r-01|kuvert \d|\d+ svar/);
  const json = JSON.parse(round("status", ...at, "--json").out) as { readonly steps: readonly { id: string; state: string }[] };
  const states = Object.fromEntries(json.steps.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({
    calendar: "next",
    invited: "done",
    signed: "done",
    closed: "done",
    released: "waiting",
    thanked: "unseen",
  });
});

test("A document changed after it was signed, and one without a required key, are reported with exit code 1", () => {
  const whole = readFileSync(file(), "utf8");
  edit("padding: 8192", "padding: 4096");
  const changed = round("status", ...at);
  expect(changed.status).toBe(1);
  expect(codesOf(changed.out)).toEqual(["round-signature"]);
  edit(/^kid: .*\n/m, "");
  expect(codesOf(round("status", ...at).out)).toEqual(["shape-missing"]);
  writeFileSync(file(), whole);
  expect(codesOf(round("status", "--round", "none").told)).toEqual(["file-missing"]);
});
