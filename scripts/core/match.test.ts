import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawing } from "../testing/random.ts";
import { ajvMismatches } from "./ajv.ts";
import { type Mismatch, mismatches } from "./match.ts";
import { type TSchema, Type } from "./type.ts";

const folder = "content/schema";
const schemas = readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8")) as TSchema] as const);

type Draw = ReturnType<typeof drawing>;
const pick = <T>(draw: Draw, all: readonly T[]): T => all[draw(all.length)] as T;

const oddities = [null, 1, -1, 0, 0.5, 2 ** 53, "x", "", "ÅÄÖ😀", [], {}, true, [1, 1], [{ a: 1 }, { a: 1 }], { a: 1 }, { __proto__x: 1 }];

/** A value that mostly conforms: now and then something is missing, too much or of another kind. */
function valueFor(schema: TSchema, draw: Draw): unknown {
  if (draw(60) === 0) return pick(draw, oddities);
  if ("const" in schema) return schema["const"];
  if (schema["enum"]) return pick(draw, schema["enum"] as readonly unknown[]);
  if (schema["anyOf"]) return valueFor(pick(draw, schema["anyOf"] as readonly TSchema[]), draw);
  const {
    minimum = 0,
    minItems = 0,
    maxItems = minItems + 3,
    items = {},
  } = schema as Record<string, number> & { readonly items?: TSchema };
  switch (pick(draw, [schema["type"]].flat())) {
    case "string":
      return textFor(schema, draw);
    case "integer":
    case "number":
      return minimum + draw(4) - (draw(30) === 0 ? 9 : 0);
    case "boolean":
      return draw(2) === 0;
    case "null":
      return null;
    case "array":
      return Array.from({ length: Math.max(0, Math.min(maxItems, minItems + draw(3)) - (draw(30) === 0 ? 1 : 0)) }, () =>
        valueFor(items, draw),
      );
    default:
      return objectFor(schema, draw);
  }
}

function textFor({ pattern = "", minLength = 0, maxLength = 1e9 }: TSchema, draw: Draw): string {
  const [least, most] = [Number(minLength), Number(maxLength)];
  const length = Number(/\{(\d+)\}/.exec(String(pattern))?.[1] ?? least) || 1;
  const fixed = ["2026-01-02", "2026-01-02T03:04:05Z", "a-b", "sv", "", "https://example.se/", "Å B", "/a", "2026-1", "m-0114"];
  const all = [...["A", "a", "0"].map((letter) => letter.repeat(length)), ...fixed];
  const fit = all.filter((one) => new RegExp(String(pattern), "u").test(one) && one.length >= least && one.length <= most);
  return pick(draw, fit.length > 0 && draw(60) > 0 ? fit : all);
}

function objectFor(schema: TSchema, draw: Draw): unknown {
  const {
    properties = {},
    patternProperties = {},
    required = [],
  } = schema as {
    readonly properties?: Readonly<Record<string, TSchema>>;
    readonly patternProperties?: Readonly<Record<string, TSchema>>;
    readonly required?: readonly string[];
  };
  const listed = Object.entries(properties).filter(([key]) => (required.includes(key) ? draw(80) > 0 : draw(2) === 0));
  const others = Object.values(patternProperties).flatMap((one) =>
    ["sv", "en", "a", "b-c", "9", "Å"].filter(() => draw(3) === 0).map((key) => [key, one] as const),
  );
  const extra = draw(60) === 0 ? [[pick(draw, ["extra", "a/b~c", "constructor", "toString"]), {}] as const] : [];
  return Object.fromEntries([...listed, ...others, ...extra].map(([key, one]) => [key, valueFor(one, draw)]));
}

/** Whether items are alike Ajv asks only of those that are of the right kind. */
function told(all: readonly Mismatch[]): readonly string[] {
  const isOfItems = ({ pointer }: Mismatch): boolean => all.some((one) => one.keyword === "type" && one.pointer.startsWith(`${pointer}/`));
  return all
    .filter((one) => one.keyword !== "uniqueItems" || !isOfItems(one))
    .map(({ pointer, keyword, limit, key }) => JSON.stringify([pointer, keyword, limit, key]))
    .sort();
}

test("finds in drawn values of all published schemas what Ajv finds", () => {
  const counts = { valid: 0, invalid: 0 };
  for (const [name, schema] of schemas) {
    const draw = drawing(1);
    for (let nth = 0; nth < 400; nth++) {
      const value = valueFor(schema, draw);
      const own = mismatches(schema, value);
      expect(told(own), `${name} ${JSON.stringify(value)}`).toEqual(told(ajvMismatches(schema, value)));
      counts[own.length === 0 ? "valid" : "invalid"]++;
    }
  }
  expect(Math.min(counts.valid, counts.invalid), JSON.stringify(counts)).toBeGreaterThan(5000);
});

test.each<[string, TSchema, unknown]>([
  ["a number that is no number", Type.Unsafe({ type: "number" }), Number.NaN],
  ["an infinite number", Type.Unsafe({ type: "number", minimum: 1 }), Number.POSITIVE_INFINITY],
  ["a text of characters beyond the first plane", Type.String({ minLength: 2 }), "😀"],
  [
    "equal objects with keys in another order",
    Type.Unsafe({ type: "array", uniqueItems: true }),
    [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
  ],
  ["a fraction that is no multiple", Type.Unsafe({ type: "number", multipleOf: 0.25 }), 0.3],
  ["a required key that only the prototype has", Type.Object({ toString: Type.String() }), {}],
  ["a key that only the prototype of the schema has", Type.Object({}, { additionalProperties: false }), { constructor: 1 }],
  ["an undefined value of a required key", Type.Object({ a: Type.String() }), { a: undefined }],
])("refuses %s, as Ajv does", (_, schema, value) => {
  expect(mismatches(schema, value)).not.toEqual([]);
  expect(ajvMismatches(schema, value)).not.toEqual([]);
});

test("a keyword that it does not know is an error, wherever it stands", () => {
  expect(() => mismatches({ type: "string", format: "uri" }, "x")).toThrow("format");
  expect(() => mismatches({ type: "object", properties: { a: { oneOf: [] } } }, { a: 1 })).toThrow("oneOf");
  expect(() => mismatches({ type: "object", additionalProperties: { type: "string" } }, {})).toThrow("additionalProperties");
});
