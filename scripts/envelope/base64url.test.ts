import { expect, test } from "vitest";
import * as fc from "../testing/properties.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";

test("Bytes are written as Node writes them, and read back the same", () => {
  fc.forAll(100, [fc.uint8Array({ maxLength: 100 })], (bytes) => {
    const text = toBase64url(bytes);
    expect(text).toBe(Buffer.from(bytes).toString("base64url"));
    expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
  });
});

test("A text is decoded only if it is the one text of its bytes", () => {
  fc.forAll(1000, [fc.string({ unit: fc.constantFrom(..."ABCDwxyz0189-_+/= é"), maxLength: 12 })], (text) => {
    const bytes = fromBase64url(text);
    expect(bytes !== null).toBe(Buffer.from(text, "base64url").toString("base64url") === text);
  });
});

test.each(["A", "AA=", "AB", "AAB", "A A", "AA\n", "++++"])(
  "%j is refused: left-over bits, padding, white space or another alphabet",
  (text) => {
    expect(fromBase64url(text)).toBeNull();
  },
);
