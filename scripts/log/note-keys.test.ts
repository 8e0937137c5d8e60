import { expect, test } from "vitest";
import { utf8 } from "../envelope/digest.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { formatVerifierKey, parseVerifierKey } from "./note.ts";
import { makeNoteKey, readNoteKey } from "./note-keys.ts";

const name = "skr.example/vittne";
const made = passed(makeNoteKey({ use: "witness", name, development: false }));
const read = (changes: object = {}) =>
  readNoteKey({ name: "witness.identity", text: made.file.text, use: "witness", rehearsal: false, ...changes });

test("A key file says whose key it is, and its key verifies what it signs", async () => {
  expect(made.file.path).toBe("witness.identity");
  expect(made.file.text).toContain(`# public key: ${made.vkey}\n`);
  const { key, sign } = passed(read());
  expect([formatVerifierKey(key), key.name, key.type]).toEqual([made.vkey, name, 4]);
  const message = utf8("message");
  expect(verifyWithNode({ key: key.key, message, signature: await sign(message) })).toBe(true);
  const log = passed(makeNoteKey({ use: "log", name: "infosak.example/logg", development: true }));
  expect([log.file.path, parseVerifierKey(log.vkey)?.type]).toEqual(["log.dev.identity", 1]);
});

test("A development key is refused outside a rehearsal, and a log's key is not a witness's", () => {
  const { file } = passed(makeNoteKey({ use: "witness", name, development: true }));
  expect(codesOf(read({ text: file.text }))).toEqual(["key-file-development"]);
  expect(codesOf(read({ name: "witness.dev.identity" }))).toEqual(["key-file-development"]);
  expect(codesOf(read({ text: file.text, rehearsal: true }))).toEqual([]);
  expect(codesOf(read({ use: "log" }))).toEqual(["key-file-other-use"]);
});

test("A file whose public line was changed, or is not of its secret, is refused without repeating any of it", () => {
  const other = passed(makeNoteKey({ use: "witness", name, development: false }));
  const renamed = made.file.text.replace(name, "other.example/vittne");
  for (const text of [renamed, made.file.text.replace(made.vkey, other.vkey), made.file.text.replace(/# public key: .+\n/, "")]) {
    const found = read({ text });
    expect(codesOf(found)).toEqual(["log-key-file"]);
    expect(JSON.stringify(found)).not.toContain(made.file.text.split("\n").at(-2));
  }
});

test("A name with spaces, a plus sign, a line feed or a scheme is refused", () => {
  for (const wrong of ["", "a b", "a+b", "a\nb", "a\u00a0b", "https://a.example"])
    expect(codesOf(makeNoteKey({ use: "log", name: wrong, development: false }))).toEqual(["log-name"]);
});
