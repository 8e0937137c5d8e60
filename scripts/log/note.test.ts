import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { utf8 } from "../envelope/digest.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import * as fc from "../testing/properties.ts";
import {
  formatNote,
  formatVerifierKey,
  isBy,
  type Note,
  parseNote,
  parseSignatureLine,
  parseVerifierKey,
  type VerifierKey,
} from "./note.ts";

const { c2sp, formats } = JSON.parse(readFileSync("scripts/testing/log/note-vectors.json", "utf8")) as {
  readonly c2sp: { readonly vkey: string; readonly note: string; readonly poem: string; readonly cosigned: string };
  readonly formats: {
    readonly known: readonly string[];
    readonly refused: readonly string[];
    readonly otherId: string;
    readonly timed: { readonly line: string; readonly time: number };
  };
};

describe("the examples of C2SP signed-note and of transparency-dev/formats", () => {
  test("the verifier key verifies the note, and no other text", () => {
    const key = parseVerifierKey(c2sp.vkey) as VerifierKey;
    const { text, signatures } = parseNote(c2sp.note) as Note;
    const [line] = signatures;
    expect(line && isBy(line, key)).toBe(true);
    const verify = (message: string) => verifyWithNode({ key: key.key, message: utf8(message), signature: line?.bytes ?? utf8("") });
    expect([verify(text), verify(`${text}\n`), verify(text.trimEnd())]).toEqual([true, false, false]);
  });

  test("a text with empty lines ends at the last one", () => {
    const note = parseNote(c2sp.poem) as Note;
    expect(note.text.endsWith("di sole:\n\ned è subito sera.\n")).toBe(true);
    expect(note.signatures.map((one) => one.name)).toEqual(["quasimodo.example/salvatore"]);
    for (const text of [c2sp.poem, c2sp.note, c2sp.cosigned]) expect(formatNote(parseNote(text) as Note)).toBe(text);
  });

  test("6 verifier keys are read and written again, and 5 malformed ones refused", () => {
    expect(formats.known.map((one) => formatVerifierKey(parseVerifierKey(one) as VerifierKey))).toEqual(formats.known);
    expect(formats.known.map((one) => parseVerifierKey(one)?.type)).toEqual([1, 4, 1, 1, 1, 1]);
    expect(formats.refused.map(parseVerifierKey)).toEqual([null, null, null, null, null]);
  });

  test("their key of ML-DSA-44 has an id that is not its own, which that library does not compare; with its own id it is read", () => {
    expect(parseVerifierKey(formats.otherId)).toBeNull();
    const own = formats.otherId.replace("5893dc2c", "31236897");
    expect(parseVerifierKey(own)).toMatchObject({ name: "test", type: 6 });
    expect(formatVerifierKey(parseVerifierKey(own) as VerifierKey)).toBe(own);
  });

  test("the time of a cosignature lies in the 8 bytes before its signature", () => {
    const bytes = parseSignatureLine(`\u2014 any ${formats.timed.line}`)?.bytes as Uint8Array;
    expect(Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))).toBe(formats.timed.time);
  });
});

test("Notes with control characters, lone surrogates, no or too many signatures, or malformed lines are refused", () => {
  const line = c2sp.note.split("\n")[2] as string;
  const body = "text\n";
  expect(parseNote(`${body}\n${`${line}\n`.repeat(32)}`)?.signatures).toHaveLength(32);
  for (const wrong of [
    "",
    body,
    `${body}\n`,
    `${body}${line}\n`,
    `${body}\n${line}`,
    `${body}\n${`${line}\n`.repeat(33)}`,
    `${body}\n${line}\r\n`,
    `te\tt\n\n${line}\n`,
    `te\ud800t\n\n${line}\n`,
    `${body}\n${line.replace("\u2014", "-")}\n`,
    `${body}\n${line.replace("=", "")}\n`,
    `${body}\n${line.replace("example.com/foo", "example.com/+foo")}\n`,
    `${body}\n${line.replace("example.com/foo", "example.com/\u00a0foo")}\n`,
    `${body}\n\u2014 example.com/foo AAAAAA==\n`,
    `${body}\n${line}\nmore\n`,
  ])
    expect(parseNote(wrong)).toBeNull();
});

test("Base 64 with plus signs in a verifier key does not divide it, and whatever else is changed in a key is refused", () => {
  const key = c2sp.vkey;
  fc.forAll(100, [fc.nat(key.length - 1), fc.constantFrom(..."aZ09+/=- ")], (at, letter) => {
    const changed = key.slice(0, at) + letter + key.slice(at + 1);
    return changed === key || parseVerifierKey(changed) === null;
  });
  const plus = formats.known.find((one) => one.split("+").length > 3) as string;
  expect(plus).toBeDefined();
  expect(parseVerifierKey(plus)).not.toBeNull();
});
