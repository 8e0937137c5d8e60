// Information in the national minority languages, translated by people for the authority: `content/minority-languages/`.
import { basename, join } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { type Static, Type } from "../core/type.ts";
import type { Place } from "./place.ts";
import { readFiles } from "./read-file.ts";

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1 });

export const MinorityLanguage = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-minority-language/1"),
    direction: Type.Optional(Type.Literal("rtl")),
    /** Absent until somebody has translated it, and somebody else has read it. */
    page: Type.Optional(
      Type.Closed({
        /** The language's own name. */
        name: Text,
        title: Text,
        /** The day that somebody other than the translator read it. */
        checked: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        sections: Type.Array(Type.Closed({ title: Text, paragraphs: Type.Array(Text, { minItems: 1 }) }), { minItems: 1 }),
      }),
    ),
  },
  { ...closed, $id: "infosaktrappan-minority-language/1", title: "Information in a minority language" },
);
export type MinorityLanguage = Static<typeof MinorityLanguage>;

interface Translated extends Required<Pick<MinorityLanguage, "page">> {
  /** BCP 47: the name of the file. */
  readonly language: string;
  readonly direction?: "rtl";
}

/** The languages that have been translated into, by their own names. Empty without the folder. */
export function readMinorityLanguages(place: Place): Checked<readonly Translated[]> {
  const read = readFiles({ folder: join(place.content, "minority-languages"), ending: ".yaml", schema: MinorityLanguage });
  if (!read.ok) return read;
  const translated = read.value.flatMap(({ file, value: { page, direction } }): readonly Translated[] => {
    const language = basename(file, ".yaml");
    return page ? [{ language, page, ...(direction ? { direction } : {}) }] : [];
  });
  const byName = translated.toSorted((a, b) => a.page.name.localeCompare(b.page.name, "sv"));
  return accepted(byName, read.diagnostics);
}
