// Compares a response saved earlier, in this or an earlier edition, with the answers of today. Replaces nothing.
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { type CarriedOver, type Standing, standingsOf } from "../../../scripts/method/carry-over/carry.ts";
import { type Bounds, rescore } from "../../../scripts/method/carry-over/rescore.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import { score } from "../../../scripts/method/engine/staircase.ts";
import type { Share } from "../../../scripts/method/result.ts";
import type { PageData } from "../data/page-data.ts";
import { openDraft } from "../drafts/draft-file.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { Filled } from "../drafts/state.ts";
import { editionIn } from "../together/returned-file.ts";
import { carryDraft } from "./carried-draft.ts";
import type { EarlierData } from "./earlier-data.ts";

export interface EarlierResponse {
  readonly edition: string;
  readonly isThisEdition: boolean;
  /** The level by its own edition. Null if block 1 is not complete. */
  readonly reported: { readonly level: number; readonly atLeast: boolean } | null;
  /** Carried over to this edition. */
  readonly carried: CarriedOver;
}

/** Refused if nothing can be read, or if no correspondence leads here. Diagnostics refer to questions of the file's edition. */
export function readEarlier(text: string, data: PageData, earlier?: EarlierData): Checked<EarlierResponse> {
  const first = earlier?.steps[0];
  const own = earlier && first ? { ...earlier, model: first.older } : data;
  const read = openDraft(text, own);
  if (!read.ok) return read;
  if (editionIn(text) !== own.edition) return refused(fault<DraftFileCode>("earlier-edition", "/edition"));
  const result = score(own.model, read.value);
  const carried = earlier && carryDraft(text, data, earlier);
  return accepted(
    {
      edition: own.edition,
      isThisEdition: own === data,
      reported: result.answeredBlocks > 0 ? { level: result.level, atLeast: result.atLeast } : null,
      carried: carried?.ok ? carried.value.carried : standingsOf(data.model, read.value),
    },
    read.diagnostics,
  );
}

/** One question's option then and now; "vet inte" is null and counts as the lowest. */
export interface Change {
  readonly question: string;
  readonly before: Bounds<number | null>;
  readonly now: number | null;
}

export interface Comparison {
  /** The earlier level by this edition's scale. Null if there is none. */
  readonly level: Bounds<number> | null;
  readonly atLeast: boolean;
  /** Shares are compared over blocks 1 to this one, which are complete both times; 0 if none is. */
  readonly through: number;
  readonly share: SideBySide;
  readonly areas: readonly (SideBySide & { readonly area: string })[];
  readonly raised: readonly Change[];
  readonly lowered: readonly Change[];
  /** Answered both times, and neither raised nor lowered. */
  readonly unchanged: number;
}

/** Null if nothing counts. */
export interface SideBySide {
  readonly before: Bounds<Share> | null;
  readonly now: Share | null;
}

/** Compares shares only over blocks that are complete both times, so that a new block does not look like a change. Pure and total. */
export function compareWithNow({ carried, reported }: EarlierResponse, model: Model, filled: Filled): Comparison {
  const today = score(model, filled);
  const through = Math.min(carried.reached, today.answeredBlocks);
  const scored = reported ? rescore(model, carried) : undefined;
  const within = modelWithin(model, through);
  const [shares, now] = [through > 0 ? rescore(within, carried) : undefined, score(within, filled)];
  const beside = (was: Bounds<Share> | undefined, is: Share | undefined): SideBySide => ({
    before: was && was.low.possible > 0 && was.high.possible > 0 ? was : null,
    now: is && is.possible > 0 ? is : null,
  });
  return {
    level: scored?.level ?? null,
    atLeast: scored?.atLeast ?? false,
    through,
    share: beside(shares?.share, now.share),
    areas: model.areas.map((area) => ({ area, ...beside(shares?.areas[area]?.share, now.areas[area]?.share) })),
    ...changesOf(carried, model, filled),
  };
}

/** The model restricted to blocks 1 to `through`. */
function modelWithin(model: Model, through: number): Model {
  return { ...model, blocks: through, questions: model.questions.filter((one) => one.block <= through) };
}

function changesOf({ standings }: CarriedOver, model: Model, filled: Filled): Pick<Comparison, "raised" | "lowered" | "unchanged"> {
  const raised: Change[] = [];
  const lowered: Change[] = [];
  let unchanged = 0;
  for (const question of model.questions) {
    const before = optionsBefore(standings.get(question.id));
    const option = isApplicable(question, filled.background) ? optionOf(question, filled) : undefined;
    if (!before || option === undefined) continue;
    const change = { question: question.id, before, now: filled.answers[question.id] === "unknown" ? null : option };
    if (option > (before.high ?? 0)) raised.push(change);
    else if (option < (before.low ?? 0)) lowered.push(change);
    else if ((before.low ?? 0) === (before.high ?? 0)) unchanged++;
  }
  return { raised, lowered, unchanged };
}

function optionsBefore(standing: Standing | undefined): Bounds<number | null> | undefined {
  if (standing?.kind === "range") return { low: standing.low, high: standing.high };
  if (standing?.kind !== "carried") return undefined;
  if (standing.answer === "unknown") return { low: null, high: null };
  return typeof standing.answer === "number" ? { low: standing.answer, high: standing.answer } : undefined;
}
