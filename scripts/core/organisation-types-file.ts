// The shape of content/population/types.json, and what is checked of it. Knows no list of types, so that a faulty one can be checked.
import Type, { type Static } from "typebox";
import { type Diagnostic, fault } from "./diagnostic.ts";
import type { ReadCode } from "./messages.ts";

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1 });
const Count = Type.Integer({ minimum: 0 });
const Percent = Type.Integer({ minimum: 0, maximum: 100 });
/** Part of addresses, file names and row ids, where a hyphen separates it from the rest. */
const Word = Type.String({ pattern: "^[a-z][a-z0-9]*$" });
const Address = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" });
/** By language. */
const named = <T extends Type.TSchema>(name: T) => Type.Record(Type.String({ pattern: "^[a-z]{2,3}$" }), name);
/** A heading ("Kommuner"), the same inside a sentence ("kommuner") and in the definite form ("kommunerna"). */
const Noun = Type.Object({ title: Text, plain: Text, definite: Text }, closed);

const SizeClass = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }),
    /** After the type's name: "under 10 000 invånare". */
    names: named(Text),
    /** The address of a short report of its own. */
    report: Type.Optional(Address),
  },
  closed,
);

const OrganisationType = Type.Object(
  {
    id: Word,
    /** Begins the id of each such organisation: `m-0114`. */
    prefix: Word,
    /** In addresses of pages and files: `kommuner`. Permanent once published. */
    address: Address,
    /** The sector whose row in tables of questions it is counted in. */
    sector: Word,
    names: named(Noun),
    /** Divided by part of the country too. */
    hasParts: Type.Optional(Type.Boolean()),
    /** Too few for a panel, an own list of measures and areas, and for levels one by one. */
    isFew: Type.Optional(Type.Boolean()),
    /** A single one is the whole type, which then has no rows by size. */
    sizes: Type.Array(SizeClass, { minItems: 1 }),
    /** How many a real population should have, from a day on where the type is newer than earlier populations. */
    frame: Type.Object(
      { least: Count, most: Count, from: Type.Optional(Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })) },
      closed,
    ),
    /** In the invented nation of a rehearsal. */
    rehearsal: Type.Object(
      {
        /** Where an invented name is put: of a place, a county or an office. */
        name: Type.String({ pattern: "^[^{}]*\\{(place|county|office)\\}[^{}]*$" }),
        /** How many in a nation of each size. */
        whole: Count,
        small: Count,
        pilot: Count,
        /** Per cent in each size class. */
        sizes: Type.Array(Percent),
        /** Per cent that answer, and of their answers per cent at each level. */
        answering: Percent,
        levels: Type.Array(Percent, { minItems: 5, maxItems: 5 }),
      },
      closed,
    ),
  },
  closed,
);

const Sector = Type.Object({ id: Word, names: named(Text) }, closed);

/** In the order of publication. */
export const OrganisationTypesFile = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-organisation-types/1"),
    sectors: Type.Array(Sector, { minItems: 1 }),
    types: Type.Array(OrganisationType, { minItems: 1 }),
  },
  closed,
);
export type OrganisationTypesFile = Static<typeof OrganisationTypesFile>;

/** Families and rows that are no types. */
const reserved = ["all", "type", "sector"];

/** Every fault at once. `languages`: those that each name must have. */
export function checkOrganisationTypes(
  { sectors, types }: OrganisationTypesFile,
  languages: readonly string[],
): readonly Diagnostic<ReadCode>[] {
  const sized = types.flatMap(({ sizes }, at) => sizes.map((one, size) => ({ ...one, at: `/types/${at}/sizes/${size}`, type: at })));
  const ids = [
    ...sectors.map(({ id }, at) => ({ id, at: `/sectors/${at}/id` })),
    ...types.map(({ id }, at) => ({ id, at: `/types/${at}/id` })),
  ];
  return [
    ...twice(sectors.map(({ id }, at) => ({ value: id, at: `/sectors/${at}/id` }))),
    ...twice(types.map(({ id }, at) => ({ value: id, at: `/types/${at}/id` }))),
    ...twice(types.map(({ prefix }, at) => ({ value: prefix, at: `/types/${at}/prefix` }))),
    ...twice(types.map(({ rehearsal }, at) => ({ value: rehearsal.name, at: `/types/${at}/rehearsal/name` }))),
    ...twice([
      ...types.map(({ address }, at) => ({ value: address, at: `/types/${at}/address` })),
      ...sized.flatMap(({ report, at }) => (report === undefined ? [] : [{ value: report, at: `${at}/report` }])),
    ]),
    ...types.flatMap((_, at) => twice(sized.filter(({ type }) => type === at).map((one) => ({ value: one.id, at: `${one.at}/id` })))),
    ...ids.flatMap(({ id, at }) => (reserved.includes(id) ? [fault<ReadCode>("types-reserved", at, { id })] : [])),
    ...[
      ...sectors.map(({ names }, at) => ({ names, at: `/sectors/${at}` })),
      ...types.map(({ names }, at) => ({ names, at: `/types/${at}` })),
      ...sized,
    ].flatMap(({ names, at }) =>
      languages.filter((one) => names[one] === undefined).map((language) => fault<ReadCode>("types-language", `${at}/names`, { language })),
    ),
    ...types.flatMap(({ id, sector }, at) =>
      sectors.some((one) => one.id === sector)
        ? []
        : [fault<ReadCode>("types-sector", `/types/${at}/sector`, { id, sector, known: sectors.map((one) => one.id).join(", ") })],
    ),
    ...sectors.flatMap(({ id }, at) =>
      types.some(({ sector }) => sector === id) ? [] : [fault<ReadCode>("types-sector-empty", `/sectors/${at}`, { id })],
    ),
    ...types.flatMap(({ id, frame }, at) =>
      frame.least > frame.most ? [fault<ReadCode>("types-frame", `/types/${at}/frame`, { id, ...frame })] : [],
    ),
    ...types.flatMap(({ id, sizes, rehearsal }, at) =>
      [
        { key: "sizes", shares: rehearsal.sizes, count: sizes.length },
        { key: "levels", shares: rehearsal.levels, count: rehearsal.levels.length },
      ].flatMap(({ key, shares, count }) =>
        shares.length === count && shares.reduce((sum, one) => sum + one, 0) === 100
          ? []
          : [fault<ReadCode>("types-shares", `/types/${at}/rehearsal/${key}`, { id, key, count })],
      ),
    ),
  ];
}

function twice(all: readonly { readonly value: string; readonly at: string }[]): readonly Diagnostic<ReadCode>[] {
  return all.flatMap(({ value, at }, index) =>
    all.findIndex((one) => one.value === value) < index
      ? [fault<ReadCode>("types-twice", at, { value, key: at.split("/").at(-1) ?? "" })]
      : [],
  );
}
