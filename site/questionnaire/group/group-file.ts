// Makes and reads an organisation's file for a group: answers alone.

import { canonicalize, isRecord, type Json } from "../../../scripts/core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused, warning } from "../../../scripts/core/diagnostic.ts";
import { checkDraft } from "../../../scripts/method/carry-over/draft.ts";
import type { Response } from "../../../scripts/method/edition.ts";
import type { GroupAnswers } from "../../../scripts/method/response-schema.ts";
import type { Answers, Background } from "../../../scripts/method/schema.ts";
import { annotationKinds } from "../answering/annotations.ts";
import { parsed } from "../data/parsed.ts";
import { type DraftData, draftLimit } from "../drafts/draft-text.ts";
import { nameLimit, nameOf, organisationIn } from "../drafts/organisation-name.ts";
import type { GroupCode } from "./messages.ts";

/** What one file says. */
export interface GroupResponse {
  readonly organisation?: string;
  readonly response: Response;
}

type Found = Diagnostic<GroupCode>;

/** The text of a file, which may be a draft by mistake and is then told apart, unless it is so large that it is not read, or cannot be read. */
export async function readText(file: Pick<File, "size" | "text">): Promise<Checked<string>> {
  if (file.size > draftLimit) return refused(fault<GroupCode>("group-too-large"));
  try {
    return accepted(await file.text());
  } catch {
    return refused(fault<GroupCode>("group-not-json"));
  }
}

/**
 * Reads a file for a group, or a draft with nothing but answers. A file with notes is refused rather than stripped: whoever dropped it has
 * received the notes all the same, and only a refusal tells both sides. A file of which some answer cannot be read is refused whole, since
 * a missing answer would pass for a shortcoming. Diagnostics carry nothing of the content.
 */
export function readGroupFile(text: string, data: DraftData): Checked<GroupResponse> {
  const read = readAnswers(text, data);
  if (!read.ok) return read;
  const { value: file, response } = read.value;
  const isMore = Object.keys(file).some((key) => !allowed.has(key) && !isNothing(file[key]));
  // Who does a step of the plan is a name of a person, and a marking may be anything.
  if (isMore || (isRecord(file.plan) && !(isNothing(file.plan.who) && isNothing(file.plan.mark))))
    return refused(fault<GroupCode>("group-more-than-answers"));
  const organisation = nameOf(file.organisation);
  return accepted({ response, ...(organisation ? { organisation } : {}) }, read.diagnostics);
}

/** The text of the file that a draft becomes, and how many notes and names were left out of it. */
export interface MadeFile {
  readonly text: string;
  /** The name that it has of the organisation: the one given, or else the draft's own. */
  readonly organisation: string;
  readonly answers: number;
  readonly leftOut: number;
}

/** Refused if the draft cannot be read in full, is a colleague's part, or if the name is empty or too long. */
export function groupFileOf(draft: string, organisation: string, data: DraftData): Checked<MadeFile> {
  const name = nameOf(organisation) ?? (organisation.trim() === "" ? organisationIn(draft) : undefined);
  if (!name) return refused(fault<GroupCode>("group-name", "", { limit: nameLimit }));
  const read = readAnswers(draft, data);
  if (!read.ok) return read;
  const { value: file, response } = read.value;
  const deciding = new Set(data.model.questions.flatMap((one) => one.notApplicableWhen?.fact ?? []));
  const content: GroupAnswers = {
    schema: groupSchema,
    edition: data.edition,
    editionDigest: String(file.editionDigest),
    organisation: name,
    answers: response.answers,
    background: Object.fromEntries(Object.entries(response.background).filter(([id]) => deciding.has(id))),
  };
  return accepted(
    {
      text: `${canonicalize(content as unknown as Json)}\n`,
      organisation: name,
      answers: Object.keys(content.answers).length,
      leftOut: annotationKinds
        .map((kind) => file[kind])
        .reduce<number>((sum, one) => sum + (isRecord(one) ? Object.keys(one).length : 0), 0),
    },
    read.diagnostics,
  );
}

const draftSchema = "infosaktrappan-draft/1";
const groupSchema = "infosaktrappan-group-answers/1";
const allowed = new Set(["schema", "edition", "editionDigest", "round", "organisation", "answers", "background", "target", "plan"]);

interface ReadAnswers {
  readonly value: Readonly<Record<string, unknown>>;
  readonly response: Response;
}

function readAnswers(text: string, data: DraftData): Checked<ReadAnswers> {
  if (text.trim() === "") return refused(fault<GroupCode>("group-empty"));
  if (text.length > draftLimit) return refused(fault<GroupCode>("group-too-large"));
  const value = parsed(text);
  if (value === undefined) return refused(fault<GroupCode>("group-not-json"));
  if (!isRecord(value) || (value.schema !== draftSchema && value.schema !== groupSchema) || !isRecord(value.answers))
    return refused(fault<GroupCode>("group-other-file"));
  if (value.edition !== data.edition) return refused(fault<GroupCode>("group-other-edition", "/edition", { edition: data.edition }));
  if (!isNothing(value.part)) return refused(fault<GroupCode>("group-part", "/part"));
  const background = value.background ?? {};
  const isDigest = typeof value.editionDigest === "string" && /^[0-9a-f]{64}$/.test(value.editionDigest);
  const isNamed = value.schema === draftSchema || nameOf(value.organisation) !== undefined;
  // Unchecked casts: checkDraft validates every value at run time.
  const given = { answers: value.answers as Answers, background: (isRecord(background) ? background : {}) as Background };
  const checked = checkDraft(data.model, given, data.facts);
  const faults = checked.diagnostics.reduce((sum, { values }) => sum + (typeof values.count === "number" ? values.count : 1), 0);
  const count = faults + [isDigest, isNamed, isRecord(background)].filter((one) => !one).length;
  if (count > 0) return refused(fault<GroupCode>("group-edited", "", { count }));
  if (Object.keys(checked.response.answers).length === 0) return refused(fault<GroupCode>("group-no-answers", "/answers"));
  const warnings: readonly Found[] = value.editionDigest === data.editionDigest ? [] : [warning("group-other-digest", "/editionDigest")];
  return accepted({ value, response: checked.response }, warnings);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (isRecord(value) && Object.keys(value).length === 0);
}
