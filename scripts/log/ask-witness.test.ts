import { expect, test } from "vitest";
import { utf8 } from "../envelope/digest.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import {
  inventCheckpoint,
  inventEntries,
  inventedLog,
  inventedWitnesses,
  inventSigner,
  linesOfEntries,
} from "../testing/log/invented-log.ts";
import { serveWitness } from "../testing/log/witness-server.ts";
import { addCosignatures } from "./append.ts";
import { askWitness } from "./ask-witness.ts";
import { parseLog, type StoredLog } from "./log-file.ts";
import { leafHash, rootOf } from "./merkle.ts";

const [signer] = inventedWitnesses;
const lines = linesOfEntries(inventEntries(60));
const seenAt = (size: number) => ({ size, root: rootOf(lines.slice(0, size).map((one) => leafHash(utf8(one)))) });
const stored = async (some: readonly string[]): Promise<StoredLog> =>
  passed(parseLog({ entries: some.join(""), checkpoint: await inventCheckpoint(some) })) as StoredLog;

test("A witness that has seen nothing, part or all of the log gives its cosignature, for which it is asked at most twice", async () => {
  const log = await stored(lines);
  for (const size of [0, 37, 60]) {
    const asked = size === 0 ? ["0 200"] : ["0 409", `${size} 200`];
    const server = await serveWitness(inventedLog.key, signer, seenAt(size));
    const answer = passed(await askWitness(`${server.address}/`, log));
    server.close();
    const added = passed(await addCosignatures({ checkpoint: log.checkpoint, lines: answer, witnesses: [signer.key] })).added;
    expect([added.map((one) => one.name), server.asked.map((one) => one.join(" "))]).toEqual([[signer.key.name], asked]);
  }
});

test("One that has seen another history, or more than there is, or does not know the log, refuses with its status", async () => {
  const log = await stored(lines);
  const statusOf = async (server: Awaited<ReturnType<typeof serveWitness>>, of = log) => {
    const found = await askWitness(server.address, of);
    server.close();
    return [codesOf(found), found.diagnostics[0]?.values.status];
  };
  const forked = { size: 37, root: rootOf([leafHash(utf8("other"))]) };
  expect(await statusOf(await serveWitness(inventedLog.key, signer, forked))).toEqual([["log-witness-refused"], 422]);
  expect(await statusOf(await serveWitness(inventedLog.key, signer, seenAt(60)), await stored(lines.slice(0, 30)))).toEqual([
    ["log-witness-refused"],
    409,
  ]);
  const other = inventSigner("other.example/logg", "ed25519");
  expect(await statusOf(await serveWitness(other.key, signer))).toEqual([["log-witness-refused"], 404]);
  const impostor = inventSigner(inventedLog.key.name, "ed25519");
  expect(await statusOf(await serveWitness(impostor.key, signer))).toEqual([["log-witness-refused"], 403]);
});

test("A witness that does not answer is unreachable", async () => {
  const server = await serveWitness(inventedLog.key, signer);
  server.close();
  expect(codesOf(await askWitness(server.address, await stored(lines)))).toEqual(["log-unreachable"]);
});
