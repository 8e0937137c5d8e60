// Decides what may stand in a note at a question, and what of the notes in a file is kept. They are for own use, and never sent.

import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { Filled, Annotations } from "../drafts/state.ts";

export type AnnotationCode = "draft-text" | "draft-text-long" | "draft-text-question";
export type AnnotationKind = "notes" | "finders";

/** Characters (code points, as the schema counts them): a note, and the name or role of whoever finds the answer. */
export const textLimits: Readonly<Record<AnnotationKind, number>> = { notes: 1000, finders: 100 };

/** Plain text: line breaks alike, no other control characters, no half characters, and no more than the limit. */
export function sanitize(text: string, kind: AnnotationKind): string {
  const plain = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(kind === "notes" ? /[^\P{Cc}\n]/gu : /\p{Cc}/gu, " ")
    .toWellFormed();
  return [...plain].slice(0, textLimits[kind]).join("");
}

/** With the text at the question; nothing but white space takes it away. */
export function withAnnotation(filled: Filled, at: { readonly kind: AnnotationKind; readonly question: string }, text: string): Filled {
  const { [at.question]: _before, ...others } = filled[at.kind] ?? {};
  const tidy = sanitize(text, at.kind);
  return withAnnotations(filled, at.kind, tidy.trim() === "" ? others : { ...others, [at.question]: tidy });
}

/** With these texts instead; without the member where there are none, so that equal states look equal. */
export function withAnnotations(filled: Filled, kind: AnnotationKind, texts: Annotations): Filled {
  const { [kind]: _before, ...rest } = filled;
  return Object.keys(texts).length > 0 ? { ...rest, [kind]: texts } : rest;
}

/** What of a file's texts this edition has a question for; each that did not come along whole is a warning. */
export function readAnnotations(given: unknown, kind: AnnotationKind, model: Model): { texts: Annotations; diagnostics: Diagnostic<AnnotationCode>[] } {
  const texts: Record<string, string> = {};
  const diagnostics: Diagnostic<AnnotationCode>[] = [];
  if (given === undefined) return { texts, diagnostics };
  const tell = (code: AnnotationCode, pointer: string, values: Diagnostic["values"] = {}): void => {
    diagnostics.push({ ...fault(code, pointer, values), severity: "warning" });
  };
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    tell("draft-text", `/${kind}`);
    return { texts, diagnostics };
  }
  const entries = Object.entries(given as Readonly<Record<string, unknown>>);
  const known = new Set(model.questions.map((one) => one.id));
  for (const [question, text] of entries) {
    if (!known.has(question)) continue;
    const at = `/${kind}/${question}`;
    if (typeof text !== "string") tell("draft-text", at, { question });
    else if (text.trim() !== "") texts[question] = sanitize(text, kind);
    if (typeof text === "string" && [...text].length > textLimits[kind]) tell("draft-text-long", at, { question, limit: textLimits[kind] });
  }
  const count = entries.filter(([question]) => !known.has(question)).length;
  if (count > 0) tell("draft-text-question", `/${kind}`, { count });
  return { texts, diagnostics };
}
