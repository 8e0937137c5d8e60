import { expect, expectTypeOf, test } from "vitest";
import { type Static, Type } from "./type.ts";

const Person = Type.Closed({
  name: Type.String({ minLength: 1 }),
  age: Type.Optional(Type.Integer()),
  kind: Type.Enum(["one", "several"]),
  links: Type.Optional(Type.Array(Type.Union([Type.Literal("a"), Type.Null()]))),
});

test("A schema is JSON Schema, with no other keyword", () => {
  expect(JSON.stringify(Person)).toBe(
    '{"type":"object","required":["name","kind"],"properties":{"name":{"type":"string","minLength":1},"age":{"type":"integer"},' +
      '"kind":{"enum":["one","several"]},"links":{"type":"array","items":{"anyOf":[{"type":"string","const":"a"},{"type":"null"}]}}},' +
      '"additionalProperties":false}',
  );
  expect(Type.Record(Type.String(), Type.Boolean())).toEqual({ type: "object", patternProperties: { "^.*$": { type: "boolean" } } });
  expect(Type.Object({})).toEqual({ type: "object", properties: {} });
});

test("The type of its values has the same optional keys", () => {
  expectTypeOf<Static<typeof Person>>().toEqualTypeOf<{
    name: string;
    age?: number;
    kind: "one" | "several";
    links?: ("a" | null)[];
  }>();
  expectTypeOf<Static<ReturnType<typeof Type.Unknown>>>().toBeUnknown();
  expectTypeOf(Type.Record(Type.String(), Person)).toExtend<{ "~static"?: Record<string, Static<typeof Person>> }>();
});

test("Keys that are picked, left out or made optional stay as they were otherwise", () => {
  const [few, others, partial] = [Type.Pick(Person, ["name", "age"]), Type.Omit(Person, ["name", "age"]), Type.Partial(Person)];
  expect(few).toEqual({ type: "object", required: ["name"], properties: { name: Person.properties.name, age: { type: "integer" } } });
  expect(others).toMatchObject({ required: ["kind"], properties: { kind: Person.properties.kind } });
  expect(partial).not.toHaveProperty("required");
  expect(Person.required).toEqual(["name", "kind"]);
  expectTypeOf<Static<typeof few>>().toEqualTypeOf<{ name: string; age?: number }>();
  expectTypeOf<Static<typeof others>>().toEqualTypeOf<Omit<Static<typeof Person>, "name" | "age">>();
  expectTypeOf<Static<typeof partial>>().toEqualTypeOf<Partial<Static<typeof Person>>>();
});

test("A schema that is made optional in one object is not so in another", () => {
  const shape = Type.String();
  expect(Type.Object({ a: Type.Optional(shape), b: shape }).required).toEqual(["b"]);
});
