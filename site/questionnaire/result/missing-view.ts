// What is lacking for the target – musts, areas, points – and on request the conditions of the next level that are met.
import type { Condition } from "../../../scripts/method/result.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import type { SituationWords } from "../../text/sv/form/situation.ts";
import { unknownItem } from "../answering/annotation-list.ts";
import { optionText, questionAddress, questionNumber } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { asTitle } from "../plan/described-steps.ts";
import { byId, entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";
import { numberedLink } from "./explained.ts";
import type { PlanData } from "./explains-data.ts";
import type { Outcome } from "./outcome.ts";
import type { BlockStanding, Situation } from "./situation.ts";

type Words = AnsweringWords & ResultWords;

export function makeMissingView(data: PageData, words: Words): (outcome: Outcome, filled: Filled) => void {
  return (outcome, filled) => {
    const { met } = outcome.score;
    setText(byId("vet-inte-antal"), outcome.unknown.length > 0 ? words.questions(outcome.unknown.length) : "");
    const shown = byId("uppfyllda");
    setHidden(shown, met.length === 0);
    setText(shown.querySelector("summary") ?? shown, words.met.show(met.length));
    byId("uppfyllda-lista").replaceChildren(...blocksOf(met).flatMap((block) => metNodes(block, met, data, words)));
    setHidden(byId("vet-inte-inga"), outcome.unknown.length > 0);
    byId("vet-inte").replaceChildren(...outcome.unknown.map((question) => unknownItem(question, filled, words)));
  };
}

interface Lacking {
  readonly data: PageData;
  readonly words: SituationWords;
  /** What to do for each option. */
  readonly goals: PlanData["goals"];
}

/** Writes what is lacking in the blocks that are answered; nothing once the target is reached. */
export function showLacking({ blocks, target, isReached, own }: Situation, { data, words, goals }: Lacking): void {
  const judged = isReached ? [] : blocks.filter(({ block, kind }) => block <= target && kind === "answered");
  const context = { data, words, goals };
  const isUnknown = (question: string): boolean => own.input.response.answers[question] === "unknown";
  const open = isReached ? [] : blocks.filter(({ block, kind }) => block <= target && kind === "unanswered");
  const rows = [
    ...judged.flatMap((one) => lackingRows(one, judged.length > 1, { ...context, isUnknown })),
    ...(judged.length === 0 ? [] : open.flatMap((one) => row(words.lackingAnswers(one.block), [make("span", {}, words.open(one))]))),
  ];
  const lost = own.lost.flatMap((question) => [" ", make("span", { class: "lost-must" }, ...mustLink(question, context))]);
  if (lost.length > 0) byId("resultat-lage").append(make("p", { id: "tappade" }, words.lost(own.lost.length), ...lost));
  setHidden(byId("saknas"), rows.length === 0);
  setText(byId("saknas-rubrik"), words.lackingTitle(target));
  byId("saknas-lista").replaceChildren(...rows);
}

/** The must's number, and what to do as a link to its question. */
function mustLink(question: string, { data, goals }: Lacking): readonly (Node | string)[] {
  const must = data.model.questions.find((one) => one.id === question)?.must ?? 0;
  const goal = asTitle(goals[question]?.[must] || optionText(question, must));
  return [`${questionNumber(question)} `, link(questionAddress(question), goal)];
}

interface JudgedLacking extends Lacking {
  readonly isUnknown: (question: string) => boolean;
}

function lackingRows(standing: BlockStanding, isOneOfMany: boolean, context: JudgedLacking): readonly Node[] {
  const { data, words, isUnknown } = context;
  const { block, unmet, lowAreas, share, needed } = standing;
  const named = (text: string): string => (isOneOfMany ? words.inBlock(text, block) : text);
  // Its step is among those of what is not known, which are counted for themselves.
  const musts = unmet.map((question) =>
    make("span", {}, ...mustLink(question, context), ...(isUnknown(question) ? [entryNote(words.unknown)] : [])),
  );
  const areas = lowAreas.map(({ area, has, needed: floor, isLiftedByMusts }) =>
    make(
      "span",
      {},
      link(`#b${block}-${area}`, words.lackingArea(data.areas[area] ?? area, has, floor)),
      ...(isLiftedByMusts ? [entryNote(words.lifted)] : []),
    ),
  );
  return [
    ...(musts.length > 0 ? row(named(words.lackingMusts(musts.length)), musts) : []),
    ...(areas.length > 0 ? row(named(words.lackingAreas(areas.length)), areas) : []),
    ...(share.earned < needed ? row(words.lackingPoints(block), [make("span", {}, words.lackingShare(standing))]) : []),
  ];
}

function row(term: string, lines: readonly Node[]): readonly Node[] {
  return [make("dt", {}, term), make("dd", {}, ...lines)];
}

function blocksOf(conditions: readonly Condition[]): readonly number[] {
  return [...new Set(conditions.map((one) => one.block))];
}

function metNodes(block: number, met: readonly Condition[], { areas }: PageData, { met: words }: Words): readonly Node[] {
  const within = met.filter((one) => one.block === block);
  const musts = within.flatMap((one) => (one.kind === "must" ? [make("li", {}, ...numberedLink(one.question))] : []));
  const shares = within.flatMap((one) => (one.kind === "block" ? [make("p", {}, words.share(one.points, one.share))] : []));
  const items = within.flatMap((one) =>
    one.kind === "area" ? [make("li", {}, words.area(areas[one.area] ?? one.area, one.points, one.share))] : [],
  );
  const list = (title: string, lines: readonly HTMLElement[]): readonly Node[] =>
    lines.length === 0 ? [] : [make("p", {}, title), make("ul", { class: "raises" }, ...lines)];
  return [make("h3", {}, words.block(block)), ...shares, ...list(words.areas, items), ...list(words.musts, musts)];
}
