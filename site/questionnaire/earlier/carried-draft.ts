// Decides what of a draft made in an earlier edition can begin a draft in this one, and what is told of all the rest.
import { accepted, type Checked, type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { type CarriedOver, carriedResponse, carryAlong, type EditionStep, topOf } from "../../../scripts/method/carry-over/carry.ts";
import type { Correspondence } from "../../../scripts/method/carry-over/correspondence.ts";
import { checkDraft } from "../../../scripts/method/carry-over/draft.ts";
import type { LocalText } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";
import { type AnnotationCode, textLimits, withAnnotation } from "../answering/annotations.ts";
import type { PageData } from "../data/page-data.ts";
import { openDraft } from "../drafts/draft-file.ts";
import type { Filled } from "../drafts/state.ts";
import type { EarlierData } from "./earlier-data.ts";

/** A question of this edition, and why it is not as it was, in each language that the table has. */
export interface Changed {
  readonly question: string;
  readonly reason: LocalText;
}

export interface CarriedDraft {
  readonly filled: Filled;
  /** Answered as before, to be read through. */
  readonly review: readonly Changed[];
  /** Asked before too, but the earlier answers do not say which option; `between` where they leave out some. */
  readonly again: readonly (Changed & { readonly between?: readonly [number, number] })[];
  /** Earlier questions that had an answer or a note and have no heir, with their text. */
  readonly dropped: readonly { readonly text: LocalText; readonly reason: LocalText; readonly note?: string }[];
  /** Questions that are asked for the first time. */
  readonly added: readonly string[];
  /** Background facts to be answered anew. */
  readonly facts: readonly string[];
}

/** Refused only where the file cannot be read. The diagnostics are of the earlier edition, as `namedIn` tells them. */
export function carryDraft(text: string, data: PageData, earlier: EarlierData): Checked<CarriedDraft> {
  const [first] = earlier.steps;
  if (!first) throw new Error("an earlier edition without a way to this one");
  const read = openDraft(text, { ...earlier, model: first.older });
  if (!read.ok) return read;
  const steps = earlier.steps.map(
    ({ older, table }, index): EditionStep => ({ older, table, newer: earlier.steps[index + 1]?.older ?? data.model }),
  );
  const carried = carryAlong(steps as [EditionStep, ...EditionStep[]], read.value);
  const { response } = checkDraft(data.model, carriedResponse(carried), data.facts);
  const levels = data.model.thresholds.length;
  const target = read.value.target <= levels ? read.value.target : 0;
  const { filled, diagnostics } = withNotes({ ...response, target }, read.value, earlier);
  return accepted(
    {
      filled,
      ...changesFrom(carried, data, earlier),
      dropped: droppedOf(read.value, earlier),
      facts: carried.openFacts,
    },
    [...read.diagnostics, ...diagnostics],
  );
}

function changesFrom({ standings }: CarriedOver, data: PageData, earlier: EarlierData): Pick<CarriedDraft, "review" | "again" | "added"> {
  const review: Changed[] = [];
  const again: CarriedDraft["again"][number][] = [];
  const added: string[] = [];
  for (const model of data.model.questions) {
    const standing = standings.get(model.id);
    const changed = { question: model.id, reason: reasonOf(model.id, earlier, earlier.steps.length - 1) };
    if (standing?.kind === "carried" && standing.toReview) review.push(changed);
    if (standing?.kind === "new") added.push(model.id);
    if (standing?.kind !== "range") continue;
    const { low, high } = standing;
    again.push(low === 0 && high === topOf(model) ? changed : { ...changed, between: [low, high] });
  }
  return { review, again, added };
}

/** The reason of the latest step in which the question was changed. */
function reasonOf(question: string, earlier: EarlierData, step: number): LocalText {
  const row = earlier.steps[step]?.table.questions.find(({ to }) => to.includes(question));
  if (row?.kind === "same" && row.from[0] !== undefined && step > 0) return reasonOf(row.from[0], earlier, step - 1);
  return row?.reason ?? {};
}

/** A note goes to the questions that its question became, under what another one has brought there. Its part belongs to the earlier edition. */
function withNotes(filled: Filled, before: Filled, earlier: EarlierData): { filled: Filled; diagnostics: Diagnostic<AnnotationCode>[] } {
  const diagnostics: Diagnostic<AnnotationCode>[] = [];
  let now = filled;
  for (const kind of ["notes", "finders"] as const) {
    const limit = textLimits[kind];
    for (const [id, text] of Object.entries(before[kind] ?? {})) {
      for (const question of successorsOf(id, earlier, 0)) {
        const there = now[kind]?.[question];
        const joined = there === undefined || there === text ? text : there + (kind === "notes" ? "\n\n" : ", ") + text;
        now = withAnnotation(now, { kind, question }, joined);
        if ([...joined].length > limit)
          diagnostics.push({ ...fault<AnnotationCode>("draft-text-long", `/${kind}/${id}`, { question: id, limit }), severity: "warning" });
      }
    }
  }
  return { filled: now, diagnostics };
}

/** The questions of this edition that an earlier one became; none where it was dropped. */
function successorsOf(id: string, earlier: EarlierData, step: number): readonly string[] {
  if (step === earlier.steps.length) return [id];
  const row = earlier.steps[step]?.table.questions.find(({ from }) => from.includes(id));
  return row?.to.flatMap((successor) => successorsOf(successor, earlier, step + 1)) ?? [];
}

function droppedOf({ answers, notes }: Filled, earlier: EarlierData): CarriedDraft["dropped"] {
  return Object.keys({ ...answers, ...notes }).flatMap((id) => {
    const end = finalDrop(id, earlier, 0);
    const note = notes?.[id];
    return end ? [{ text: earlier.questions[id] ?? {}, reason: end.reason ?? {}, ...(note ? { note } : {}) }] : [];
  });
}

/** The row where the question's last heir is dropped; undefined while it has one. */
function finalDrop(id: string, earlier: EarlierData, step: number): Correspondence | undefined {
  const row = earlier.steps[step]?.table.questions.find(({ from }) => from.includes(id));
  if (!row || row.kind === "dropped") return row;
  const ends = row.to.map((heir) => finalDrop(heir, earlier, step + 1));
  return ends.every((one) => one !== undefined) ? ends[0] : undefined;
}

/** With a question of the earlier edition by its number and text, for words in the language. Any other is left by its id. */
export function nameQuestion(language: Language, one: Diagnostic, { questions }: Pick<EarlierData, "questions">): Diagnostic {
  const { question } = one.values;
  const named = typeof question === "string" ? inLanguage(questions[question], language).value : undefined;
  return named === undefined ? one : { ...one, values: { ...one.values, question: named } };
}
