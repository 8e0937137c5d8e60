// Carries a draft of an earlier edition over to this one, and lists everything that differs.
import { accepted, type Checked, type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import {
  type CarriedOver,
  carriedResponse,
  carryOverSteps,
  type EditionStep,
  topOption,
} from "../../../scripts/method/carry-over/carry.ts";
import type { Correspondence } from "../../../scripts/method/carry-over/correspondence.ts";
import { checkDraft } from "../../../scripts/method/carry-over/draft.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { LocalText } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";
import { annotationKinds, textLimits, withAnnotation } from "../answering/annotations.ts";
import type { PageData } from "../data/page-data.ts";
import { openDraft } from "../drafts/draft-file.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { Filled } from "../drafts/state.ts";
import { editionIn } from "../together/returned-file.ts";
import type { EarlierData } from "./earlier-data.ts";
import { sinceRound } from "./since-round.ts";

/** A question of this edition, and the reason for its change in each language of the correspondence table. */
export interface Changed {
  readonly question: string;
  readonly reason: LocalText;
}

export interface CarriedDraft {
  readonly filled: Filled;
  /** Every answer in this edition's terms, also those that leave several options open. */
  readonly carried: CarriedOver;
  /** The earlier answer was kept, and should be reviewed. */
  readonly review: readonly Changed[];
  /** To be answered again: the earlier answers leave several options open. `between`: the lowest and highest, unless all are open. */
  readonly again: readonly (Changed & { readonly between?: readonly [number, number] })[];
  /** Earlier questions with an answer or note, but without a successor. */
  readonly dropped: readonly { readonly text: LocalText; readonly reason: LocalText; readonly note?: string }[];
  /** New questions. */
  readonly added: readonly string[];
  /** Background facts to answer again. */
  readonly facts: readonly string[];
}

/** The address of the data for the file's edition; undefined if that is this edition, or none that leads here. */
export function earlierAddress(text: string, { earlier = {} }: Pick<PageData, "earlier">): string | undefined {
  const edition = editionIn(text);
  return Object.hasOwn(earlier, edition) ? earlier[edition] : undefined;
}

/** Refused only if the file cannot be read. The diagnostics refer to questions of the earlier edition; see `nameQuestion`. */
export function carryDraft(text: string, data: PageData, earlier: EarlierData): Checked<CarriedDraft> {
  const steps = stepsTo(data.model, earlier);
  const read = openDraft(text, { ...earlier, model: steps[0].older });
  if (!read.ok) return read;
  const carried = carryOverSteps(steps, read.value);
  const { response } = checkDraft(data.model, carriedResponse(carried), data.facts);
  const levels = data.model.thresholds.length;
  const target = read.value.target <= levels ? read.value.target : 0;
  // Measures belong to no edition, and neither does a plan of them. The round of an earlier edition has closed.
  const { plan, round = earlier.edition } = read.value;
  const own = sinceRound({ ...response, target, round, ...(plan ? { plan } : {}) }, data);
  const { filled, diagnostics } = withNotes(own, read.value, earlier);
  return accepted(
    { filled, carried, ...changesFrom(carried, data, earlier), dropped: droppedOf(read.value, earlier), facts: carried.openFacts },
    [...read.diagnostics, ...diagnostics],
  );
}

/** A draft of this edition. What was saved in a round that is no longer open was answered in it. */
export function openOwnDraft(text: string, data: PageData): Checked<Filled> {
  const read = openDraft(text, data);
  return read.ok ? { ...read, value: sinceRound(read.value, data) } : read;
}

/** The steps from the earlier edition to `model`. @throws Error if there is none: the build gives every earlier edition at least one. */
function stepsTo(model: Model, { steps }: EarlierData): readonly [EditionStep, ...EditionStep[]] {
  const [first, ...rest] = steps.map(({ older, table }, index): EditionStep => ({ older, table, newer: steps[index + 1]?.older ?? model }));
  if (!first) throw new Error("an earlier edition without a step to this one");
  return [first, ...rest];
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
    again.push(low === 0 && high === topOption(model) ? changed : { ...changed, between: [low, high] });
  }
  return { review, again, added };
}

/** The reason given in the latest step that changed the question. */
function reasonOf(question: string, earlier: EarlierData, step: number): LocalText {
  const row = earlier.steps[step]?.table.questions.find(({ to }) => to.includes(question));
  if (row?.kind === "same" && row.from[0] !== undefined && step > 0) return reasonOf(row.from[0], earlier, step - 1);
  return row?.reason ?? {};
}

/** Moves annotations to their questions' successors, appended to any that are there already. The part belongs to the earlier edition. */
function withNotes(filled: Filled, before: Filled, earlier: EarlierData): { filled: Filled; diagnostics: Diagnostic<DraftFileCode>[] } {
  const diagnostics: Diagnostic<DraftFileCode>[] = [];
  let now = filled;
  for (const kind of annotationKinds) {
    const limit = textLimits[kind];
    for (const [id, text] of Object.entries(before[kind] ?? {})) {
      for (const question of successorsOf(id, earlier, 0)) {
        const there = now[kind]?.[question];
        const joined = there === undefined || there === text ? text : there + (kind === "notes" ? "\n\n" : ", ") + text;
        now = withAnnotation(now, { kind, question }, joined);
        if ([...joined].length > limit) diagnostics.push(warning("draft-text-long", `/${kind}/${id}`, { question: id, limit }));
      }
    }
  }
  return { filled: now, diagnostics };
}

/** The questions of this edition that succeed an earlier one; none if it was dropped. */
function successorsOf(id: string, earlier: EarlierData, step: number): readonly string[] {
  if (step === earlier.steps.length) return [id];
  const row = earlier.steps[step]?.table.questions.find(({ from }) => from.includes(id));
  return row?.to.flatMap((successor) => successorsOf(successor, earlier, step + 1)) ?? [];
}

function droppedOf({ answers, notes }: Filled, earlier: EarlierData): CarriedDraft["dropped"] {
  return Object.keys({ ...answers, ...notes }).flatMap((id) => {
    const row = finalDrop(id, earlier, 0);
    const note = notes?.[id];
    return row ? [{ text: earlier.questions[id] ?? {}, reason: row.reason ?? {}, ...(note ? { note } : {}) }] : [];
  });
}

/** The row that drops the question's last successor; undefined while it has any. */
function finalDrop(id: string, earlier: EarlierData, step: number): Correspondence | undefined {
  const row = earlier.steps[step]?.table.questions.find(({ from }) => from.includes(id));
  if (!row || row.kind === "dropped") return row;
  const drops = row.to.map((heir) => finalDrop(heir, earlier, step + 1));
  return drops.every((one) => one !== undefined) ? drops[0] : undefined;
}

/** Replaces a question id of the earlier edition in the diagnostic's values by its number and text. Leaves any other id. */
export function nameQuestion(language: Language, one: Diagnostic, { questions }: Pick<EarlierData, "questions">): Diagnostic {
  const { question } = one.values;
  const named = typeof question === "string" ? inLanguage(questions[question], language).value : undefined;
  return named === undefined ? one : { ...one, values: { ...one.values, question: named } };
}
