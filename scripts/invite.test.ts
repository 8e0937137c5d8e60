import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { inventRound } from "./envelope/invented-round.ts";
import { nodeJudges } from "./envelope/node.ts";
import { verifyEnvelope } from "./envelope/verify.ts";
import { placeAt, readRound } from "./read.ts";

const root = mkdtempSync(join(tmpdir(), "invite-"));
const folder = join(root, "content", "rounds", "ovning-1");
const keys = join(root, "keys");
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(
  command: string,
  args: readonly string[],
  input = "",
): { readonly status: number; readonly out: string; readonly told: string } {
  const done = spawnSync(process.execPath, [join("scripts", `${command}.ts`), ...args, "--root", root], { input, encoding: "utf8" });
  return { status: done.status ?? -1, out: done.stdout, told: done.stderr };
}

function write(file: string, contents: string): void {
  mkdirSync(join(root, file, ".."), { recursive: true });
  writeFileSync(join(root, file), contents);
}

function codeOf(organisation: string): string {
  return /<p class="code">([^<]+)</.exec(readFileSync(join(folder, "letters", `${organisation}.html`), "utf8"))?.[1] as string;
}

beforeAll(async () => {
  const text = { sv: "x", en: "x" };
  const { rootKey } = parse(run("keys", ["root", "--out", keys, "--dev"]).out) as { rootKey: string };
  const contact = { email: null, telephone: null, hours: null, post: null, website: null };
  const assignment = { diaryNumbers: ["1"] };
  const authority = {
    name: text,
    abbreviation: "X",
    system: text,
    contact,
    assignment,
    incidentRecipients: [],
    referenceGroup: [],
    rehearsal: true,
  };
  write("content/authority.yaml", stringify({ ...authority, forge: { repository: null }, rootKey }, { aliasDuplicateObjects: false }));
  const organisations = ["m-0001", "m-0002", "r-01"].map((id) => ({
    id,
    name: id,
    type: id.startsWith("m") ? "municipality" : "region",
    size: "all",
  }));
  const population = {
    schema: "infosaktrappan-population/1",
    id: "2026",
    date: "2026-01-01",
    rehearsal: true,
    notes: [],
    organisations,
    hosted: [],
  };
  write("content/population/2026.json", JSON.stringify(population));
  const made = parse(run("keys", ["round", "--round", "ovning-1", "--out", keys, "--dev"]).out) as object;
  const { document } = await inventRound(0);
  const digest = (await import("./read.ts")).sha256(JSON.stringify(population));
  write(
    "content/rounds/ovning-1/round.yaml",
    `# kept\n${stringify({ ...document, ...made, population: { id: "2026", digest } }, { lineWidth: 0 })}`,
  );
  write("register.csv", "id;namn\nm-0001;x\nr-01;y\n");
});

const sign = () => run("keys", ["sign-round", "--round", "ovning-1", "--key", join(keys, "root.dev.identity")]);
const invite = (...args: readonly string[]) => run("invite", ["--round", "ovning-1", "--register", join(root, "register.csv"), ...args]);

test("From a register to a signed round, and from a letter's code to an envelope that passes the check", async () => {
  expect(statSync(join(keys, "root.dev.identity")).mode & 0o777).toBe(0o600);
  expect(invite()).toMatchObject({ status: 0 });
  expect(readdirSync(join(folder, "letters"))).toEqual(["m-0001.html", "r-01.html"]);
  expect(readFileSync(join(folder, "round.yaml"), "utf8")).toMatch(/^# kept\n/);
  expect(sign()).toMatchObject({ status: 0, told: "" });
  expect(run("keys", ["verify-round", "--round", "ovning-1"]).status).toBe(0);

  const { edition, editionDigest } = (await inventRound(0)).document;
  write(
    "draft.json",
    JSON.stringify({ schema: "infosaktrappan-draft/1", edition, editionDigest, answers: { question: 2 }, background: {} }),
  );
  const sealed = run(
    "seal",
    ["--round", "ovning-1", "--response", join(root, "draft.json"), "--out", root, "--show"],
    `${codeOf("m-0001").toLowerCase()}\n`,
  );
  expect(sealed.status).toBe(0);
  expect(sealed.told).toContain('"answers":{"question":2}');
  const file = sealed.out.trim();
  const round = readRound(placeAt(root), "ovning-1");
  if (!round.ok) throw new Error("the round is unreadable");
  const { document, roster } = round.value;
  expect(await verifyEnvelope({ bytes: readFileSync(file), name: file, round: document, roster, judges: nodeJudges })).toMatchObject({
    ok: true,
  });

  expect(run("seal", ["--round", "ovning-1", "--decline", "no-time", "--out", root], "IST1-0000").told).toContain("code-length");
  expect(run("seal", ["--round", "ovning-1", "--withdraw", "--decline", "no-time"], "").status).toBe(2);
});

test("New codes for all are refused once letters are out; a further code is added and a leaked one revoked", () => {
  const again = invite();
  expect(again.status).toBe(1);
  expect(again.told).toContain("invite-exists");
  const before = codeOf("m-0001");
  write("register.csv", "id\nm-0001\n");
  expect(invite("--add", "--key", join(keys, "ovning-1-operations.dev.identity"))).toMatchObject({ status: 0 });
  expect(codeOf("m-0001")).not.toBe(before);
  expect(run("keys", ["verify-round", "--round", "ovning-1"]).told).toContain("round-signature");
  expect(run("invite", ["--round", "ovning-1", "--revoke"], before)).toMatchObject({ status: 0 });
  expect(sign()).toMatchObject({ status: 0, told: "" });
  const round = readRound(placeAt(root), "ovning-1");
  expect(round.ok && [round.value.roster.keys.length, round.value.roster.revoked.length]).toEqual([3, 1]);
});

test("A development key and a rehearsal's root key are refused once authority.yaml no longer says rehearsal", () => {
  const file = join(root, "content", "authority.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("rehearsal: true", "rehearsal: false"));
  expect(sign().told).toContain("key-file-development");
  expect(run("keys", ["verify-round", "--round", "ovning-1"]).told).toContain("root-key-only-in-rehearsal");
  writeFileSync(file, text);
});
