import { expect, test } from "vitest";
import { canonicalize, type Json } from "../core/canonical.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import * as fc from "../testing/properties.ts";
import { utf8 } from "./digest.ts";
import { passGate } from "./gate.ts";

const limits = { bytes: 4096, depth: 4, width: 20 };
const codes = (text: string): readonly string[] => codesOf(passGate(utf8(text), limits));

const key = fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,6}$/);
const word = fc.string({ unit: fc.constantFrom(..." !#$%&'()*+,-./09:;<=>?@AZ[]^_`az{|}~"), maxLength: 8 });
const { tree: value } = fc.letrec<{ tree: Json; leaf: Json; list: Json; object: Json }>((tie) => ({
  tree: fc.oneof({ depthSize: "small", maxDepth: 3 }, tie("leaf"), tie("list"), tie("object")),
  leaf: fc.oneof(
    word,
    fc.maxSafeInteger().map((one) => (one === 0 ? 0 : one)),
    fc.boolean(),
    fc.constant(null),
  ),
  list: fc.array(tie("tree"), { maxLength: 5 }),
  object: fc.dictionary(key, tie("tree"), { maxKeys: 5, noNullPrototype: true }),
}));

test("Everything in canonical form passes and is read back unchanged", () => {
  fc.forAll(100, [value], (one) => {
    const passed = passGate(utf8(canonicalize(one)), { ...limits, bytes: 65_536 });
    expect(passed.ok && passed.value).toEqual(one);
  });
});

test("A text with one byte changed, added or removed is refused, or is another value in canonical form", () => {
  fc.forAll(500, [value, fc.nat(), fc.nat({ max: 255 }), fc.constantFrom("change", "add", "remove")], (one, where, byte, how) => {
    const bytes = [...utf8(canonicalize(one))];
    const at = where % bytes.length;
    bytes.splice(at, how === "add" ? 0 : 1, ...(how === "remove" ? [] : [byte]));
    const passed = passGate(Uint8Array.from(bytes), { ...limits, bytes: 65_536 });
    if (passed.ok) expect(canonicalize(passed.value)).toBe(Buffer.from(bytes).toString("latin1"));
  });
});

test("White space anywhere outside a string is refused", () => {
  fc.forAll(100, [value, fc.constantFrom(" ", "\t", "\n", "\r\n")], (one, space) => {
    const text = canonicalize(one);
    expect(codes(`${space}${text}`)).not.toEqual([]);
    expect(codes(`${text}${space}`)).not.toEqual([]);
  });
});

test.each([
  ["", "gate-empty"],
  [`"${"a".repeat(5000)}"`, "gate-too-large"],
  ['\uFEFF{"a":1}', "gate-byte"],
  ['{"a":1}\r\n', "gate-byte"],
  ['{"a":"å"}', "gate-byte"],
  ['{"a":"\\u0041"}', "gate-byte"],
  ["[[[[[1]]]]]", "gate-too-deep"],
  [`[${"[".repeat(4000)}`, "gate-too-deep"],
  [`[${Array(21).fill("1").join(",")}]`, "gate-too-wide"],
  ['{"a":NaN}', "gate-not-json"],
  ['{"a":1}{"b":2}', "gate-not-json"],
  ['{"a":', "gate-not-json"],
  ['{"__proto__":1}', "gate-key"],
  ['{"Upper":1}', "gate-key"],
  ['{"":1}', "gate-key"],
  ['{"a":1.5}', "gate-value"],
  ['{"a":1e400}', "gate-value"],
  ['{"a":9007199254740992}', "gate-value"],
  ['{"a":-0}', "gate-value"],
  ['{"a":1,"a":2}', "gate-not-canonical"],
  ['{"b":1,"a":2}', "gate-not-canonical"],
  ['{"a": 1}', "gate-not-canonical"],
  ['{"a":1.0}', "gate-not-canonical"],
  ['{"a":1e2}', "gate-not-canonical"],
])("%.40s is refused as %s", (text, code) => {
  expect(codes(text)).toEqual([code]);
});

test("All faulty members are reported together, and no fault repeats what was submitted", () => {
  const checked = passGate(utf8('{"SECRET":1,"a":[1.5],"b":{"SECRET":2.5}}'), limits);
  expect(checked.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(["gate-key ", "gate-value /a/0", "gate-key /b"]);
  expect(JSON.stringify(checked)).not.toContain("SECRET");
});
