// Decides how a draft is written to a file, and what of a file can be kept when it is opened again.
import { canonicalize, type Json } from "../../../scripts/core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { checkDraft, type DraftCode } from "../../../scripts/method/carry-over/draft.ts";
import type { Answers, Background } from "../../../scripts/method/schema.ts";
import { type AnnotationCode, readAnnotations, withAnnotations } from "../answering/annotations.ts";
import type { PageData } from "../data/page-data.ts";
import { type PartCode, readPart } from "../together/part.ts";
import type { Filled } from "./state.ts";

export type DraftFileCode =
  | DraftCode
  | AnnotationCode
  | PartCode
  | "draft-too-large"
  | "draft-not-json"
  | "draft-other-file"
  | "draft-other-edition"
  | "draft-other-digest"
  | "draft-unknown-key"
  | "draft-other-tab";

export type DraftData = Pick<PageData, "edition" | "editionDigest" | "model" | "facts">;

/**
 * Bytes of a file that is read at all. The answers of edition 2026 take under 4,000, and with every note full of the costliest
 * characters a draft stays under 250,000; other methods may have more to answer.
 */
export const draftLimit = 2_000_000;

/** One line of canonical JSON of the shape `Draft`, with a closing line break. The target goes along where one is chosen. */
export function draftText(data: DraftData, filled: Filled): string {
  const { edition, editionDigest } = data;
  const { target, ...rest } = filled;
  // A colleague's part has no say in what the organisation aims at.
  const aim = hasLevels(data) && !filled.part && target > 0 ? { target } : {};
  return `${canonicalize({ schema: "infosaktrappan-draft/1", edition, editionDigest, ...rest, ...aim } as unknown as Json)}\n`;
}

/**
 * Everything of the text that this edition has a place for; each thing that was left out is a warning.
 * Refused only where nothing can be read: not JSON, or another kind of file. Faults never carry what the file holds.
 */
export function openDraft(text: string, data: DraftData): Checked<Filled> {
  if (text.length > draftLimit) return refused(problem("draft-too-large", "", { limit: draftLimit }));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(problem("draft-not-json"));
  }
  if (!isRecord(value) || value.schema !== "infosaktrappan-draft/1" || !isRecord(value.answers))
    return refused(problem("draft-other-file"));
  const aim = hasLevels(data) ? value.target : undefined;
  const target = typeof aim === "number" && Number.isInteger(aim) && aim >= 1 ? aim : undefined;
  const wrongTarget =
    aim !== undefined && target === undefined ? [warning("draft-target", "/target", { levels: data.model.thresholds.length })] : [];
  // The engine reads every value with care, whatever its type; the names are what the shape promises.
  const answers = value.answers as Answers;
  const background = (isRecord(value.background) ? value.background : {}) as Background;
  const checked = checkDraft(data.model, { answers, background, ...(target === undefined ? {} : { target }) }, data.facts);
  const notes = readAnnotations(value.notes, "notes", data.model);
  const finders = readAnnotations(value.finders, "finders", data.model);
  const { part, diagnostics: ofPart } = readPart(value.part, data.model);
  const filled: Filled = { ...checked.response, target: checked.target ?? 0, ...(part ? { part } : {}) };
  const ofTexts = [...notes.diagnostics, ...finders.diagnostics];
  return accepted(withAnnotations(withAnnotations(filled, "notes", notes.texts), "finders", finders.texts), [
    ...headWarnings(value, data),
    ...(value.background === undefined || isRecord(value.background) ? [] : [warning("draft-fact-option", "/background")]),
    ...checked.diagnostics,
    ...wrongTarget,
    ...ofTexts,
    ...ofPart,
  ]);
}

function hasLevels({ model }: DraftData): boolean {
  return model.thresholds.length > 0;
}

const known = new Set(["schema", "edition", "editionDigest", "answers", "background", "target", "notes", "finders", "part"]);

function headWarnings(file: Readonly<Record<string, unknown>>, data: DraftData): Diagnostic<DraftFileCode>[] {
  const left: Diagnostic<DraftFileCode>[] = [];
  if (file.edition !== data.edition) left.push(warning("draft-other-edition", "/edition", { edition: data.edition }));
  else if (file.editionDigest !== data.editionDigest) left.push(warning("draft-other-digest", "/editionDigest"));
  if (Object.keys(file).some((key) => !known.has(key))) left.push(warning("draft-unknown-key"));
  return left;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function problem(code: DraftFileCode, pointer = "", values: Diagnostic["values"] = {}): Diagnostic<DraftFileCode> {
  return fault(code, pointer, values);
}

function warning(code: DraftFileCode, pointer = "", values: Diagnostic["values"] = {}): Diagnostic<DraftFileCode> {
  return { ...problem(code, pointer, values), severity: "warning" };
}
