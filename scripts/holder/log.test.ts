import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { RoundVersion } from "../envelope/round-document.ts";
import type { NoteSigner } from "../log/checkpoint.ts";
import { formatEntry, type LogEntry } from "../log/entries.ts";
import { placeAt } from "../repository/place.ts";
import { codesOf, inventRound } from "../testing/envelope/invented-round.ts";
import { inventCheckpoint, inventDigest, inventedLog, inventedWitnesses, inventSigner } from "../testing/log/invented-log.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { firstVersion, nextVersion, trust } from "../testing/trust/trustees.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { logFaults } from "./log.ts";

const folder = temporaryFolder("holder-log");
const place = placeAt(folder);
const round = "ovning-1";
const { charter } = await inventRound(0, round);
const first = firstVersion(charter);
const last: RoundVersion = { ...nextVersion(first, { status: "closed" }), closing: { root: inventDigest(9), code: "c".repeat(64) } };
const versions = [first, last].map((document) => ({ document, signatures: {} }));
const entryOf = (document: RoundVersion): LogEntry => ({
  kind: "round",
  round,
  version: document.version,
  digest: canonicalDigest(document),
});
const [opened, closed] = [entryOf(first), entryOf(last)] as const;
const before: LogEntry = { kind: "trust", version: 1, digest: trust.digest };
const complete = [before, opened, closed];

interface Changes {
  readonly signer?: typeof inventedLog;
  readonly witnesses?: readonly NoteSigner[];
  readonly quorum?: number;
  readonly shown?: readonly string[];
}

/** The faults of a log with these entries. `shown`: the lines that lie beside its checkpoint. */
async function faultsOf(entries: readonly LogEntry[], changes: Changes = {}): Promise<readonly string[]> {
  const { signer = inventedLog, witnesses = [], quorum = 0 } = changes;
  const lines = entries.map(formatEntry);
  mkdirSync(join(place.content, "log"), { recursive: true });
  writeFileSync(join(place.content, "log", "checkpoint"), await inventCheckpoint(lines, { log: signer, witnesses }));
  writeFileSync(join(place.content, "log", "entries.txt"), (changes.shown ?? lines).join(""));
  const list = { ...trust.list, log: inventedLog.vkey, witnesses: inventedWitnesses.map(({ vkey }) => vkey), quorum };
  return codesOf({ ok: false, diagnostics: logFaults({ place, list, round, versions }) } as never);
}

test("A log that has every version of the round and its closing is accepted, whatever its length", async () => {
  expect(await faultsOf(complete)).toEqual([]);
  for (let more = 1; more < 12; more += 1) {
    const other = (at: number): LogEntry => ({ kind: "batch", round: "ovning-0", number: at + 1, digest: inventDigest(at) });
    const others = Array.from({ length: more }, (_, at) => other(at));
    expect(await faultsOf([...complete, ...others])).toEqual([]);
  }
});

test("A list without a log asks for none", () => {
  rmSync(place.content, { recursive: true, force: true });
  expect(logFaults({ place, list: { ...trust.list, log: null, witnesses: [], quorum: 0 }, round, versions })).toEqual([]);
});

test("A missing log, one signed by another key, and one whose lines are not the signed ones are refused", async () => {
  rmSync(place.content, { recursive: true, force: true });
  const list = { ...trust.list, log: inventedLog.vkey, witnesses: [], quorum: 0 };
  expect(logFaults({ place, list, round, versions })).toMatchObject([{ code: "holder-log", values: { round } }]);
  expect(await faultsOf(complete, { signer: inventSigner(inventedLog.key.name, "ed25519") })).toEqual(["holder-log"]);
  const lines = complete.map(formatEntry);
  for (let at = 0; at < lines.length; at += 1) {
    const changed = lines.with(at, (lines[at] ?? "").replace(/.\n$/, "!\n"));
    expect(await faultsOf(complete, { shown: changed })).toEqual(["holder-log"]);
    expect(await faultsOf(complete, { shown: lines.toSpliced(at, 1) })).toEqual(["holder-log"]);
  }
});

test("Lines that are no signatures are passed over, and no malformed one, and no key of another type, counts", async () => {
  const [one, two] = inventedWitnesses;
  expect(await faultsOf(complete, { shown: [] })).toEqual(["holder-log"]);
  expect(await faultsOf([], { shown: [] })).toEqual(["holder-log-other"]);
  const file = join(place.content, "log", "checkpoint");
  const withLine = async (line: string, quorum: number): Promise<readonly string[]> => {
    await faultsOf(complete, { witnesses: [one], quorum });
    writeFileSync(file, `${readFileSync(file, "utf8")}${line}\n`);
    const list = { ...trust.list, log: inventedLog.vkey, witnesses: [one.vkey, two.vkey], quorum };
    return logFaults({ place, list, round, versions }).map(({ code }) => code);
  };
  for (const line of ["no signature", `— ${two.key.name} AAAA`, `— ${two.key.name} AAAAAAAAAAAAAAAAAAAAAAAA`]) {
    expect(await withLine(line, 1), line).toEqual([]);
    expect(await withLine(line, 2), line).toEqual(["holder-log-quorum"]);
  }
  writeFileSync(file, "no note");
  const list = { ...trust.list, log: inventedLog.vkey, witnesses: [], quorum: 0 };
  expect(logFaults({ place, list, round, versions }).map(({ code }) => code)).toEqual(["holder-log"]);
  await faultsOf(complete);
  // A witness's key signs no log, and the log's key is no witness; nor is a key of another length.
  expect(logFaults({ place, list: { ...list, log: one.vkey }, round, versions }).map(({ code }) => code)).toEqual(["holder-log"]);
  for (const vkey of [inventedLog.vkey, `${one.vkey.slice(0, -4)}AA==`, "x"])
    expect(logFaults({ place, list: { ...list, witnesses: [vkey], quorum: 1 }, round, versions }).map(({ code }) => code)).toEqual([
      "holder-log-quorum",
    ]);
});

test("Too few witnesses are refused, and only witnesses of the list are counted, each once", async () => {
  const [one, two] = inventedWitnesses;
  expect(await faultsOf(complete, { witnesses: [one, two], quorum: 2 })).toEqual([]);
  expect(await faultsOf(complete, { witnesses: [one], quorum: 2 })).toEqual(["holder-log-quorum"]);
  expect(await faultsOf(complete, { witnesses: [one, one], quorum: 2 })).toEqual(["holder-log-quorum"]);
  const impostor = inventSigner(two.key.name, "cosignature");
  expect(await faultsOf(complete, { witnesses: [one, impostor], quorum: 2 })).toEqual(["holder-log-quorum"]);
});

test("A version or closing that is not logged, another one, and one that was logged and is gone are refused", async () => {
  for (const missing of [opened, closed]) expect(await faultsOf(complete.filter((one) => one !== missing))).toEqual(["holder-log-other"]);
  expect(await faultsOf([before, opened, { ...closed, digest: inventDigest(1) }])).toEqual(["holder-log-other"]);
  const later: LogEntry = { kind: "round", round, version: 3, digest: inventDigest(3) };
  expect(await faultsOf([...complete, later])).toEqual(["holder-log-other"]);
});
