import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { acknowledgedText, makeAcknowledged } from "./envelope/acknowledged.ts";
import { codesOf, passed } from "./envelope/invented-round.ts";
import type { RoundDocument } from "./envelope/schema.ts";
import type { SigningKey } from "./keys/ed25519.ts";
import { signingKeysIn } from "./keys/key-folder.ts";
import { placeAt, sha256 } from "./read.ts";
import { type CommandPlace, commandRound, makeCommandPlace } from "./rehearsal/command-place.ts";
import { closeRoundAt } from "./round-closing.ts";
import { signRoundAt, verifyRoundAt } from "./round-signing.ts";

const root = mkdtempSync(join(tmpdir(), "round-closing-"));
const place = placeAt(root);
const digest = "a".repeat(64);
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made: CommandPlace;
let key: string;
let list: string;
beforeAll(async () => {
  made = await makeCommandPlace({ root, organisations: ["m-0001"] });
  writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
  made.run("invite", ["--round", commandRound, "--register", join(root, "register.csv")]);
  key = join(made.keys, "root.dev.identity");
  spawnSync("git", ["init", "--quiet"], { cwd: root });
  list = join(made.folder, "acknowledged.json");
});

const document = () => parse(readFileSync(join(made.folder, "round.yaml"), "utf8")) as RoundDocument;
async function writeList(round = commandRound): Promise<string> {
  const folder = join(made.keys, "receipt");
  const [receipt] = signingKeysIn({ folder, round: commandRound, rehearsal: true }, "receipt");
  const { sign } = receipt as SigningKey;
  const acknowledged = await makeAcknowledged({ round, envelopes: [digest], sign });
  writeFileSync(list, acknowledgedText(acknowledged));
  return readFileSync(list, "utf8");
}

test("A round closes before the intake's list has come, and pins it in a further version when it has", async () => {
  passed(await signRoundAt(place, commandRound, key));
  const shut = made.run("keys", ["close-round", "--round", commandRound]);
  expect([shut.status, shut.out.includes("när mottagningens lista har kommit")]).toEqual([0, true]);
  expect(document()).toMatchObject({ status: "closed", version: 2 });
  passed(await signRoundAt(place, commandRound, key));
  const text = await writeList();
  expect(passed(await closeRoundAt(place, commandRound))).toEqual({ version: 3, acknowledged: 1 });
  expect(document()).toMatchObject({ status: "closed", version: 3, acknowledged: sha256(text) });
  expect(passed(await closeRoundAt(place, commandRound)).version).toBe(3);
  expect(readFileSync(join(made.folder, "round.yaml"), "utf8")).toMatch(/^# kept\n/);
  expect(passed(await signRoundAt(place, commandRound, key)).version).toBe(3);
});

test("A list that somebody shortened, or that is of another round, is not pinned", async () => {
  const text = await writeList();
  writeFileSync(list, text.replace(`"${digest}"`, ""));
  expect(codesOf(await closeRoundAt(place, commandRound))).toEqual(["acknowledged-signature"]);
  await writeList("ovning-2");
  expect(codesOf(await closeRoundAt(place, commandRound))).toEqual(["acknowledged-other-round"]);
  await writeList();
});

test("Once pinned, the round is neither signed nor trusted when the list is changed or gone", async () => {
  const text = await writeList();
  passed(await verifyRoundAt(place, commandRound));
  writeFileSync(list, text.replace('"excused": []', `"excused": [{"envelope":"${digest}","code":"path-outside"}]`));
  for (const isThere of [true, false]) {
    if (!isThere) rmSync(list);
    expect(existsSync(list)).toBe(isThere);
    expect(codesOf(await verifyRoundAt(place, commandRound))).toEqual(["round-acknowledged-digest"]);
    expect(codesOf(await signRoundAt(place, commandRound, key))).toEqual(["round-acknowledged-digest"]);
  }
});
