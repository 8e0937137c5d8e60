// The dataset that every file of a release is written from: a protected cube, its panel, the names of their codes, and metadata.
import type { LocalText } from "../../method/basic-shapes.ts";
import type { ProtectedCube } from "../cube/cube.ts";
import type { KnownError } from "../cube/known-errors.ts";
import type { Panel } from "../schema.ts";
import type { RoundDays } from "./periods.ts";

/**
 * The languages of published files: a contract of their own, since another language on the site must not change files that are signed. The
 * first is a file's main language where a format can hold both.
 */
export const fileLanguages = ["sv", "en"] as const;
export type FileLanguage = (typeof fileLanguages)[number];
/** The language of the files that are for a reader of another. */
export const fileLanguageOf = (language: string): FileLanguage => fileLanguages.find((one) => one === language) ?? fileLanguages[0];
export type Bilingual = Readonly<Record<FileLanguage, string>>;

/** Names of a cube's codes. A code without a name is its own name. */
export interface Names {
  readonly row: (id: string) => Bilingual;
  readonly variable: (id: string) => Bilingual;
  readonly category: (variable: string, category: string) => Bilingual;
}

/** Metadata of a file. Days are YYYY-MM-DD; null where it is not filled in, never invented. */
interface About extends RoundDays {
  readonly system: Bilingual;
  readonly publisher: Bilingual;
  /** NNNNNN-NNNN. */
  readonly organisationNumber: string | null;
  /** Codes of the EU's data themes. */
  readonly themes: readonly string[] | undefined;
  readonly contact: { readonly email: string | null; readonly telephone: string | null };
  /** When the round's first release was published, and when this one was. */
  readonly issued: string | null;
  readonly modified: string | null;
}

export interface Dataset {
  readonly cube: ProtectedCube;
  readonly names: Names;
  readonly about: About;
  /** Variables that are not comparable with the round before: their observations are the first after a break. */
  readonly breaks?: ReadonlySet<string>;
  /** Known errors of all releases. */
  readonly errors?: readonly KnownError[];
  /** Whether the figures are estimates: an earlier round's answers scored by a later edition's rules. */
  readonly isEstimated?: boolean;
  /** The panel that was published with the cube, and the days of its earlier round. */
  readonly panel?: { readonly panel: Pick<Panel, "rows" | "compares">; readonly before: RoundDays } | null;
}

/** The text in both languages. Untranslated English falls back to Swedish, and Swedish to any language, then to `otherwise`. */
export function toBilingual(text: LocalText | undefined, otherwise: string): Bilingual {
  const first = text?.["sv"] ?? Object.values(text ?? {})[0] ?? otherwise;
  return { sv: first, en: text?.["en"] ?? first };
}
