// Decides how a draft is written to a file, and what of a file can be kept when it is opened again.
import { canonicalize, type Json } from "../../scripts/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../scripts/diagnostic.ts";
import { checkDraft, type DraftCode } from "../../scripts/method/draft.ts";
import type { Answers, Background } from "../../scripts/method/schema.ts";
import type { PageData } from "./page-data.ts";
import type { Filled } from "./state.ts";

export type DraftFileCode =
  | DraftCode
  | "draft-too-large"
  | "draft-not-json"
  | "draft-other-file"
  | "draft-other-edition"
  | "draft-other-digest"
  | "draft-unknown-key";

type DraftData = Pick<PageData, "edition" | "editionDigest" | "defaultTarget" | "model" | "facts">;

/** Characters of a file that is read at all; the largest possible draft is under 4,000. */
export const draftLimit = 100_000;

/** One line of canonical JSON of the shape `Draft`, with a closing line break. */
export function draftText(data: DraftData, filled: Filled): string {
  const { edition, editionDigest } = data;
  const { answers, background, target } = filled;
  return `${canonicalize({ schema: "infosaktrappan-draft/1", edition, editionDigest, answers, background, target } as Json)}\n`;
}

/** The file's name. It never tells an answer or an organisation. */
export function draftName(edition: string): string {
  return `infosaktrappan-${edition}-utkast.json`;
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
  const target = typeof value.target === "number" && Number.isInteger(value.target) && value.target >= 1 ? value.target : undefined;
  const wrongTarget =
    value.target !== undefined && target === undefined
      ? [warning("draft-target", "/target", { levels: data.model.thresholds.length })]
      : [];
  // The engine reads every value with care, whatever its type; the names are what the shape promises.
  const answers = value.answers as Answers;
  const background = (isRecord(value.background) ? value.background : {}) as Background;
  const checked = checkDraft(data.model, { answers, background, ...(target === undefined ? {} : { target }) }, data.facts);
  const filled: Filled = { ...checked.response, target: checked.target ?? data.defaultTarget };
  return accepted(filled, [...headWarnings(value, data), ...checked.diagnostics, ...wrongTarget]);
}

const known = new Set(["schema", "edition", "editionDigest", "answers", "background", "target"]);

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
