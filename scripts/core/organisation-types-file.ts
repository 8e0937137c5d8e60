// The shape of content/population/types.json, and what is checked of it. Knows no list of types, so that a faulty one can be checked.

import { type Diagnostic, fault } from "./diagnostic.ts";
import { type InTime, isInUse } from "./in-use.ts";
import type { ReadCode } from "./messages.ts";
import { type Static, type TSchema, Type } from "./type.ts";

const Text = Type.String({ minLength: 1 });
const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
const Percent = Type.Integer({ minimum: 0, maximum: 100 });
/** Part of addresses, file names and row ids, where a hyphen separates it from the rest. */
const Word = Type.String({ pattern: "^[a-z][a-z0-9]*$" });
const Address = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" });
/** By language. */
const inLanguages = <T extends TSchema>(name: T) => Type.Record(Type.String({ pattern: "^[a-z]{2,3}$" }), name);
/** A heading ("Kommuner"), the same inside a sentence ("kommuner") and in the definite form ("kommunerna"). */
const Noun = Type.Closed({ title: Text, plain: Text, definite: Text });

const SizeClass = Type.Closed({
  id: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }),
  /** After the type's name: "under 10 000 invånare". */
  names: inLanguages(Text),
  /** What support reaches it is recorded apart: `reachSmall` in the register. */
  hasOwnReach: Type.Optional(Type.Boolean()),
  /** In populations dated from this day on, and before the day `until`; without them in all. A class that is split has the day of the new ones. */
  from: Type.Optional(Day),
  until: Type.Optional(Day),
});

const OrganisationType = Type.Closed({
  id: Word,
  /** Begins the id of each such organisation: `m-0114`. */
  prefix: Word,
  /** In addresses of pages and files: `kommuner`. Permanent once published. */
  address: Address,
  names: inLanguages(Noun),
  /** Divided by part of the country too. */
  hasParts: Type.Optional(Type.Boolean()),
  /** Too few for a panel, tables of questions, an own list of measures and areas, and for levels one by one. */
  isFew: Type.Optional(Type.Boolean()),
  /** A single one is the whole type, which then has no rows by size. */
  sizes: Type.Array(SizeClass, { minItems: 1 }),
  /** How many a real population should have, from a day on where the type is newer than earlier populations. */
  frame: Type.Closed({ least: Count, most: Count, from: Type.Optional(Day) }),
  /** In the invented nation of a rehearsal. */
  rehearsal: Type.Closed({
    /** Where an invented name is put: of a place, a county or an office. */
    name: Type.String({ pattern: "^[^{}]*\\{(place|county|office)\\}[^{}]*$" }),
    /** How many in a nation of each size. */
    whole: Count,
    small: Count,
    pilot: Count,
    /** Per cent in each size class; 100 together in those that are in use at the same time. */
    sizes: Type.Array(Percent),
    /** Per cent that answer, and of their answers per cent at each level. */
    answering: Percent,
    levels: Type.Array(Percent, { minItems: 5, maxItems: 5 }),
  }),
});

/** In the order of publication. */
export const OrganisationTypesFile = Type.Closed({
  schema: Type.Literal("infosaktrappan-organisation-types/1"),
  types: Type.Array(OrganisationType, { minItems: 1 }),
});
export type OrganisationTypesFile = Static<typeof OrganisationTypesFile>;

/** Rows and families that are no types, and what they are called in addresses. */
const reserved = ["all", "type", "alla", "redovisade-typer"];

/** Every fault at once. `languages`: those that each name must have. */
export function checkOrganisationTypes({ types }: OrganisationTypesFile, languages: readonly string[]): readonly Diagnostic<ReadCode>[] {
  const listed = types.map((one, at) => ({ ...one, at: `/types/${at}` }));
  const sizesOf = ({ sizes, at }: (typeof listed)[number]) => sizes.map((one, size) => ({ ...one, at: `${at}/sizes/${size}` }));
  const sizes = listed.flatMap(sizesOf);
  return [
    ...twice(listed, "id", ({ id }) => id),
    ...twice(listed, "prefix", ({ prefix }) => prefix),
    ...twice(listed, "rehearsal/name", ({ rehearsal }) => rehearsal.name),
    ...twice(listed, "address", ({ address }) => address),
    ...listed.flatMap((one) => twice(sizesOf(one), "id", ({ id }) => id)),
    ...[...listed, ...listed.map(({ address, at }) => ({ id: address, at }))].flatMap(({ id, at }) =>
      reserved.includes(id) ? [fault<ReadCode>("types-reserved", at, { id })] : [],
    ),
    ...[...listed, ...sizes].flatMap(({ names, at }) =>
      languages.filter((one) => !(one in names)).map((language) => fault<ReadCode>("types-language", `${at}/names`, { language })),
    ),
    ...sizes.flatMap(({ id, from, until, at }) =>
      from !== undefined && until !== undefined && until <= from ? [fault<ReadCode>("types-size-years", at, { id, from, until })] : [],
    ),
    ...listed.flatMap(({ id, at, rehearsal, ...one }) =>
      [
        { key: "sizes", count: one.sizes.length, shares: rehearsal.sizes, sums: sumsByTime(one.sizes, rehearsal.sizes) },
        { key: "levels", count: 5, shares: rehearsal.levels, sums: [sumOf(rehearsal.levels)] },
      ].flatMap(({ key, count, shares, sums }) =>
        shares.length === count && sums.every((sum) => sum === 100)
          ? []
          : [fault<ReadCode>("types-shares", `${at}/rehearsal/${key}`, { id, key, count })],
      ),
    ),
  ];
}

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);

/** The shares of the classes in use, added up, in each time between two changes of the classes. 0 where there are none. */
function sumsByTime(sizes: readonly InTime[], shares: readonly number[]): readonly number[] {
  const days = new Set(["", ...sizes.flatMap(({ from, until }) => [from, until].filter((day) => day !== undefined))]);
  return [...days].map((day) => sumOf(shares.filter((_, at) => isInUse(sizes[at] ?? {}, day))));
}

/** Values that are used before in the same list. */
function twice<T extends { readonly at: string }>(
  all: readonly T[],
  key: string,
  named: (one: T) => string | undefined,
): readonly Diagnostic<ReadCode>[] {
  return all.flatMap((one, index) => {
    const value = named(one);
    const isUsed = value !== undefined && all.findIndex((other) => named(other) === value) < index;
    return isUsed ? [fault<ReadCode>("types-twice", `${one.at}/${key}`, { value, key })] : [];
  });
}
