import { accepted, type Checked, type Diagnostic, fault, refused, warning } from "../../../scripts/core/diagnostic.ts";
import type { PageData } from "../data/page-data.ts";
import { parsed } from "../data/parsed.ts";
import { textIn } from "../drafts/chosen-file.ts";
import { openDraft } from "../drafts/draft-file.ts";
import { isSameName, organisationIn } from "../drafts/organisation-name.ts";
import type { Filled } from "../drafts/state.ts";
import type { MergeCode } from "./messages.ts";
import { isWithin } from "./part.ts";

export interface Returned {
  /** The file's name. */
  readonly file: string;
  readonly filled: Filled;
  /** Whose it says that it is. Absent if it does not say. */
  readonly organisation?: string;
}

interface Receiver {
  readonly data: PageData;
  /** The name of the one that is open; may be empty. */
  readonly organisation: string;
  /** Named by another file that is merged into it. */
  readonly mergedWith?: string | undefined;
}

/**
 * What of a file can be merged. Every diagnostic names the file. Refuses drafts of earlier editions, to be reviewed first, and those that name
 * another organisation than the open one or, if that has no name, than another file.
 */
export function readReturned(file: string, bytes: Checked<Uint8Array>, { data, organisation, mergedWith }: Receiver): Checked<Returned> {
  const named = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => diagnostics.map((one) => ({ ...one, file }));
  if (!bytes.ok) return refused(...named(bytes.diagnostics));
  const text = textIn(bytes.value);
  const edition = editionIn(text);
  if (Object.hasOwn(data.earlier ?? {}, edition))
    return refused(...named([fault<MergeCode>("merge-earlier-edition", "/edition", { edition })]));
  const whose = organisationIn(text);
  if (organisation !== "" && whose !== undefined && !isSameName(whose, organisation))
    return refused(...named([fault<MergeCode>("merge-other-organisation", "/organisation", { whose, organisation })]));
  if (organisation === "" && whose !== undefined && mergedWith !== undefined && !isSameName(whose, mergedWith))
    return refused(...named([fault<MergeCode>("merge-mixed-organisations", "/organisation", { whose, organisation: mergedWith })]));
  const opened = openDraft(text, data);
  if (!opened.ok) return refused(...named(opened.diagnostics));
  const count = countOutside(opened.value, data);
  const outside = count > 0 ? [warning<MergeCode>("merge-outside-part", "/answers", { count })] : [];
  return accepted(
    { file, filled: opened.value, ...(whose === undefined ? {} : { organisation: whose }) },
    named([...opened.diagnostics, ...outside]),
  );
}

/** Distinct names: the second file of the same name, here or among those before, becomes "… (2)". */
export function makeDistinct(names: readonly string[], before: readonly string[] = []): readonly string[] {
  const distinct = [...before];
  for (const name of names) {
    let copy = name;
    for (let number = 2; distinct.includes(copy); number++) copy = `${name} (${number})`;
    distinct.push(copy);
  }
  return distinct.slice(before.length);
}

/** The edition that a draft's text names; empty if it names none. */
export function editionIn(text: string): string {
  return String(parsed<{ readonly edition?: unknown } | null>(text)?.edition ?? "");
}

function countOutside({ answers, part }: Filled, { model }: PageData): number {
  if (!part) return 0;
  return model.questions.filter((one) => answers[one.id] !== undefined && !isWithin(part, one)).length;
}
