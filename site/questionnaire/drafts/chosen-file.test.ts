import { expect, test } from "vitest";
import { chosenFile, textIn } from "./chosen-file.ts";
import { draftLimit } from "./draft-text.ts";

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};

test("the text is that of UTF-8, or of UTF-16 that begins with a byte order mark, without the mark", () => {
  const text = '{"å":"ö"}';
  expect(textIn(new TextEncoder().encode(text))).toBe(text);
  expect(textIn(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text);
  expect(textIn(utf16(`\uFEFF${text}`, true))).toBe(text);
  expect(textIn(utf16(`\uFEFF${text}`, false))).toBe(text);
  // Without a mark it is nothing that can be read, and no exception.
  expect(textIn(utf16(text, true))).not.toBe(text);
  expect(textIn(new Uint8Array([0xff, 0xfe, 0x00]))).toBeTypeOf("string");
});

test("a file is read once, when it is chosen; one that is too large is not read, and one that cannot be read is refused", async () => {
  let reads = 0;
  const arrayBuffer = async (): Promise<ArrayBuffer> => {
    reads += 1;
    return new Uint8Array([1, 2]).buffer;
  };
  const { name, bytes } = chosenFile({ name: "a.json", size: 2, arrayBuffer });
  expect({ name, reads }).toEqual({ name: "a.json", reads: 1 });
  expect(await bytes).toMatchObject({ ok: true, value: new Uint8Array([1, 2]) });
  expect(await bytes).toMatchObject({ ok: true });
  expect(await chosenFile({ name: "", size: draftLimit + 1, arrayBuffer }).bytes).toMatchObject({
    ok: false,
    diagnostics: [{ code: "draft-too-large" }],
  });
  expect(reads).toBe(1);
  const gone = async (): Promise<ArrayBuffer> => {
    throw new DOMException("gone", "NotReadableError");
  };
  expect(await chosenFile({ name: "", size: 2, arrayBuffer: gone }).bytes).toMatchObject({ diagnostics: [{ code: "draft-not-json" }] });
});
