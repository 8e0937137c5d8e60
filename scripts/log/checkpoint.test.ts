import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import {
  inventCheckpoint,
  inventEntries,
  inventedLog,
  inventedWitnesses,
  inventSigner,
  linesOfEntries,
} from "../testing/log/invented-log.ts";
import { type Checkpoint, checkSignatures, cosign, parseCheckpoint } from "./checkpoint.ts";
import { keyTypes, type VerifierKey, verifierKey } from "./note.ts";

const { c2sp } = JSON.parse(readFileSync("scripts/testing/log/note-vectors.json", "utf8")) as {
  readonly c2sp: { readonly cosigned: string; readonly cosignedMessage: string };
};
const lines = linesOfEntries(inventEntries(20));
const [first, second, third] = inventedWitnesses;
const parsed = (text: string): Checkpoint => parseCheckpoint(text) as Checkpoint;
const signersOf = (text: string, witnesses: readonly VerifierKey[] = inventedWitnesses.map((one) => one.key), log = inventedLog.key) =>
  checkSignatures({ checkpoint: parsed(text), log, witnesses, verifier: verifyWithNode });

describe("C2SP's example", () => {
  test("is read: origin, size, root and two signatures", () => {
    const { origin, size, root, note } = parsed(c2sp.cosigned);
    expect([origin, size, root.length]).toEqual(["example.com/behind-the-sofa", 20852163, 32]);
    expect(note.signatures.map((one) => [one.name, one.bytes.length])).toEqual([
      ["example.com/behind-the-sofa", 64],
      ["witness.example.com/w1", 72],
    ]);
  });

  test("gives the message that tlog-cosignature says is signed", async () => {
    const signed: string[] = [];
    const sign = (message: Uint8Array) => {
      signed.push(new TextDecoder().decode(message));
      return new Uint8Array(64);
    };
    await cosign(parsed(c2sp.cosigned), { key: first.key, sign }, 1679315147);
    expect(signed).toEqual([c2sp.cosignedMessage]);
  });
});

test("Anything but three lines, a number without zeros before it and a root of 32 bytes is no checkpoint", async () => {
  const text = await inventCheckpoint(lines);
  expect(parseCheckpoint(text)).not.toBeNull();
  for (const wrong of [
    text.replace("\n20\n", "\n020\n"),
    text.replace("\n20\n", "\n-1\n"),
    text.replace("\n20\n", "\n2e1\n"),
    text.replace("\n20\n", "\n9007199254740992\n"),
    text.replace("\n20\n", "\n"),
    text.replace("=\n\n", "=\nmore\n\n"),
    text.replace(/[^\n]+=\n\n/, "AAAA\n\n"),
    text.slice(text.indexOf("\n")),
  ])
    expect(parseCheckpoint(wrong)).toBeNull();
});

describe("signatures", () => {
  test("those of known witnesses are found with their times; the latest of one witness counts", async () => {
    const text = await inventCheckpoint(lines, { witnesses: [first, third], time: 1_790_000_000 });
    const later = text + (await cosign(parsed(text), third, 1_790_000_500)) + (await cosign(parsed(text), third, 1_790_000_100));
    expect(passed(await signersOf(later))).toEqual([
      { name: "skr.example/vittne", time: 1_790_000_000 },
      { name: "riksrevisionen.example/vittne", time: 1_790_000_500 },
    ]);
  });

  test("those of unknown keys are passed over, also under a known name or id, and ML-DSA-44 lines too", async () => {
    const text = await inventCheckpoint(lines, { witnesses: [first] });
    const impostor = inventSigner(second.key.name, "cosignature");
    const sameId = { ...second, key: { ...second.key, name: "other.example/vittne" } };
    const postQuantum = verifierKey(third.key.name, 6, new Uint8Array(1312));
    const mlDsa = { key: postQuantum, sign: () => new Uint8Array(2420) };
    const added = await Promise.all([impostor, sameId, mlDsa].map((one) => cosign(parsed(text), one, 5)));
    const found = await signersOf(text + added.join(""), [...inventedWitnesses.map((one) => one.key), postQuantum]);
    expect(passed(found).map((one) => one.name)).toEqual(["skr.example/vittne"]);
  });

  test("an invalid one by a known key makes the note invalid", async () => {
    const text = await inventCheckpoint(lines, { witnesses: [first] });
    const lie = { key: second.key, sign: () => new Uint8Array(64) };
    const short = { key: second.key, sign: () => new Uint8Array(63) };
    for (const one of [lie, short]) {
      const found = await signersOf(text + (await cosign(parsed(text), one, 5)));
      expect([codesOf(found), found.diagnostics[0]?.values]).toEqual([["log-signature"], { name: second.key.name }]);
    }
    // Time 0 would say "some time".
    expect(codesOf(await signersOf(text + (await cosign(parsed(text), second, 0))))).toEqual(["log-signature"]);
    const grown = text.replace("\n20\n", "\n21\n");
    expect(codesOf(await signersOf(grown))).toEqual(["log-signature"]);
  });

  test("without the log's own, or for another log, nothing is known", async () => {
    const text = await inventCheckpoint(lines, { witnesses: [first] });
    const without = text
      .split("\n")
      .filter((one) => !one.startsWith(`\u2014 ${inventedLog.key.name} `))
      .join("\n");
    expect(codesOf(await signersOf(without))).toEqual(["log-signature"]);
    expect(codesOf(await signersOf(text, [], inventSigner("other.example/logg", "ed25519").key))).toEqual(["log-other-origin"]);
    // A cosignature under the log's name, by the log's key, is not its signature.
    const timed = { ...inventedLog, key: verifierKey(inventedLog.key.name, keyTypes.cosignature, inventedLog.key.key) };
    expect(codesOf(await signersOf(without + (await cosign(parsed(text), timed, 5)), [], timed.key))).toEqual(["log-signature"]);
  });

  test("a key counts once, under whatever names, and the log's own never as a witness", async () => {
    const alias = { key: verifierKey("alias.example/vittne", keyTypes.cosignature, first.key.key), sign: first.sign };
    const itself = { key: verifierKey("self.example/vittne", keyTypes.cosignature, inventedLog.key.key), sign: inventedLog.sign };
    const witnesses = [first, alias, itself];
    const text = await inventCheckpoint(lines, { witnesses });
    const found = await signersOf(
      text,
      witnesses.map((one) => one.key),
    );
    expect(passed(found).map((one) => one.name)).toEqual(["skr.example/vittne"]);
  });
});
