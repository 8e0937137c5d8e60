// Every way in which a value departs from a JSON Schema, for the keywords that `type.ts` and the schemas of this project write, and with
// nothing from npm: what has keys or answers in its memory checks shapes with this. `ajv.ts` finds the same with Ajv.
import type { TSchema } from "./type.ts";

/** One departure: what JSON Pointer, keyword and its value in the schema, and the value found. */
export interface Mismatch {
  readonly pointer: string;
  readonly keyword: string;
  readonly limit: unknown;
  readonly found: unknown;
  /** The schema that has the keyword. */
  readonly schema: TSchema;
  /** Of `required` and `additionalProperties`. */
  readonly key?: string;
}

const notes = new Set(["title", "description", "default", "examples", "$id", "$schema", "$comment"]);
const structural = new Set(["properties", "patternProperties", "additionalProperties", "required", "items", "anyOf"]);
const kindOf = (value: unknown): string => {
  if (typeof value === "number") return Number.isFinite(value) ? "number" : "none";
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
};
const isKind = (value: unknown, kind: unknown): boolean => (kind === "integer" ? Number.isInteger(value) : kindOf(value) === kind);
const lengthOf = (text: string): number => [...text].length;
const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? new RegExp(pattern, "u");
  patterns.set(pattern, known);
  return known.test(text);
}

/** Of JSON values; the order of keys does not matter. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other || kindOf(one) !== kindOf(other) || typeof one !== "object" || one === null) return one === other;
  const [a, b] = [Object.entries(one), other as Readonly<Record<string, unknown>>];
  return a.length === Object.keys(b).length && a.every(([key, value]) => Object.hasOwn(b, key) && isEqual(value, b[key]));
}

function areUnique(all: readonly unknown[]): boolean {
  const objects = all.filter((one) => typeof one === "object" && one !== null);
  return new Set(all).size === all.length && objects.every((one, at) => objects.slice(0, at).every((other) => !isEqual(one, other)));
}

const ofKind = (kind: string, test: (value: never, limit: never) => boolean) => (value: unknown, limit: unknown) =>
  kindOf(value) !== kind || test(value as never, limit as never);

/** Whether a value keeps a keyword that looks at nothing else. */
const keywords: Readonly<Record<string, (value: unknown, limit: unknown) => boolean>> = {
  type: (value, kinds) => [kinds].flat().some((kind) => isKind(value, kind)),
  const: isEqual,
  enum: (value, all) => (all as readonly unknown[]).some((one) => isEqual(one, value)),
  minimum: ofKind("number", (value: number, limit: number) => value >= limit),
  maximum: ofKind("number", (value: number, limit: number) => value <= limit),
  multipleOf: ofKind("number", (value: number, limit: number) => Number.isInteger(value / limit)),
  pattern: ofKind("string", (value: string, limit: string) => matches(limit, value)),
  minLength: ofKind("string", (value: string, limit: number) => lengthOf(value) >= limit),
  maxLength: ofKind("string", (value: string, limit: number) => lengthOf(value) <= limit),
  minItems: ofKind("array", (value: readonly unknown[], limit: number) => value.length >= limit),
  maxItems: ofKind("array", (value: readonly unknown[], limit: number) => value.length <= limit),
  uniqueItems: ofKind("array", areUnique),
  minProperties: ofKind("object", (value: object, limit: number) => Object.keys(value).length >= limit),
  maxProperties: ofKind("object", (value: object, limit: number) => Object.keys(value).length <= limit),
};

/** Empty if the value conforms; else in the order of the schema. @throws TypeError for a keyword that is not known here: it would be passed over. */
export function mismatches(schema: TSchema, value: unknown, pointer = ""): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const miss = (keyword: string, key?: string): void =>
    void found.push({ pointer, keyword, limit: schema[keyword], found: value, schema, ...(key === undefined ? {} : { key }) });
  for (const [keyword, limit] of Object.entries(schema)) {
    const keeps = keywords[keyword];
    if (!keeps && !structural.has(keyword) && !notes.has(keyword)) throw new TypeError(`no rule for the keyword ${keyword}`);
    if (keeps && !keeps(value, limit)) miss(keyword);
  }
  const { items, anyOf } = schema as { readonly items?: TSchema; readonly anyOf?: readonly TSchema[] };
  if (anyOf) {
    const tried = anyOf.map((one) => mismatches(one, value, pointer));
    // What is wrong with each branch says more than that none fits.
    if (tried.every((one) => one.length > 0)) found.push(...tried.flat());
  }
  if (items && Array.isArray(value)) found.push(...value.flatMap((one, at) => mismatches(items, one, `${pointer}/${at}`)));
  if (kindOf(value) === "object") found.push(...memberMismatches(schema, value as Record<string, unknown>, { pointer, miss }));
  return found;
}

interface Member {
  readonly pointer: string;
  readonly miss: (keyword: string, key: string) => void;
}

/** What is missing or unknown, by `miss`; and the members' own mismatches, of keys that the schema lists first. */
function memberMismatches(schema: TSchema, value: Readonly<Record<string, unknown>>, { pointer, miss }: Member): readonly Mismatch[] {
  const { properties, patternProperties, required, additionalProperties } = schema as {
    readonly properties?: Readonly<Record<string, TSchema>>;
    readonly patternProperties?: Readonly<Record<string, TSchema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: boolean | TSchema;
  };
  const [listed, byPattern, keys] = [Object.entries(properties ?? {}), Object.entries(patternProperties ?? {}), Object.keys(value)];
  const of = (key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
  for (const key of required ?? []) if (of(key) === undefined) miss("required", key);
  const isKnown = (key: string): boolean => Object.hasOwn(properties ?? {}, key) || byPattern.some(([pattern]) => matches(pattern, key));
  if (typeof additionalProperties === "object") throw new TypeError("no rule for additionalProperties that are a schema");
  if (additionalProperties === false) for (const key of keys) if (!isKnown(key)) miss("additionalProperties", key);
  const within = (key: string, one: TSchema): readonly Mismatch[] => mismatches(one, of(key), `${pointer}/${pointerPart(key)}`);
  return [
    ...listed.flatMap(([key, one]) => (of(key) === undefined ? [] : within(key, one))),
    ...byPattern.flatMap(([pattern, one]) => keys.flatMap((key) => (matches(pattern, key) ? within(key, one) : []))),
  ];
}

/** A key as a part of a JSON Pointer. */
export function pointerPart(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
