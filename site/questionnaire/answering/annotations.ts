// What is written beside a question: who finds out the answer, who owns it, its evidence, and a note. Never sent.
import type { Annotations, Filled } from "../drafts/state.ts";

export const annotationKinds = ["notes", "finders", "owners", "evidence"] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** The longest text of each kind, in code points as JSON Schema counts them. */
export const textLimits: Readonly<Record<AnnotationKind, number>> = { notes: 1000, finders: 100, owners: 100, evidence: 200 };

/** Plain text within the limit: line breaks normalized to LF (only notes have them), no other control characters or lone surrogates. */
export function sanitize(text: string, kind: AnnotationKind): string {
  return plainText(text.replaceAll(/\r\n?/g, "\n"), textLimits[kind], kind === "notes" ? /[^\P{Cc}\n]/gu : undefined);
}

/** At most `limit` code points, with a space for each control character, or for what `never` matches. */
export function plainText(text: string, limit: number, never = /\p{Cc}/gu): string {
  return [...text.replaceAll(never, " ").toWellFormed()].slice(0, limit).join("");
}

/** With the text at the question; a blank text removes it. */
export function withAnnotation(filled: Filled, at: { readonly kind: AnnotationKind; readonly question: string }, text: string): Filled {
  const { [at.question]: _before, ...others } = filled[at.kind] ?? {};
  const plain = sanitize(text, at.kind);
  return withAnnotations(filled, at.kind, plain.trim() === "" ? others : { ...others, [at.question]: plain });
}

/** With these texts instead. Without texts the member is left out, so that equal states have equal JSON. */
export function withAnnotations(filled: Filled, kind: AnnotationKind, texts: Annotations): Filled {
  const { [kind]: _before, ...rest } = filled;
  return Object.keys(texts).length > 0 ? { ...rest, [kind]: texts } : rest;
}
