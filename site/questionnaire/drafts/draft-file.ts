// Reads drafts leniently: whatever this edition has a place for.

import { isRecord } from "../../../scripts/core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused, warning } from "../../../scripts/core/diagnostic.ts";
import { checkDraft } from "../../../scripts/method/carry-over/draft.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { Answers, Background } from "../../../scripts/method/schema.ts";
import { type AnnotationKind, annotationKinds, sanitize, textLimits, withAnnotations } from "../answering/annotations.ts";
import { parsed } from "../data/parsed.ts";
import { readPlanChoices } from "../plan/plan-choices.ts";
import { readPart } from "../together/part.ts";
import { type DraftData, draftLimit, hasLevels } from "./draft-text.ts";
import type { DraftFileCode } from "./messages.ts";
import type { Annotations, Filled } from "./state.ts";

/**
 * Everything in the text that this edition has a place for, with a warning for each thing left out.
 * Refused only if nothing can be read: not JSON, or another kind of file. Diagnostics never carry the file's content.
 */
export function openDraft(text: string, data: DraftData): Checked<Filled> {
  if (text.length > draftLimit) return refused(fault<DraftFileCode>("draft-too-large", "", { limit: draftLimit }));
  const value = parsed(text);
  if (value === undefined) return refused(fault<DraftFileCode>("draft-not-json"));
  if (!isRecord(value) || value.schema !== "infosaktrappan-draft/1" || !isRecord(value.answers))
    return refused(fault<DraftFileCode>("draft-other-file"));
  // Unchecked casts: checkDraft validates every value at run time.
  const answers = value.answers as Answers;
  const background = (isRecord(value.background) ? value.background : {}) as Background;
  const aim = hasLevels(data) && value.target !== undefined ? { target: value.target as number } : {};
  const checked = checkDraft(data.model, { answers, background, ...aim }, data.facts);
  const texts = annotationKinds.map((kind) => ({ kind, ...readAnnotations(value[kind], kind, data.model) }));
  const { part, diagnostics: ofPart } = readPart(value.part, data.model);
  const { plan, diagnostics: ofPlan } = readPlanChoices(hasLevels(data) && !part ? value.plan : undefined);
  const round = typeof value.round === "string" ? { round: value.round } : {};
  const filled: Filled = {
    ...checked.response,
    ...round,
    target: checked.target ?? 0,
    ...(plan ? { plan } : {}),
    ...(part ? { part } : {}),
  };
  const annotated = texts.reduce((sum, one) => withAnnotations(sum, one.kind, one.texts), filled);
  return accepted(annotated, [
    ...headWarnings(value, data),
    ...(value.background === undefined || isRecord(value.background) ? [] : [warning<DraftFileCode>("draft-fact-option", "/background")]),
    ...checked.diagnostics,
    ...texts.flatMap((one) => one.diagnostics),
    ...ofPlan,
    ...ofPart,
  ]);
}

const head = ["schema", "edition", "editionDigest", "round", "organisation"];
const known = new Set([...head, "answers", "background", "target", ...annotationKinds, "plan", "part"]);

function headWarnings(file: Readonly<Record<string, unknown>>, data: DraftData): Diagnostic<DraftFileCode>[] {
  const warnings: Diagnostic<DraftFileCode>[] = [];
  if (file.edition !== data.edition) warnings.push(warning("draft-other-edition", "/edition", { edition: data.edition }));
  else if (file.editionDigest !== data.editionDigest) warnings.push(warning("draft-other-digest", "/editionDigest"));
  if (Object.keys(file).some((key) => !known.has(key))) warnings.push(warning("draft-unknown-key"));
  return warnings;
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
