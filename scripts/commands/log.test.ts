import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { RoundVersion } from "../envelope/round-document.ts";
import { batchRecordPath } from "../log/batch-record.ts";
import { formatEntry, type LogEntry } from "../log/entries.ts";
import { logFolder, readLogFolder, type StoredLog } from "../log/log-file.ts";
import { parseVerifierKey, type VerifierKey } from "../log/note.ts";
import { readNoteKey } from "../log/note-keys.ts";
import { sha256 } from "../repository/digests.ts";
import { canonicalText } from "../repository/round-files.ts";
import { type CommandResult, runCommandBeside } from "../testing/commands/run-command.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { inventedLog } from "../testing/log/invented-log.ts";
import { serveWitness } from "../testing/log/witness-server.ts";
import { longTest } from "../testing/long-test.ts";
import { codesIn } from "../testing/rehearsal/command-place.ts";
import { inventClosedRound, closedRound as round } from "../testing/release/closed-round.ts";
import { serveFolder } from "../testing/serve-folder.ts";
import { nextVersion, trust } from "../testing/trust/trustees.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { nextList } from "../trust/lists.ts";

type Witness = Readonly<Record<"vkey" | "file" | "state", string>>;

let [root, content, site, folder, keyFile, logKey] = ["", "", "", "", "", ""];
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = async (command: "log" | "verify" | "witness", words: readonly string[]): Promise<CommandResult> => {
  const done = await runCommandBeside(command, command === "log" ? [...words, "--root", root] : words);
  return { ...done, stdout: done.stdout.trim() };
};
const log = (...words: readonly string[]): Promise<CommandResult> => run("log", words);
const update = (...words: readonly string[]): Promise<CommandResult> => log("update", "--key", keyFile, ...words);
const witness = ({ file, state }: Witness, place: string): Promise<CommandResult> =>
  run("witness", [place, "--log-key", logKey, "--key", file, "--state", state, "--dev"]);
const secretIn = (file: string): string => readFileSync(file, "utf8").trim().split("\n").at(-1) as string;

/** The codes of a refusal: nothing on stdout, a sentence for each, no stack trace, and no key. */
async function refusal(running: Promise<CommandResult>, exit = 1): Promise<readonly string[]> {
  const ran = await running;
  const codes = codesIn(ran.stderr);
  expect([ran.status, ran.stdout]).toEqual([exit, ""]);
  expect(ran.stderr.match(/^ {2}\S.+[.:]/gm)).toHaveLength(Math.max(1, codes.length));
  expect(ran.stderr).not.toMatch(/^\s+at |node:internal|no sentence|\{[a-z]+\}/m);
  for (const file of [keyFile, first.file, second.file]) expect(ran.stderr).not.toContain(secretIn(file));
  return codes;
}

const stored = (): StoredLog => passed(readLogFolder(folder)) as StoredLog;
const textsIn = (): readonly string[] => ["entries.txt", "checkpoint"].map((name) => readFileSync(join(folder, name), "utf8"));
const linesOf = (...entries: readonly LogEntry[]): string => entries.map(formatEntry).join("").trimEnd();
const versionEntry = (one: RoundVersion): LogEntry => ({ kind: "round", round, version: one.version, digest: canonicalDigest(one) });

/** Puts the content back as it was when the work is done. */
async function restored(work: () => Promise<void>): Promise<void> {
  const [parts, before] = [["authority.yaml", "log", "rounds", "trust"], mkdtempSync(join(root, "before-"))];
  for (const part of parts) cpSync(join(content, part), join(before, part), { recursive: true });
  try {
    await work();
  } finally {
    for (const part of parts) rmSync(join(content, part), { recursive: true });
    for (const part of parts) cpSync(join(before, part), join(content, part), { recursive: true });
  }
}

/** Builds a site anew, and logs it: the log's files lie below /logg/. */
async function publish(): Promise<CommandResult> {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, "logg"), { recursive: true });
  writeFileSync(join(site, "logg", "site.sha256"), `${"0".repeat(64)}  index.html\n`);
  const ran = await update("--dist", site);
  expect(ran.status).toBe(0);
  return ran;
}

/** Adds a line as a witness hands it over. */
function cosign(line: string): Promise<CommandResult> {
  writeFileSync(join(root, "line.txt"), `${line}\n`);
  return log("cosign", "--file", join(root, "line.txt"));
}

const closed = await inventClosedRound();
({ root, content } = closed.place);
[site, folder, keyFile] = [join(root, "site"), logFolder(content), join(root, "keys", "log.dev.identity")];
const made = await log("key", "--origin", "infosak.example/logg", "--out", join(root, "keys"), "--dev");
expect([made.status, made.stderr.trim()]).toEqual([0, keyFile]);
logKey = made.stdout;
const make = async (name: string): Promise<Witness> => {
  const out = join(root, "keys", name.slice(0, 3));
  const { stdout: vkey } = await run("witness", ["key", "--name", name, "--out", out, "--dev"]);
  return { vkey, file: join(out, "witness.dev.identity"), state: join(out, "state.json") };
};
const [first, second] = await Promise.all([make("skr.example/vittne"), make("lansstyrelsen.example/vittne")]);

longTest("Where there is no log, or the trust list names none, the command says so", async () => {
  expect([await refusal(log("show")), await refusal(update())]).toEqual([["log-absent"], ["log-none"]]);
  expect(await refusal(log("cosign", "--file", keyFile))).toEqual(["log-absent", "log-none"]);
  expect(await refusal(log("key", "--origin", "x.example/logg", "--out", join(root, "keys"), "--dev"), 2)).toEqual([]);
  expect(await refusal(log("key", "--origin", "https://x.example", "--out", join(root, "other"), "--dev"))).toEqual(["log-name"]);
});

describe("From the first entry to two witnesses", () => {
  test("update logs what the repository has, once", async () => {
    const named = { log: logKey, witnesses: [first.vkey, second.vkey], quorum: 2 };
    const list = nextList([trust.signed], trust.list.trustees, named);
    await closed.put([
      { path: "content/trust/2.json", contents: canonicalText(list) },
      { path: "content/trust/2.signatures.json", contents: canonicalText(trust.sign("trust", list)) },
    ]);
    const begun = await update();
    const lists = [trust.list, list].map((one): LogEntry => ({ kind: "trust", version: one.version, digest: canonicalDigest(one) }));
    expect([begun.status, codesIn(begun.stderr)]).toEqual([0, ["log-begun"]]);
    expect(begun.stdout).toBe(linesOf(...lists, ...closed.versions.map(versionEntry)));
    expect(await update()).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(await refusal(log("show"))).toEqual(["log-quorum"]);
  });

  test("batch makes the next batch; one that is not committed yet is not overwritten", async () => {
    const files = (number: number) => [`content/log/batches/${round}/${number}.txt`, batchRecordPath(round, number)];
    const texts = (number: number) => files(number).map((path) => readFileSync(join(root, path), "utf8")) as [string, string];
    const commit = (number: number) => closed.put(files(number).map((path, at) => ({ path, contents: texts(number)[at] ?? "" })));
    const entry = (number: number): LogEntry => ({ kind: "batch", round, number, digest: texts(number)[0].trimEnd() });
    expect(await log("batch", "--round", round)).toEqual({ status: 0, stdout: `${round}: batch 1`, stderr: "" });
    const made = texts(1);
    expect(made[0]).toBe(`${sha256(made[1])}\n`);
    expect(JSON.parse(made[1]).envelopes).toEqual(closed.envelopes.map(({ digest }) => digest).sort());
    expect(await refusal(log("batch", "--round", round, "--key", keyFile))).toEqual(["log-batch-waiting"]);
    expect([texts(1), await refusal(log("batch", "--round", "no-such-round"))]).toEqual([made, ["file-missing"]]);
    await commit(1);
    const logged = await log("batch", "--round", round, "--key", keyFile);
    expect([logged.status, logged.stdout]).toEqual([0, `${round}: batch 2\n${linesOf(entry(1), entry(2))}`]);
    await commit(2);
    expect(JSON.parse(texts(2)[1]).envelopes).toEqual([]);
  });

  test("update logs a built site, and writes the log's files into it", async () => {
    expect(await refusal(update("--dist", site))).toEqual(["log-no-site"]);
    expect((await publish()).stdout).toBe(linesOf({ kind: "site", digest: sha256(readFileSync(join(site, "logg", "site.sha256"))) }));
    for (const name of ["checkpoint", `tile/entries/000.p/${stored().lines.length}`])
      expect(existsSync(join(site, "logg", name)), name).toBe(true);
    expect((await publish()).stdout).toBe("");
  });

  longTest("a witness reads the folder of the site, another its address; each prints one line, which is added", async () => {
    const served = await serveFolder(site);
    const lines = [await witness(first, site), await witness(second, served.address)];
    served.close();
    for (const [at, { status, stdout }] of lines.entries()) {
      expect([status, stdout.split("\n").length]).toEqual([0, 1]);
      if (at > 0) expect(await refusal(log("show"))).toEqual(["log-quorum"]);
      const added = await cosign(stdout);
      expect([added.status, added.stderr]).toEqual([0, ""]);
    }
    expect(lines.map(({ stderr }) => codesIn(stderr))).toEqual([["log-state-new"], ["log-state-new"]]);
    const shown = await log("show");
    expect([shown.status, shown.stderr]).toEqual([0, ""]);
    expect(shown.stdout).toContain(`\n0 trust 1 ${trust.digest}\n`);
    expect(shown.stdout).toMatch(/\nskr\.example\/vittne 20.+\nlansstyrelsen\.example\/vittne 20.+$/);
  });

  longTest("a witness on the web is asked for its line; one that refuses or is not there is named", async () => {
    const text = readFileSync(first.file, "utf8");
    const signer = passed(readNoteKey({ name: "witness.dev.identity", text, use: "witness", rehearsal: true }));
    const server = await serveWitness(parseVerifierKey(logKey) as VerifierKey, signer);
    const stranger = await serveWitness(inventedLog.key, signer);
    const asked = await log("witness", server.address);
    expect([asked.status, asked.stdout.startsWith("skr.example/vittne 20"), asked.stderr]).toEqual([0, true, ""]);
    expect(await refusal(log("witness", stranger.address))).toEqual(["log-witness-refused"]);
    for (const one of [server, stranger]) one.close();
    expect(await refusal(log("witness", "http://127.0.0.1:9"))).toEqual(["log-unreachable"]);
  });
});

describe("What is wrong is a sentence, exit code 1, and no line", () => {
  const later = (closes: string): RoundVersion => nextVersion(closed.versions.at(-1) as RoundVersion, { closes });
  const version = (number: number): string => join(content, "rounds", round, "versions", `000${number}.json`);

  longTest("what is not logged, is gone, or is another than was logged", async () => {
    const before = textsIn();
    await restored(async () => {
      await closed.publish([...closed.versions, later("2026-12-01")]);
      expect(await refusal(log("show"))).toEqual(["log-not-logged"]);
      for (const number of [2, 3]) rmSync(version(number));
      expect(await refusal(log("show"))).toEqual(["log-gone", "log-gone"]);
      writeFileSync(version(2), canonicalText({ ...closed.versions[1], closes: "2026-12-24" }));
      expect(await refusal(update())).toEqual(["log-entry-other"]);
      writeFileSync(version(2), "torn");
      expect(await refusal(update())).not.toEqual([]);
    });
    expect(textsIn()).toEqual(before);
    expect((await log("show")).status).toBe(0);
  });

  test("a cosignature on an earlier checkpoint; a log that shrank or was rewritten, and the witness's state stays", async () => {
    await restored(async () => {
      const earlier = stored().texts.checkpoint;
      await closed.publish([...closed.versions, later("2026-12-01")]);
      await publish();
      expect(await refusal(cosign(earlier))).toEqual(["log-cosignature"]);
      expect((await witness(first, site)).status).toBe(0);
    });
    const state = readFileSync(first.state, "utf8");
    await restored(async () => {
      await publish();
      expect(await refusal(witness(first, site))).toEqual(["log-shrunk"]);
      const other = later("2026-12-02");
      await closed.publish([...closed.versions, other, nextVersion(other)]);
      await publish();
      expect(await refusal(witness(first, site))).toEqual(["log-forked"]);
    });
    expect(readFileSync(first.state, "utf8")).toBe(state);
  });

  test("what verify remembered is damaged, or the site cannot be reached: no later step speaks of this folder's files", async () => {
    const torn = join(root, "torn-seen.json");
    writeFileSync(torn, '{"size":1,');
    expect(await refusal(run("verify", [site, "--state", torn]))).toEqual(["log-state"]);
    for (const place of [join(root, "nowhere"), "http://127.0.0.1:1/"]) {
      const { status, stdout } = await run("verify", [place]);
      expect([status, codesIn(stdout)]).toEqual([1, ["verify-list"]]);
    }
  });

  longTest("a key of another kind or name, and a damaged state", async () => {
    const { file, state } = second;
    const torn = join(root, "torn.json");
    writeFileSync(torn, readFileSync(state, "utf8").slice(0, 30));
    await publish();
    const ask = (...words: readonly string[]) => refusal(run("witness", [site, "--log-key", logKey, ...words]));
    expect(await ask("--key", file, "--state", state)).toEqual(["key-file-development"]);
    expect(await ask("--key", file, "--state", state, "--dev", "--name", "other.example")).toEqual(["log-key-name"]);
    expect(await refusal(witness({ ...second, file: keyFile }, site))).toEqual(["key-file-other-use"]);
    expect(await refusal(witness({ ...second, state: torn }, site))).toContain("log-state");
    expect(await refusal(log("update", "--key", file))).toEqual(["key-file-other-use"]);
    expect(await refusal(log("update", "--key", join(root, "nowhere")), 2)).toEqual([]);
  });

  longTest("the key of another log, or outside a rehearsal a development key, appends nothing", async () => {
    await log("key", "--origin", "other.example/logg", "--out", join(root, "other"), "--dev");
    await restored(async () => {
      await closed.publish([...closed.versions, later("2026-12-01")]);
      const [before, authority] = [textsIn(), join(content, "authority.yaml")];
      expect(await refusal(log("update", "--key", join(root, "other", "log.dev.identity")))).toEqual(["log-other-key"]);
      writeFileSync(authority, readFileSync(authority, "utf8").replace("rehearsal: true", "rehearsal: false"));
      expect(await refusal(update())).toEqual(["key-file-development"]);
      expect(await refusal(update("--dist", site))).toEqual(["key-file-development"]);
      expect(textsIn()).toEqual(before);
    });
  });
});
