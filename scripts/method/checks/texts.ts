// Decides which texts lack a language that the edition declares.
import type { TSchema } from "typebox";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { LocalText } from "../schema.ts";

export type TextCode = "language-missing";

/** What tells a text by language from other records: the pattern of its keys, the same wherever the schema uses it. */
const languagePattern = Object.keys((LocalText as Node).patternProperties ?? {})[0] ?? "";

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** One diagnostic for each text of `value` and each of `languages` that the text is not in. The value has the schema's shape. */
export function missingLanguages(schema: TSchema, value: unknown, languages: readonly string[]): Diagnostic<TextCode>[] {
  return textsIn(schema as Node, value, "").flatMap(({ pointer, text }) =>
    languages.filter((language) => !Object.hasOwn(text, language)).map((language) => fault("language-missing", pointer, { language })),
  );
}

/** Every language that some text of `value` is in. */
export function languagesIn(schema: TSchema, value: unknown): readonly string[] {
  return [...new Set(textsIn(schema as Node, value, "").flatMap(({ text }) => Object.keys(text)))];
}

/** Follows the schema and the value together, so that no other record is taken for a text. */
function textsIn(schema: Node, value: unknown, pointer: string): { readonly pointer: string; readonly text: object }[] {
  if (typeof value !== "object" || value === null) return [];
  if (schema.patternProperties && languagePattern in schema.patternProperties) return [{ pointer, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = schema.items ?? schema.properties?.[key] ?? Object.values(schema.patternProperties ?? {})[0];
    return part ? textsIn(part, inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`) : [];
  });
}
