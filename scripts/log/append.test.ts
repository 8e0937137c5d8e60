import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { putFile } from "../testing/files.ts";
import {
  inventDigest,
  inventEntries,
  inventedLog,
  inventedWitnesses,
  inventSigner,
  linesOfEntries,
  readerOf,
} from "../testing/log/invented-log.ts";
import { killerOf } from "../testing/rehearsal/kill-invite.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { cases } from "../testing/test-profile.ts";
import { addCosignatures, appendEntries, appendToFolder } from "./append.ts";
import { cosign, parseCheckpoint } from "./checkpoint.ts";
import { formatEntry, type LogEntry } from "./entries.ts";
import { parseLog, readBatches, readLogFolder, type StoredLog } from "./log-file.ts";
import { makeNoteKey, readNoteKey } from "./note-keys.ts";
import { readLog } from "./read-log.ts";

const root = temporaryFolder("log");
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(root, "log-"));
});

const entries = inventEntries(9);
const append = (added: readonly LogEntry[], signer = inventedLog) => appendToFolder({ folder, added, signer });
const stored = (): StoredLog => passed(readLogFolder(folder)) as StoredLog;
const file = (name: string): string => readFileSync(join(folder, name), "utf8");
const change = (name: string, by: (text: string) => string): void => writeFileSync(join(folder, name), by(file(name)));

describe("the log in a folder", () => {
  test("begins with a note, grows, and is what readers verify", async () => {
    expect(passed(readLogFolder(folder))).toBeNull();
    expect(codesOf(await append(entries.slice(0, 4)))).toEqual(["log-begun"]);
    expect(codesOf(await append(entries.slice(4)))).toEqual([]);
    expect(file("entries.txt")).toBe(linesOfEntries(entries).join(""));
    const { lines, texts } = stored();
    const log = passed(await readLog({ checkpoint: texts.checkpoint, entries: lines, ...readerOf() }));
    expect(log.entries).toEqual(entries);
  });

  test("is left as it is, cosignatures and all, by entries that are there", async () => {
    await append(entries);
    const [witness] = inventedWitnesses;
    const line = witness ? await cosign(stored().checkpoint, witness, 1_790_000_000) : "";
    const cosigned = passed(
      await addCosignatures({ checkpoint: stored().checkpoint, lines: line, witnesses: witness ? [witness.key] : [] }),
    );
    writeFileSync(join(folder, "checkpoint"), cosigned.checkpoint);
    expect(passed(await append(entries.slice(2, 5))).added).toEqual([]);
    expect(file("checkpoint")).toBe(cosigned.checkpoint);
    // With one entry more there is another checkpoint, which nobody has cosigned yet.
    const more: LogEntry = { kind: "round", round: "2026", version: 9, digest: inventDigest(99) };
    expect(passed(await append([...entries, more])).added).toEqual([more]);
    expect(stored().checkpoint.note.signatures).toHaveLength(1);
  });

  test("refuses another digest of what is logged, and writes nothing", async () => {
    await append(entries);
    const before = file("entries.txt");
    const other = { ...(entries[5] as LogEntry), digest: inventDigest(99) };
    const found = await append([{ kind: "site", digest: inventDigest(1) }, other]);
    expect([codesOf(found), file("entries.txt")]).toEqual([["log-entry-other"], before]);
  });

  test("refuses to go on from a checkpoint by another key, or by none", async () => {
    await append(entries);
    expect(codesOf(await append(entries, inventSigner("other.example/logg", "ed25519")))).toEqual(["log-other-origin"]);
    expect(codesOf(await append(entries, inventSigner(inventedLog.key.name, "ed25519")))).toEqual(["log-signature"]);
  });

  test("refuses a changed, removed, added or reordered line, a strange one, and a lost file, and names the file", async () => {
    await append(entries);
    const [text, checkpoint] = [file("entries.txt"), file("checkpoint")];
    const lines = linesOfEntries(entries);
    const faults: readonly (readonly [string, string, readonly string[]])[] = [
      [text.replace(/0{7}4/, "00000005"), checkpoint, ["log-root"]],
      [lines.toReversed().join(""), checkpoint, ["log-root"]],
      [[lines[1], ...lines].join(""), checkpoint, ["log-root"]],
      [lines.slice(0, -1).join(""), checkpoint, ["log-incomplete"]],
      [text.replaceAll("\n", "\r\n"), checkpoint, ["log-root"]],
      ["", checkpoint, ["log-incomplete"]],
      [text, "", ["log-incomplete"]],
      [text, "torn", ["log-checkpoint"]],
    ];
    for (const [entriesText, checkpointText, codes] of faults) {
      writeFileSync(join(folder, "entries.txt"), entriesText);
      writeFileSync(join(folder, "checkpoint"), checkpointText);
      const found = await append([{ kind: "site", digest: inventDigest(1) }]);
      expect(codesOf(found)).toEqual(codes);
      expect(found.diagnostics[0]?.file?.startsWith(folder)).toBe(true);
      expect([file("entries.txt"), file("checkpoint")]).toEqual([entriesText, checkpointText]);
    }
  });

  test("warns of lines that no checkpoint covers, and does not count them", async () => {
    await append(entries.slice(0, 6));
    change("entries.txt", (text) => text + formatEntry(entries[6] as LogEntry));
    const read = readLogFolder(folder);
    expect([codesOf(read), passed(read)?.entries]).toEqual([["log-unsigned-lines"], entries.slice(0, 6)]);
    expect(codesOf(await append(entries.slice(0, 2)))).toEqual(["log-unsigned-lines"]);
    // Other entries take their place, and the warning says that they are gone.
    expect(codesOf(await append([{ kind: "site", digest: inventDigest(1) }]))).toEqual(["log-unsigned-lines"]);
    expect(stored().entries).toHaveLength(7);
  });

  test("is the same as Git objects: text in, text out", async () => {
    const begun = passed(await appendEntries({ log: null, added: entries.slice(0, 3), signer: inventedLog }));
    const log = passed(parseLog(begun.texts));
    const grown = passed(await appendEntries({ log, added: entries, signer: inventedLog }));
    expect(passed(parseLog(grown.texts))?.entries).toEqual(entries);
    expect(grown.added).toEqual(entries.slice(3));
  });

  test("has its batches beside it", () => {
    expect([...readBatches(folder)]).toEqual([]);
    putFile(join(folder, "batches", "2026", "7.txt"), "text\n");
    expect([...readBatches(folder)]).toEqual([["2026/7", "text\n"]]);
  });
});

describe("cosignatures", () => {
  test("by known witnesses on this very checkpoint are added, one for each key; all other lines are passed over", async () => {
    await append(entries.slice(0, 5));
    const earlier = stored().checkpoint;
    await append(entries);
    const { checkpoint } = stored();
    const [first, second] = inventedWitnesses;
    const witnesses = [first.key, second.key];
    const add = (lines: readonly string[], to = checkpoint) => addCosignatures({ checkpoint: to, lines: lines.join(""), witnesses });
    const stranger = inventSigner("stranger.example", "cosignature");
    const impostor = inventSigner(first.key.name, "cosignature");
    const useless = [
      await cosign(earlier, first, 5),
      await cosign(checkpoint, stranger, 5),
      await cosign(checkpoint, impostor, 5),
      "hello\n",
    ];
    expect(codesOf(await add(useless))).toEqual(["log-cosignature"]);
    expect(codesOf(await add([]))).toEqual(["log-cosignature"]);
    const done = passed(await add([...useless, await cosign(checkpoint, first, 5), await cosign(checkpoint, second, 6)]));
    expect(done.added).toEqual([
      { name: first.key.name, time: 5 },
      { name: second.key.name, time: 6 },
    ]);
    const cosigned = passed(parseLog({ entries: linesOfEntries(entries).join(""), checkpoint: done.checkpoint })) as StoredLog;
    const again = passed(await add([await cosign(checkpoint, first, 9)], cosigned.checkpoint));
    expect(parseCheckpoint(again.checkpoint)?.note.signatures).toHaveLength(3);
    // The log's own signature is no witness's.
    const own = await addCosignatures({ checkpoint, lines: again.checkpoint, witnesses: [inventedLog.key] });
    expect(codesOf(own)).toEqual(["log-cosignature"]);
    const reader = readerOf([first, second], 2);
    const log = passed(await readLog({ checkpoint: again.checkpoint, entries: linesOfEntries(entries), ...reader }));
    expect(log.signers).toEqual([
      { name: first.key.name, time: 9 },
      { name: second.key.name, time: 6 },
    ]);
  });
});

/**
 * After `killerOf`, which leaves out what is opened for reading: the flush of a folder is opened so too, and is a call to be killed before.
 * It follows the rename that puts the new checkpoint in place, so that a kill there leaves the new log.
 */
const countsFlushes = `
const opened = fs.openSync;
fs.openSync = (path, flags, mode) => {
  const isFolder = flags === "r" && fs.statSync(path).isDirectory();
  return opened(path, isFolder ? fs.constants.O_RDONLY | fs.constants.O_DIRECTORY : flags, mode);
};
syncBuiltinESMExports();
`;

test("Killed before any of its calls, append leaves the old log or the new one, and run again the new one", async () => {
  const key = passed(makeNoteKey({ use: "log", name: "infosak.example/logg", development: true }));
  const signer = passed(readNoteKey({ name: key.file.path, text: key.file.text, use: "log", rehearsal: true }));
  const killed = join(folder, "content", "log");
  await appendToFolder({ folder: killed, added: entries.slice(0, 5), signer });
  const [keyFile, killer, program] = ["log.dev.identity", "killer.mjs", "append.ts"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(keyFile, key.file.text);
  writeFileSync(killer, killerOf("content/log") + countsFlushes);
  const here = import.meta.dirname;
  writeFileSync(
    program,
    `import { readFileSync } from "node:fs";
import { appendToFolder } from ${JSON.stringify(join(here, "append.ts"))};
import { readNoteKey } from ${JSON.stringify(join(here, "note-keys.ts"))};
const signer = readNoteKey({ name: "log.dev.identity", text: readFileSync(process.argv[3], "utf8"), use: "log", rehearsal: true }).value;
await appendToFolder({ folder: process.argv[2], added: ${JSON.stringify(entries.slice(5))}, signer });`,
  );
  const run = (at: number, where: string) => {
    cpSync(join(folder, "content"), join(where, "content"), { recursive: true });
    const env = { ...process.env, KILL_AT: String(at), KILL_COUNT: join(where, "count") };
    const argv = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--import", killer, program, join(where, "content", "log"), keyFile];
    return spawnSync(process.execPath, argv, { env, encoding: "utf8" });
  };
  const whole = join(folder, "whole");
  expect(run(-1, whole).stderr).toBe("");
  const last = Number(readFileSync(join(whole, "count"), "utf8"));
  const left = { old: 0, new: 0 };
  const step = cases({ part: 3, whole: 1 });
  for (let at = 0; at < last; at += step) {
    const where = join(folder, `killed-${at}`);
    expect(run(at, where).signal).toBe("SIGKILL");
    // Its entries give its checkpoint's root, or it would not be read.
    const log = passed(readLogFolder(join(where, "content", "log"))) as StoredLog;
    const which = log.entries.length === 5 ? "old" : "new";
    left[which] += 1;
    expect(log.entries).toEqual(which === "old" ? entries.slice(0, 5) : entries);
    // Once more, alive: the interrupted lines get their checkpoint, without a warning of them.
    const again = await appendToFolder({ folder: join(where, "content", "log"), added: entries.slice(5), signer });
    expect(codesOf(again)).toEqual([]);
    expect((passed(readLogFolder(join(where, "content", "log"))) as StoredLog).entries).toEqual(entries);
  }
  expect(last).toBeGreaterThan(8);
  expect(left.old).toBeGreaterThan(2);
  expect(left.new).toBeGreaterThan(0);
});
