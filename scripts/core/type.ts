// Shapes: JSON Schemas (2020-12) written as TypeScript, with the type of the values that they allow. For Node and browsers.

/** A JSON Schema: a plain object, with its keywords in the order in which they are written to content/schema. */
export interface TSchema {
  readonly [keyword: string]: unknown;
}
/** A schema whose values have the type S, which exists for the compiler alone. */
type Typed<S> = TSchema & { readonly "~static"?: S };
type Optional<T extends TSchema> = T & { readonly "~optional": true };
type Properties = Readonly<Record<string, TSchema>>;
type OptionalKeys<P> = { [K in keyof P]: P[K] extends { readonly "~optional": true } ? K : never }[keyof P];
type Flat<T> = { [K in keyof T]: T[K] } & {};
type ObjectOf<P> = Flat<{ [K in Exclude<keyof P, OptionalKeys<P>>]: Static<P[K]> } & { [K in OptionalKeys<P>]?: Static<P[K]> }>;
type TObject<P extends Properties> = Typed<ObjectOf<P>> & { readonly properties: P };
type TArray<T extends TSchema> = Typed<Static<T>[]> & { readonly items: T };

/** The type of the values that a schema allows. */
export type Static<T> = T extends { readonly "~static"?: infer S } ? Exclude<S, undefined> : unknown;

/** The mark of a property that may be missing is no keyword: it is neither copied nor written. */
function optional<T extends TSchema>(schema: T): Optional<T> {
  return Object.defineProperty({ ...schema }, "~optional", { value: true }) as Optional<T>;
}

function object<P extends Properties>(properties: P, options: TSchema = {}): TObject<P> {
  const required = Object.keys(properties).filter((key) => !Object.hasOwn(properties[key] as TSchema, "~optional"));
  return { type: "object", ...(required.length > 0 ? { required } : {}), properties, ...options } as unknown as TObject<P>;
}

/** The properties with these keys, or without them. */
function picked<P extends Properties, Q extends Properties>(
  { properties }: TObject<P>,
  keep: (key: keyof P) => boolean,
  options?: TSchema,
) {
  return object(Object.fromEntries(Object.entries(properties).filter(([key]) => keep(key))) as Q, options);
}

export const Type = {
  Array: <T extends TSchema>(items: T, options: TSchema = {}): TArray<T> => ({ type: "array", items, ...options }),
  Boolean: (): Typed<boolean> => ({ type: "boolean" }),
  /** An object that has no other keys than these. */
  Closed: <P extends Properties>(properties: P): TObject<P> => object(properties, { additionalProperties: false }),
  Enum: <const T extends readonly string[]>(values: T): Typed<T[number]> => ({ enum: [...values] }),
  Integer: (options: TSchema = {}): Typed<number> => ({ type: "integer", ...options }),
  Literal: <const T extends string | number | boolean>(value: T): Typed<T> => ({ type: typeof value, const: value }),
  Null: (): Typed<null> => ({ type: "null" }),
  Object: object,
  Omit: <P extends Properties, K extends keyof P>(of: TObject<P>, keys: readonly K[], options?: TSchema) =>
    picked<P, Omit<P, K>>(of, (key) => !(keys as readonly (keyof P)[]).includes(key), options),
  Optional: optional,
  Partial: <P extends Properties>({ properties }: TObject<P>, options?: TSchema) =>
    object(
      Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, optional(one)])) as { [K in keyof P]: Optional<P[K]> },
      options,
    ),
  Pick: <P extends Properties, K extends keyof P>(of: TObject<P>, keys: readonly K[], options?: TSchema) =>
    picked<P, Pick<P, K>>(of, (key) => (keys as readonly (keyof P)[]).includes(key), options),
  /** Keys without a pattern may be any text. */
  Record: <T extends TSchema>(key: TSchema, value: T, options: TSchema = {}): Typed<Record<string, Static<T>>> => ({
    type: "object",
    patternProperties: { [typeof key.pattern === "string" ? key.pattern : "^.*$"]: value },
    ...options,
  }),
  String: (options: TSchema = {}): Typed<string> => ({ type: "string", ...options }),
  Union: <const T extends readonly TSchema[]>(anyOf: T): Typed<Static<T[number]>> => ({ anyOf }),
  Unknown: (): Typed<unknown> => ({}),
  /** A schema that is given as it is written, with the type of its values. */
  Unsafe: <S>(schema: TSchema): Typed<S> => ({ ...schema }),
};
