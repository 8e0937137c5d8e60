// Shows the met conditions of the next level: counted, and listed by block on request.
import type { Condition } from "../../../scripts/method/result.ts";
import type { ExplainingWords } from "../../text/sv/form/explaining.ts";
import { make, setHidden, setText } from "../widgets/elements.ts";
import { disclosure, type ExplainedPage, type ExplainedPart, makePart, numberedLink, tellFinding } from "./explained.ts";

export function makeConditionsView({ data, words: { explaining } }: ExplainedPage): ExplainedPart {
  const words = explaining.conditions;
  const [count, list] = [make("p", {}), make("div", { class: "met" })];
  const shown = disclosure("", list);
  const element = makePart("villkor", { title: "" }, count, shown);
  const top = data.model.thresholds.length;
  return {
    element,
    show: (_filled, { score }) => {
      const { level, answeredBlocks, met, unmet } = score;
      setHidden(element, answeredBlocks === 0);
      setText(element.querySelector("h3") ?? element, words.title(Math.min(level + 1, top)));
      tellFinding(element, level >= top ? "" : words.finding(met.length, met.length + unmet.length));
      setText(count, level >= top ? words.top : words.count(met.length, met.length + unmet.length));
      setHidden(shown, met.length === 0);
      setText(shown.firstElementChild ?? shown, words.show(met.length));
      list.replaceChildren(...blocksOf(met).flatMap((block) => blockNodes(block, met, { areas: data.areas, words })));
    },
  };
}

function blocksOf(conditions: readonly Condition[]): readonly number[] {
  return [...new Set(conditions.map((one) => one.block))];
}

interface Naming {
  readonly areas: Readonly<Record<string, string>>;
  readonly words: ExplainingWords["conditions"];
}

function blockNodes(block: number, met: readonly Condition[], { areas, words }: Naming): readonly Node[] {
  const within = met.filter((one) => one.block === block);
  const musts = within.flatMap((one) => (one.kind === "must" ? [make("li", {}, ...numberedLink(one.question))] : []));
  const shares = within.flatMap((one) => (one.kind === "block" ? [make("p", {}, words.share(one.points, one.share))] : []));
  const parts = within.flatMap((one) => (one.kind === "area" ? [one] : []));
  const items = parts.map(({ area, points, share }) => make("li", {}, words.area(areas[area] ?? area, points, share)));
  const list = (title: string, lines: readonly HTMLElement[]): readonly Node[] =>
    lines.length === 0 ? [] : [make("p", {}, title), make("ul", { class: "raises" }, ...lines)];
  return [make("h4", {}, words.block(block)), ...shares, ...list(words.areas, items), ...list(words.musts, musts)];
}
