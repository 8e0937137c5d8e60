import { describe, expect, it } from "vitest";
import { CorrespondenceTable, Errata } from "../method/carry-over/correspondence.ts";
import { About } from "../method/format/about.ts";
import { Editions, Example, Measure, Questionnaire, Scale } from "../method/schema.ts";
import { shapeFaults } from "./shape.ts";
import { patternWords } from "./shape-words.ts";
import { Type } from "./type.ts";

const Thing = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }),
    size: Type.Integer({ minimum: 1, maximum: 9 }),
    share: Type.Optional(Type.Unsafe<number | string>({ type: ["integer", "string"], minimum: 0 })),
    kind: Type.Optional(Type.Enum(["one", "several"])),
    list: Type.Optional(Type.Array(Type.Integer(), { minItems: 1 })),
  },
  { additionalProperties: false },
);
const values = (value: object) =>
  shapeFaults(Thing, { id: "a", size: 1, ...value }, { isPublic: true }).map(({ code, pointer, values }) => ({ code, pointer, ...values }));

describe("faults of shape in a public file", () => {
  it.each<[object, object]>([
    [{ "sizé/x": 1 }, { code: "shape-unknown-key", pointer: "/sizé~1x", key: "sizé/x", allowed: "id, size, share, kind, list" }],
    [{ share: 0.25 }, { code: "shape-unquoted", pointer: "/share", found: "0.25" }],
    [{ size: "many" }, { code: "shape-type", pointer: "/size", found: "many", typeSv: "ett heltal", typeEn: "an integer" }],
    [{ size: { a: [1] } }, { code: "shape-type", pointer: "/size", found: '{"a":[1]}', typeSv: "ett heltal", typeEn: "an integer" }],
    [{ size: 0.5 }, { code: "shape-type", pointer: "/size", found: "0.5", typeSv: "ett heltal", typeEn: "an integer" }],
    [{ size: 12 }, { code: "shape-range", pointer: "/size", found: "12", ruleSv: "högst", ruleEn: "at most", limit: 9 }],
    [{ kind: "two" }, { code: "shape-choice", pointer: "/kind", found: "two", allowed: "one, several" }],
    [
      { list: [] },
      {
        code: "shape-count",
        pointer: "/list",
        count: 0,
        limit: 1,
        ruleSv: "minst",
        ruleEn: "at least",
        unitSv: "poster i listan",
        unitEn: "items in the list",
      },
    ],
  ])("name %o, once", (value, fault) => {
    expect(values(value)).toEqual([fault]);
  });

  it("repeat one line of what is written, and not all of something long", () => {
    const [found] = values({ id: `A\n::error::\u001b[31m${"x".repeat(200)}` });
    expect(found).toMatchObject({ code: "shape-pattern", found: expect.stringMatching(/^A ::error:: \[31mx+…$/) });
    expect(String(found && "found" in found ? found.found : "").length).toBeLessThan(70);
  });
});

describe("faults of shape in any other file", () => {
  it("are reported although two rules find the same: an invalid value never counts as valid", () => {
    const text = Type.String();
    expect(shapeFaults(Type.Union([text, text]), 5)).not.toEqual([]);
  });

  it("repeat no key and no value", () => {
    const secret = { hemlig: 1, id: "HEMLIG", size: "hemlig", share: 0.125, kind: "hemlig", list: ["hemlig"] };
    const found = shapeFaults(Thing, secret);
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(JSON.stringify(found)).not.toMatch(/hemlig|0\.125/i);
  });
});

describe("the patterns of the method's files", () => {
  const patternsIn = (schema: unknown): readonly string[] => {
    if (typeof schema !== "object" || schema === null) return [];
    return Object.entries(schema).flatMap(([key, value]) => (key === "pattern" && typeof value === "string" ? [value] : patternsIn(value)));
  };

  it("are said in words, but for the path of an erratum", () => {
    const all = new Set([About, Editions, Example, Measure, Questionnaire, Scale, CorrespondenceTable, Errata].flatMap(patternsIn));
    expect(all.size).toBeGreaterThan(4);
    expect([...all].filter((one) => patternWords(one).en === one)).toEqual(["^(/[^/]+)+$"]);
  });
});
