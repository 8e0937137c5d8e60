// Reads what a file has beside its answers.
import { isRecord } from "../../../scripts/core/canonical.ts";
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { Annotations } from "../drafts/state.ts";
import { type AnnotationKind, sanitize, textLimits } from "./annotations.ts";

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
  if (!isRecord(given)) {
    warn("draft-text", `/${kind}`);
    return { texts, diagnostics };
  }
  const entries = Object.entries(given);
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
