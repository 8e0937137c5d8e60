// Nodes that compare an earlier response with today's answers: level, changed rules, points by area, and changed answers.
import { score } from "../../../scripts/method/engine/staircase.ts";
import type { Share } from "../../../scripts/method/result.ts";
import type { ThenNowWords } from "../../text/sv/form/then-now.ts";
import { optionText } from "../answering/question-texts.ts";
import type { Filled } from "../drafts/state.ts";
import { disclosure, type ExplainedPage, entry, numberedLink } from "../result/explained.ts";
import { make } from "../widgets/elements.ts";
import { type Markup, nodeOf, tag } from "../widgets/markup.ts";
import { scrollingTable } from "../widgets/table.ts";
import type { Change, Comparison, EarlierResponse, SideBySide } from "./earlier-response.ts";

interface ComparisonInput {
  readonly earlier: EarlierResponse;
  readonly found: Comparison;
  readonly filled: Filled;
  readonly page: ExplainedPage;
  readonly words: ThenNowWords;
}

export function comparisonNodes(input: ComparisonInput): readonly Node[] {
  return [
    ...levelNodes(input),
    ...ruleNodes(input.page.explains.ruleChanges[input.earlier.edition] ?? [], input.words),
    ...shareNodes(input),
    ...movementNodes(input),
  ];
}

function levelNodes({ earlier, found, filled, page, words }: ComparisonInput): readonly Node[] {
  const { level, atLeast } = found;
  const own =
    earlier.reported && !earlier.isThisEdition
      ? [make("p", {}, words.toldThen(earlier.edition, earlier.reported.level, earlier.reported.atLeast))]
      : [];
  if (!level) return [make("p", {}, words.noLevelBefore)];
  const now = score(page.data.model, filled);
  const isRescored = !earlier.isThisEdition;
  const before = { ...level, atLeast };
  const bounds = level.low < level.high ? ` ${words.bounds}` : "";
  const rescored = isRescored ? [make("p", { class: "muted" }, words.rescored + bounds)] : [];
  if (now.answeredBlocks === 0)
    return [make("h4", {}, words.findingBefore(before, isRescored)), ...own, ...rescored, make("p", {}, words.noLevelNow)];
  return [make("h4", {}, words.finding(before, now, isRescored)), ...own, ...rescored];
}

function shareNodes({ found, page, words }: ComparisonInput): readonly Node[] {
  if (found.through === 0) return [];
  const rows = [
    { name: words.all, ...found.share },
    ...found.areas.map((one) => ({ ...one, name: page.data.areas[one.area] ?? one.area })),
  ];
  const number = (text: string): HTMLElement => make("th", { scope: "col", class: "number" }, text);
  const bars = make("th", { scope: "col", class: "pair-column" }, make("span", { class: "visually-hidden" }, words.bars));
  const table = scrollingTable(words.sharesTitle(found.through), {
    head: [words.area, number(words.before), number(words.now), bars],
    rows: rows.map((row) => shareRow(row, words)),
    attributes: { class: "then-now-areas" },
    hasCaption: true,
  });
  return [table, make("p", { class: "small muted" }, words.sharesNote)];
}

function shareRow({ name, before, now }: SideBySide & { readonly name: string }, words: ThenNowWords): readonly (HTMLElement | string)[] {
  const figure = (text: string): HTMLElement => make("td", { class: "number" }, text);
  const range = before ? words.range(before.low, before.high) : words.none;
  const bars = make("td", { class: "pair-column" }, nodeOf(pairOfBars({ before, now })));
  return [name, figure(range), figure(now ? words.range(now, now) : words.none), bars];
}

/** Two bars from zero: hollow for then, dashed between its bounds; filled for now. The table has the figures. */
function pairOfBars({ before, now }: SideBySide): Markup {
  const length = 200;
  const bar = ({ earned, possible }: Share): number => (length * earned) / possible;
  const rects = [
    ...(before ? [tag("rect", { class: "pair-before", x: "1", y: "1", width: String(bar(before.low)), height: "8" })] : []),
    ...(before && bar(before.high) > bar(before.low)
      ? [
          tag("rect", {
            class: "pair-open",
            x: String(1 + bar(before.low)),
            y: "1",
            width: String(bar(before.high) - bar(before.low)),
            height: "8",
          }),
        ]
      : []),
    ...(now === null ? [] : [tag("rect", { class: "fill-3 edge", x: "1", y: "12", width: String(bar(now)), height: "8" })]),
  ];
  const frame = tag("line", { class: "pair-zero", x1: "1", x2: "1", y1: "0", y2: "21" });
  return tag(
    "svg",
    { class: "chart pair", viewBox: `0 0 ${length + 2} 21`, preserveAspectRatio: "none", "aria-hidden": "true" },
    ...rects,
    frame,
  );
}

function movementNodes({ found, words }: ComparisonInput): readonly Node[] {
  const list = (title: string, moved: readonly Change[]): readonly Node[] =>
    moved.length === 0 ? [] : [disclosure(title, make("ul", { class: "result-list" }, ...moved.map((one) => movedItem(one, words))))];
  const { raised, lowered, unchanged } = found;
  const same = words.unchanged(unchanged);
  return [
    ...(raised.length + lowered.length === 0 ? [make("p", {}, words.noneMoved)] : []),
    ...list(words.raised(raised.length), raised),
    ...list(words.lowered(lowered.length), lowered),
    ...(same === "" ? [] : [make("p", { class: "muted" }, same)]),
  ];
}

function movedItem({ question, before, now }: Change, words: ThenNowWords): HTMLElement {
  const answer = (option: number | null): string => (option === null ? words.unknown : optionText(question, option));
  const was =
    before.low === before.high
      ? answer(before.low)
      : words.either(optionText(question, before.low ?? 0), optionText(question, before.high ?? 0));
  return entry(numberedLink(question), words.moved(was, answer(now)));
}

/** Why the rule for a result means something else now. Which questions have changed is listed when the file is opened as a draft. */
function ruleNodes(rules: readonly string[], words: ThenNowWords): readonly Node[] {
  return rules.length === 0 ? [] : [make("p", {}, words.ruleChanged), make("ul", {}, ...rules.map((rule) => make("li", {}, rule)))];
}
