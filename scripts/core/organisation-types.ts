// The types of organisations, in the order of publication, from content/population/types.json.
import file from "../../content/population/types.json" with { type: "json" };
import { isInUse } from "./in-use.ts";
import type { OrganisationTypesFile } from "./organisation-types-file.ts";

/** The id of a type: one of `organisationTypes` wherever content has been checked. */
export type OrganisationType = string;
type OfType = OrganisationTypesFile["types"][number];
/** A noun as a heading ("Kommuner"), inside a sentence ("kommuner") and in the definite form ("kommunerna"). */
export type Noun = Readonly<OfType["names"][string]>;

// As unknown: the type checker would infer each key of this very file, and other content has other ones. `npm run validate` checks the shape.
export const typesInUse = file as unknown as OrganisationTypesFile;
// Marked as pure, like all that follows from it: a browser that needs none of it does not load it.
export const types = /* @__PURE__ */ (() => typesInUse.types)();

export const organisationTypes: readonly OrganisationType[] = /* @__PURE__ */ types.map(({ id }) => id);

/** Those that populations have had from the start. */
export const firstTypes: readonly OrganisationType[] = /* @__PURE__ */ types
  .filter(({ frame }) => frame.from === undefined)
  .map(({ id }) => id);

/** The id of an organisation, of whatever type: its type's prefix, a hyphen and its official code. */
export const organisationId = /^[a-z][a-z0-9]*-[0-9a-z]+$/;

/** Whether it is the id of an organisation of a type in the list. */
export function isOrganisationId(id: string): boolean {
  return organisationId.test(id) && types.some(({ prefix }) => id.startsWith(`${prefix}-`));
}

/** Undefined where the list has no such type. */
export function typeOf(id: OrganisationType): OfType | undefined {
  return types.find((one) => one.id === id);
}

/** Ids of the size classes of a population dated `date` (YYYY-MM-DD), in order; empty where the list has no such type. */
export function sizeClasses(id: OrganisationType, date: string): readonly string[] {
  return (typeOf(id)?.sizes ?? []).flatMap((size) => (isInUse(size, date) ? [size.id] : []));
}

/** Whether there are too few of the type for a panel, for tables of questions, for lists of its own and for levels one by one. */
export function isFew(id: OrganisationType): boolean {
  return typeOf(id)?.isFew === true;
}

/** Names by id in one of the languages. */
export function typeNames(language: string): Readonly<Record<string, Noun>> {
  return Object.fromEntries(types.map(({ id, names }) => [id, nameIn(names, language)]));
}

const groups = {
  all: () => true,
  /** With rows by size. */
  sized: ({ sizes }) => sizes.length > 1,
  /** With rows by part of the country. */
  parted: ({ hasParts }) => hasParts === true,
  few: (type) => type.isFew === true,
} as const satisfies Readonly<Record<string, (type: OfType) => boolean>>;

/** Names of the types of a group as they are listed in a sentence: "kommuner", "regioner", "statliga myndigheter". */
export function listedTypes(language: string, form: keyof Noun, group: keyof typeof groups = "all"): readonly string[] {
  return types
    .filter(groups[group])
    .map(({ names }) => (form === "title" ? nameIn(names, language).title.toLowerCase() : nameIn(names, language)[form]));
}

/** Names of size classes, by type. */
export function sizeNames(language: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return Object.fromEntries(
    types.map(({ id, sizes }) => [id, Object.fromEntries(sizes.map((size) => [size.id, nameIn(size.names, language)]))]),
  );
}

/** In the language that it has, where the site is not in the one asked for: content that lacks one of the site's is refused when it is checked. */
function nameIn<T>(names: Readonly<Record<string, T>>, language: string): T {
  return names[language] ?? (Object.values(names)[0] as T);
}

/** NUTS 2 with SE32 and SE33 merged: seven parts of the country. */
export const countryParts = ["se11", "se12", "se21", "se22", "se23", "se31", "se32-33"] as const;
