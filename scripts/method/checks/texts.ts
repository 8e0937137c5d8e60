// Checks the texts of content files: every declared language is there, and no text is left to be written.

import { type Diagnostic, diagnostic, fault } from "../../core/diagnostic.ts";
import type { TSchema } from "../../core/type.ts";
import { pointerTo } from "../json.ts";
import { LocalText } from "../schema.ts";
import { messages } from "./messages.ts";

/** The key pattern of a `LocalText`. It is the same wherever the schema has one, and tells texts from other records. */
const languagePattern = Object.keys((LocalText as Node).patternProperties ?? {})[0] ?? "";

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Control characters but tab and line feed, spaces of no width, and marks of direction; or nothing but space. */
const unseen = /^\s*$|[^\P{Cc}\t\n]|[\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}]/u;

/** Of each text of `value`: the `languages` that it lacks, and what nobody can read as it stands. `value` must conform to the schema. */
export function textFaults(
  schema: TSchema,
  value: unknown,
  languages: readonly string[],
): Diagnostic<"language-missing" | "text-invisible">[] {
  return textsIn(schema as Node, value, "").flatMap(({ pointer, text }) => [
    ...languages
      .filter((language) => !Object.hasOwn(text, language))
      .map((language) => fault<"language-missing">("language-missing", pointer, { language })),
    ...Object.entries(text)
      .filter(([, one]) => unseen.test(String(one)))
      .map(([language]) => diagnostic(messages, "text-invisible", pointerTo(pointer, language))),
  ]);
}

/** Every language that at least one text of `value` is in. */
export function languagesIn(schema: TSchema, value: unknown): readonly string[] {
  return [...new Set(textsIn(schema as Node, value, "").flatMap(({ text }) => Object.keys(text)))];
}

/** Walks schema and value together, so that no other record is mistaken for a text. */
function textsIn(schema: Node, value: unknown, pointer: string): { readonly pointer: string; readonly text: object }[] {
  if (typeof value !== "object" || value === null) return [];
  if (schema.patternProperties && languagePattern in schema.patternProperties) return [{ pointer, text: value }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const part = schema.items ?? schema.properties?.[key] ?? Object.values(schema.patternProperties ?? {})[0];
    return part ? textsIn(part, inner, pointerTo(pointer, key)) : [];
  });
}

/** The beginning of a text that a scaffold has left to be written. */
export const todoMarker = "TODO";

/** One diagnostic for each text anywhere in the data that begins with TODO. */
export function unfinishedTexts(data: unknown, at = ""): Diagnostic<"unfinished-text">[] {
  if (typeof data === "string") return data.startsWith(todoMarker) ? [fault("unfinished-text", at)] : [];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => unfinishedTexts(value, pointerTo(at, key)));
}
