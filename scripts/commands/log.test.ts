import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBatch } from "../log/batches.ts";
import { formatEntry } from "../log/entries.ts";
import { batchFile, logFolder, readBatches, readLogFolder, type StoredLog } from "../log/log-file.ts";
import { parseVerifierKey, type VerifierKey } from "../log/note.ts";
import { readNoteKey } from "../log/note-keys.ts";
import { publishedFiles } from "../log/published.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { inventDigest } from "../testing/log/invented-log.ts";
import { serveWitness } from "../testing/log/witness-server.ts";
import { serveFolder } from "../testing/serve-folder.ts";

const root = mkdtempSync(join(tmpdir(), "log-command-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [content, site, keys] = ["content", "site", "keys"].map((name) => join(root, name)) as [string, string, string];
const folder = logFolder(content);

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly told: string;
}

/** Asynchronous, since the command may read from a server of this process. */
function run(command: "log" | "witness", words: readonly string[]): Promise<Ran> {
  const more = command === "log" ? ["--root", root] : [];
  const child = spawn(process.execPath, [join("scripts", "commands", `${command}.ts`), ...words, ...more]);
  let [out, told] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (out += String(chunk)));
  child.stderr.on("data", (chunk: Buffer) => (told += String(chunk)));
  return new Promise((done) => child.on("close", (status) => done({ status, out: out.trim(), told })));
}
const codesIn = ({ told }: Ran): readonly string[] => [...told.matchAll(/\[([a-z-]+)\]/g)].map((one) => one[1] as string);

/** What the site's build does: the log's files below /logg/. */
function publish(): void {
  const { lines, texts } = passed(readLogFolder(folder)) as StoredLog;
  rmSync(site, { recursive: true, force: true });
  for (const [path, bytes] of passed(publishedFiles({ entries: lines, checkpoint: texts.checkpoint, batches: readBatches(folder) }))) {
    mkdirSync(dirname(join(site, "logg", path)), { recursive: true });
    writeFileSync(join(site, "logg", path), bytes);
  }
}

let logKey = "";
const witnesses: { vkey: string; file: string; state: string }[] = [];
const keyFile = join(keys, "log", "log.dev.identity");
const append = (...entries: readonly string[]) => run("log", ["append", ...entries, "--key", keyFile]);
const witness = (at: number, place: string) => {
  const { file, state } = witnesses[at] as (typeof witnesses)[number];
  return run("witness", [place, "--log-key", logKey, "--key", file, "--state", state, "--dev"]);
};
const entry = (words: string, digest: number): string => `${words} ${inventDigest(digest)}`;

beforeAll(async () => {
  mkdirSync(content);
  writeFileSync(
    join(content, "authority.yaml"),
    readFileSync("content/authority.yaml", "utf8").replace("rehearsal: false", "rehearsal: true"),
  );
  const made = await run("log", ["key", "--origin", "infosak.example/logg", "--out", join(keys, "log"), "--dev"]);
  expect([made.status, made.told.trim()]).toEqual([0, keyFile]);
  logKey = made.out;
  for (const name of ["skr.example/vittne", "lansstyrelsen.example/vittne"]) {
    const out = join(keys, name.slice(0, 3));
    const { out: vkey } = await run("witness", ["key", "--name", name, "--out", out, "--dev"]);
    witnesses.push({ vkey, file: join(out, "witness.dev.identity"), state: join(out, "state.json") });
  }
});

test("Without arguments, or with incomplete ones, the usage is printed in two languages", async () => {
  const incomplete = [["log"], ["log", "append"], ["log", "append", "x"], ["log", "cosign", "--file", "x"], ["log", "witness", "x"]];
  for (const [command, ...words] of [...incomplete, ["witness"], ["witness", "key"], ["witness", "x", "--key", "y"]]) {
    const { status, told } = await run(command as "log" | "witness", words);
    expect([status, told.includes("Exit:"), /Kör aldrig|En post är/.test(told)]).toEqual([2, true, true]);
  }
});

describe("From the first entry to two witnesses", () => {
  test("entries are appended once, in words or as lines of the log, and batches are published beside them", async () => {
    const batch = makeBatch({ round: "2026", number: 1, envelopes: [], seed: new Uint8Array(32) });
    mkdirSync(dirname(batchFile(folder, "2026", 1)), { recursive: true });
    writeFileSync(batchFile(folder, "2026", 1), batch.text);
    const logged = formatEntry({ kind: "batch", round: "2026", number: 1, digest: batch.digest }).trimEnd();
    const begun = await append(entry("trust 1", 1), entry("round 2026 1", 2), logged);
    expect([begun.status, codesIn(begun), begun.out.split("\n")]).toEqual([0, ["log-begun"], expect.any(Array)]);
    expect(begun.out.split("\n")).toHaveLength(3);
    const again = await append(entry("trust 1", 1), logged);
    expect([again.status, again.out, again.told]).toEqual([0, "", ""]);
    expect((await run("log", ["show"])).out).toContain(`0 ${entry("trust 1", 1)}\n`);
    publish();
  });

  test("a witness reads the folder of the site, another its address; each prints one line, which is added", async () => {
    const served = await serveFolder(site);
    const lines = [await witness(0, site), await witness(1, served.address)];
    served.close();
    for (const [at, { status, out }] of lines.entries()) {
      expect([status, out.split("\n").length]).toEqual([0, 1]);
      const file = join(root, `line-${at}`);
      writeFileSync(file, `${out}\n`);
      const added = await run("log", ["cosign", "--file", file, "--witness", witnesses[at]?.vkey ?? ""]);
      expect([added.status, added.told]).toEqual([0, ""]);
    }
    expect(lines.map(codesIn)).toEqual([["log-state-new"], ["log-state-new"]]);
    const all = witnesses.flatMap(({ vkey }) => ["--witness", vkey]);
    const shown = await run("log", ["show", "--log-key", logKey, "--quorum", "2", ...all]);
    expect([shown.status, shown.out.split("\n").slice(-2)]).toEqual([
      0,
      [expect.stringContaining("skr.example/vittne 20"), expect.stringContaining("lansstyrelsen.example/vittne 20")],
    ]);
    const few = await run("log", ["show", "--log-key", logKey, "--quorum", "2", "--witness", witnesses[0]?.vkey ?? ""]);
    expect([few.status, codesIn(few)]).toEqual([1, ["log-quorum"]]);
  });

  test("a witness on the web is asked for its line", async () => {
    const { vkey, file } = witnesses[0] as (typeof witnesses)[number];
    const signer = passed(readNoteKey({ name: "witness.dev.identity", text: readFileSync(file, "utf8"), use: "witness", rehearsal: true }));
    const server = await serveWitness(parseVerifierKey(logKey) as VerifierKey, signer);
    const asked = await run("log", ["witness", server.address, "--witness", vkey]);
    server.close();
    expect([asked.status, asked.out.startsWith("skr.example/vittne 20"), asked.told]).toEqual([0, true, ""]);
  });
});

describe("What is wrong is a sentence, exit code 1, and no line", () => {
  const refusal = async (at: number, place: string): Promise<readonly [number | null, string, readonly string[]]> => {
    const ran = await witness(at, place);
    return [ran.status, ran.out, codesIn(ran)];
  };

  test("a grown log is signed, a shrunk or rewritten one is not, and the state stays", async () => {
    const before = join(root, "before");
    cpSync(folder, before, { recursive: true });
    await append(entry("round 2026 2", 20));
    publish();
    expect((await witness(0, site)).status).toBe(0);
    const state = readFileSync(witnesses[0]?.state ?? "", "utf8");
    rmSync(folder, { recursive: true });
    cpSync(before, folder, { recursive: true });
    publish();
    expect(await refusal(0, site)).toEqual([1, "", ["log-shrunk"]]);
    await append(entry("round 2026 2", 21), entry("close 2026", 22));
    publish();
    expect(await refusal(0, site)).toEqual([1, "", ["log-forked"]]);
    expect(readFileSync(witnesses[0]?.state ?? "", "utf8")).toBe(state);
  });

  test("an altered, torn, missing or foreign file is named", async () => {
    const damage = async (path: string, by: (text: string) => string): Promise<readonly string[]> => {
      publish();
      const file = join(site, "logg", path);
      writeFileSync(file, by(readFileSync(file, "latin1")), "latin1");
      const [status, out, codes] = await refusal(1, site);
      expect([status, out]).toEqual([1, ""]);
      return codes;
    };
    expect(await damage("checkpoint", (text) => text.slice(0, 40))).toEqual(["log-checkpoint"]);
    expect(await damage("checkpoint", (text) => text.replace(/\n(\d+)\n/, "\n2\n"))).toEqual(["log-signature"]);
    expect(await damage("checkpoint", (text) => text.replace("=\n\n", "A\n\n"))).toEqual(["log-checkpoint"]);
    expect(await damage("tile/entries/000.p/5", (text) => text.replace("trust 1", "trust 2"))).toEqual(["log-root"]);
    expect(await damage("tile/entries/000.p/5", (text) => text.slice(0, -1))).toEqual(["log-bundle"]);
    expect(await refusal(1, join(root, "nowhere"))).toEqual([1, "", ["log-unreachable"]]);
    expect(await refusal(1, "http://127.0.0.1:9")).toEqual([1, "", ["log-unreachable"]]);
  });

  test("so is a key of another kind, of another name or of a rehearsal, and a state that was damaged", async () => {
    publish();
    const { file, state } = witnesses[1] as (typeof witnesses)[number];
    const ask = async (...words: readonly string[]) => codesIn(await run("witness", [site, "--log-key", logKey, ...words]));
    expect(await ask("--key", keyFile, "--state", state, "--dev")).toEqual(["key-file-other-use"]);
    expect(await ask("--key", file, "--state", state)).toEqual(["key-file-development"]);
    expect(await ask("--key", file, "--state", state, "--dev", "--name", "other.example")).toEqual(["log-key-name"]);
    const torn = join(root, "torn.json");
    writeFileSync(torn, readFileSync(state, "utf8").slice(0, 30));
    expect(await ask("--key", file, "--state", torn, "--dev")).toContain("log-state");
    expect(codesIn(await append("trust 1"))).toEqual(["log-entry"]);
    expect(codesIn(await append(entry("trust 1", 9)))).toEqual(["log-entry-other"]);
    expect(codesIn(await run("log", ["append", entry("trust 1", 1), "--key", file]))).toEqual(["key-file-other-use"]);
    expect(codesIn(await run("log", ["cosign", "--file", join(root, "line-0"), "--witness", witnesses[0]?.vkey ?? ""]))).toEqual([
      "log-cosignature",
    ]);
    expect(codesIn(await run("log", ["cosign", "--file", join(root, "line-0"), "--witness", "key"]))).toEqual(["log-key"]);
  });

  test("outside a rehearsal a development key appends nothing", async () => {
    const authority = join(content, "authority.yaml");
    const text = readFileSync(authority, "utf8");
    writeFileSync(authority, text.replace("rehearsal: true", "rehearsal: false"));
    const codes = codesIn(await append(entry("site", 1)));
    writeFileSync(authority, text);
    expect(codes).toEqual(["key-file-development"]);
  });
});
