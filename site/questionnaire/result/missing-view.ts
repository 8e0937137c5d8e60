// The conditions of the next level: those that are not met, each linked to its questions, and on request those that are.
import type { Condition } from "../../../scripts/method/result.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { ResultWords } from "../../text/sv/form/result.ts";
import { unknownItem } from "../answering/annotation-list.ts";
import { namedLink, optionText, questionAddress } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { byId, entryNote, link, make, setHidden, setText } from "../widgets/elements.ts";
import { numberedLink } from "./explained.ts";
import type { PlanMeasures } from "./explains-data.ts";
import type { Outcome } from "./outcome.ts";

type Words = AnsweringWords & ResultWords;
type Goals = PlanMeasures["goals"];

/** `goals`: what to do for each option, once that has been fetched. */
export function makeMissingView(data: PageData, words: Words): (outcome: Outcome, filled: Filled, goals: Goals) => void {
  return (outcome, filled, goals) => {
    const { level, met, unmet } = outcome.score;
    const isTop = level >= data.model.thresholds.length;
    setText(byId("fattas-rubrik"), words.conditionsTitle(Math.min(level + 1, data.model.thresholds.length)));
    // Conditions that nobody can judge yet are in neither number.
    const left = unmet.reduce((sum, one) => sum + (one.kind === "answered" ? one.missing : 0), 0);
    const finding = left > 0 ? words.conditionsLeft(left) : words.conditionsMet(met.length, met.length + unmet.length);
    setText(byId("fattas-antal"), isTop ? "" : finding);
    setText(byId("vet-inte-antal"), outcome.unknown.length > 0 ? words.questions(outcome.unknown.length) : "");
    setHidden(byId("fattas-inget"), !isTop);
    const shown = byId("uppfyllda");
    setHidden(shown, met.length === 0);
    setText(shown.querySelector("summary") ?? shown, words.met.show(met.length));
    byId("uppfyllda-lista").replaceChildren(...blocksOf(met).flatMap((block) => metNodes(block, met, data, words)));
    setHidden(byId("fattas-poang"), !unmet.some(({ kind }) => kind === "block" || kind === "area"));
    byId("fattas").replaceChildren(...unmet.map((one) => make("li", {}, ...conditionNodes(one, outcome, { data, words, goals }))));
    setHidden(byId("vet-inte-inga"), outcome.unknown.length > 0);
    byId("vet-inte").replaceChildren(...outcome.unknown.map((question) => unknownItem(question, filled, words)));
  };
}

interface Missing {
  readonly data: PageData;
  readonly words: Words;
  readonly goals: Goals;
}

function conditionNodes(condition: Condition, outcome: Outcome, { data, words, goals }: Missing): readonly (Node | string)[] {
  switch (condition.kind) {
    case "must": {
      const { question, has, needed } = condition;
      const answer = outcome.response.answers[question] === "unknown" ? words.unknownAnswer : optionText(question, has);
      // An option's text describes where one stands, and often what falls short of the next; its goal says what to do.
      const requirement = goals[question]?.[needed] || optionText(question, needed);
      return [...namedLink(question, words), entryNote(words.mustUnmet(answer, requirement))];
    }
    case "block": {
      const { block, points, share } = condition;
      return [link("#oversikt", words.blockUnmet(block, points, share))];
    }
    case "area": {
      const { area, block, points, share } = condition;
      return [link(`#b${block}-${area}`, words.areaUnmet(data.areas[area] ?? area, block, points, share))];
    }
    case "answered": {
      const { block, missing } = condition;
      const first = outcome.blocks[block - 1]?.firstUnanswered;
      return [link(first ? questionAddress(first) : "#oversikt", words.answeredUnmet(block, missing))];
    }
    default:
      return condition satisfies never;
  }
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
