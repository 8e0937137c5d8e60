// Decides what a file that comes back from a colleague is: read with care, named, and told apart from what cannot be merged.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../scripts/core/diagnostic.ts";
import type { PageData } from "../data/page-data.ts";
import { type DraftFileCode, draftLimit, openDraft } from "../drafts/draft-file.ts";
import type { Filled } from "../drafts/state.ts";
import { isWithin } from "./splitting.ts";

export type MergeCode = "merge-earlier-edition" | "merge-outside-part" | "merge-text-long";

export interface Returned {
  /** The file's name. */
  readonly file: string;
  readonly filled: Filled;
}

/** The text of a file that may be a draft. One that is too large is not read, and one that cannot be read is told as such. */
export async function readFileText(file: Pick<File, "size" | "text">): Promise<Checked<string>> {
  if (file.size > draftLimit) return refused(fault<DraftFileCode>("draft-too-large", "", { limit: draftLimit }));
  try {
    return accepted(await file.text());
  } catch {
    return refused(fault<DraftFileCode>("draft-not-json"));
  }
}

/** What can be merged of a file's text. Every diagnostic names the file. A draft of an earlier edition has to be read through first. */
export function readReturned(file: string, text: Checked<string>, data: PageData): Checked<Returned> {
  const named = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => diagnostics.map((one) => ({ ...one, file }));
  if (!text.ok) return refused(...named(text.diagnostics));
  const edition = editionIn(text.value);
  if (Object.hasOwn(data.earlier ?? {}, edition))
    return refused(...named([fault<MergeCode>("merge-earlier-edition", "/edition", { edition })]));
  const opened = openDraft(text.value, data);
  if (!opened.ok) return refused(...named(opened.diagnostics));
  const count = countOutside(opened.value, data);
  const outside: readonly Diagnostic[] =
    count > 0 ? [{ ...fault<MergeCode>("merge-outside-part", "/answers", { count }), severity: "warning" }] : [];
  return accepted({ file, filled: opened.value }, named([...opened.diagnostics, ...outside]));
}

/** Two colleagues' files may have one name: the second becomes "… (2)", so that it can be told which is which. */
export function makeDistinct(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** The edition that a draft's text names; empty where it names none. */
export function editionIn(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "edition" in value ? String(value.edition) : "";
  } catch {
    return "";
  }
}

function countOutside({ answers, part }: Filled, { model }: PageData): number {
  if (!part) return 0;
  return model.questions.filter((one) => answers[one.id] !== undefined && !isWithin(part, one)).length;
}
