// What is written beside a question: who finds out the answer, who owns it, its evidence, and a note. Never sent.
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { Annotations, Filled } from "../drafts/state.ts";

export const annotationKinds = ["notes", "finders", "owners", "evidence"] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** The longest text of each kind, in code points as JSON Schema counts them. */
export const textLimits: Readonly<Record<AnnotationKind, number>> = { notes: 1000, finders: 100, owners: 100, evidence: 200 };

/** Plain text within the limit: line breaks normalized to LF (only notes have them), no other control characters or lone surrogates. */
export function sanitize(text: string, kind: AnnotationKind): string {
  const plain = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(kind === "notes" ? /[^\P{Cc}\n]/gu : /\p{Cc}/gu, " ")
    .toWellFormed();
  return [...plain].slice(0, textLimits[kind]).join("");
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

interface ReadAnnotations {
  readonly texts: Annotations;
  readonly diagnostics: readonly Diagnostic<DraftFileCode>[];
}

/** The file's texts at questions of this edition, with a warning for each that was left out or shortened. */
export function readAnnotations(given: unknown, kind: AnnotationKind, model: Model): ReadAnnotations {
  const texts: Record<string, string> = {};
  const diagnostics: Diagnostic<DraftFileCode>[] = [];
  if (given === undefined) return { texts, diagnostics };
  const warn = (...parts: Parameters<typeof warning<DraftFileCode>>): void => void diagnostics.push(warning(...parts));
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    warn("draft-text", `/${kind}`);
    return { texts, diagnostics };
  }
  const entries = Object.entries(given as Readonly<Record<string, unknown>>);
  const known = new Set(model.questions.map((one) => one.id));
  for (const [question, text] of entries) {
    if (!known.has(question)) continue;
    const at = `/${kind}/${question}`;
    if (typeof text !== "string") warn("draft-text", at, { question });
    else if (text.trim() !== "") texts[question] = sanitize(text, kind);
    if (typeof text === "string" && [...text].length > textLimits[kind]) warn("draft-text-long", at, { question, limit: textLimits[kind] });
  }
  const count = entries.filter(([question]) => !known.has(question)).length;
  if (count > 0) warn("draft-text-question", `/${kind}`, { count });
  return { texts, diagnostics };
}
