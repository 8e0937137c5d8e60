// Shows published figures of a chosen group beside the own level. The choice is not stored.
import type { PeersWords } from "../../text/sv/form/peers.ts";
import { make, setHidden } from "../widgets/elements.ts";
import { nodeOf } from "../widgets/markup.ts";
import { siteLink } from "../widgets/site-link.ts";
import { scrollingTable } from "../widgets/table.ts";
import { disclosure, type ExplainedInside, rewrite } from "./explained.ts";
import type { Published, PublishedGroup, PublishedStep } from "./explains-data.ts";
import type { Outcome } from "./outcome.ts";
import { stepBars } from "./own-step.ts";
import { groupSentences, ownStep, valueText } from "./peers-sentences.ts";

type Chosen = PublishedGroup & { readonly type: Published["types"][number] };

export function makePeersView(published: Published, words: PeersWords): ExplainedInside {
  const type = make("select", { id: "andra-typ", autocomplete: "off" });
  const size = make("select", { id: "andra-storlek", autocomplete: "off" });
  const field = (select: HTMLElement, label: string): HTMLElement =>
    make("div", { class: "text-field" }, make("label", { for: select.id }, label), select);
  const [sizeField, shown] = [field(size, words.size), make("div", { "aria-live": "polite" })];
  type.append(make("option", { value: "" }, words.choose), ...published.types.map((one) => make("option", { value: one.id }, one.name)));
  let latest: Outcome | undefined;
  const chosen = (): Chosen | undefined => {
    const found = published.types.find((one) => one.id === type.value);
    const group = found?.groups.find((one) => (one.size?.id ?? "") === size.value);
    return found && group && { ...group, type: found };
  };
  const draw = (): void => {
    const group = chosen();
    rewrite(shown, group ? groupNodes(group, { published, words }, latest) : []);
  };
  type.addEventListener("change", () => {
    const groups = published.types.find((one) => one.id === type.value)?.groups ?? [];
    size.replaceChildren(...groups.map((one) => make("option", { value: one.size?.id ?? "" }, one.size?.name ?? words.allSizes)));
    setHidden(sizeField, groups.length < 2);
    draw();
  });
  size.addEventListener("change", draw);
  setHidden(sizeField, true);
  const invented = make("p", { class: "warning" }, make("strong", {}, `${words.rehearsal}.`), ` ${words.rehearsalMore}`);
  return {
    reset: () => {
      type.value = "";
      setHidden(sizeField, true);
    },
    nodes: [make("p", {}, words.lead), ...(published.isRehearsal ? [invented] : []), field(type, words.type), sizeField, shown],
    show: (_filled, outcome) => {
      latest = outcome;
      draw();
    },
  };
}

interface Frame {
  readonly published: Published;
  readonly words: PeersWords;
}

function groupNodes(group: Chosen, { published, words }: Frame, outcome: Outcome | undefined): readonly Node[] {
  const { steps } = group;
  const name = words.group(group.type.name, group.size?.name);
  const { title, more, response } = groupSentences(group, published, { score: outcome?.score, words });
  const answered = make("p", { class: "source" }, response);
  const from = make(
    "p",
    { class: "source" },
    `${words.source(published.round, published.release)} `,
    siteLink(published.address, words.toRelease),
  );
  if (!steps)
    return [
      make("p", {}, make("strong", {}, `${name}.`), ` ${words.withheld}`),
      ...(group.size ? [make("p", {}, words.withheldSizes)] : []),
      answered,
      from,
    ];
  const own = ownStep(steps, outcome && outcome.score.answeredBlocks > 0 ? outcome.score.level : undefined);
  return [
    make(
      "div",
      { class: "figure" },
      make("h4", {}, title),
      make("p", { class: "subject" }, words.subject(name)),
      drawing(group, own, { title, isRehearsal: published.isRehearsal, words }),
      ...more.map((text) => make("p", { class: "source" }, text)),
      answered,
      disclosure(words.table, tableOf(group, own, { name, words })),
      from,
    ),
  ];
}

function drawing(
  { steps, n }: PublishedGroup,
  own: PublishedStep | undefined,
  { title, isRehearsal, words }: { readonly title: string; readonly isRehearsal: boolean; readonly words: PeersWords },
): Node {
  const rows = (steps ?? []).map((step) => ({ step, label: step.short, value: valueText(step, n, words), isOwn: step === own }));
  const description = words.describe(rows.toReversed().map((one) => words.row(one.label, one.value, one.isOwn)));
  return nodeOf(
    stepBars({ id: "andra-trappan", title, description, n, steps: rows, own: words.own, mark: isRehearsal ? words.rehearsal : undefined }),
  );
}

function tableOf(
  { steps, n }: PublishedGroup,
  own: PublishedStep | undefined,
  { name, words }: { readonly name: string; readonly words: PeersWords },
): HTMLElement {
  const number = (text: string): HTMLElement => make("td", { class: "number" }, text);
  const numberHead = (text: string): HTMLElement => make("th", { scope: "col", class: "number" }, text);
  return scrollingTable(words.subject(name), {
    head: [words.level, numberHead(words.answered), words.ownColumn],
    rows: (steps ?? []).map((step) => [step.label, number(valueText(step, n, words)), step === own ? words.ownRow : ""]),
    hasCaption: true,
  });
}
