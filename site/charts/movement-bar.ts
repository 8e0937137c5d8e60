// What became of those that answered both times: one bar in three parts, on the first page small and with its names as text beside it.
import { escapeMarkup } from "../../scripts/core/text.ts";
import { type Drawing, element, label, letterWidth, svg } from "./svg.ts";

const names = ["rose", "same", "fell"] as const;
type Part = (typeof names)[number];

interface MovementBar extends Pick<Drawing, "id" | "title" | "description">, Readonly<Record<Part, number>> {}

/** Drawn in per cent of its width. Nothing where all three counts are 0. */
export function movementBar({ id, title, description, ...counts }: MovementBar): string {
  const total = counts.rose + counts.same + counts.fell;
  if (total === 0) return "";
  return element(
    "svg",
    { class: "chart movement-bar", id, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    element("title", { id: `${id}-title` }, escapeMarkup(title)),
    element("desc", { id: `${id}-desc` }, escapeMarkup(description)),
    ...placed(counts).map(({ part, from, share }) =>
      element("rect", { class: `moved-${part} edge`, x: `${percent(from)}%`, y: 1, width: `${percent(share)}%`, height: 14 }),
    ),
  );
}

const percent = (share: number): string => (100 * share).toFixed(2);

/** Each part that is not 0, from where it begins, as shares of the whole. */
function placed(counts: Readonly<Record<Part, number>>): readonly { readonly part: Part; readonly from: number; readonly share: number }[] {
  const total = names.reduce((sum, part) => sum + counts[part], 0);
  let from = 0;
  return names.flatMap((part) => {
    const share = counts[part] / total;
    const one = { part, from, share };
    from += share;
    return counts[part] === 0 ? [] : [one];
  });
}

interface MovedPart {
  readonly part: Part;
  readonly count: number;
  /** "omkring 120 lika". */
  readonly text: string;
}

const textSize = 14;

/** The bar as a figure of its own, with the three counts below it: each below its end or the middle, or on a line each where that is too tight. */
export function movementChart(drawing: Drawing & { readonly parts: readonly MovedPart[] }): string {
  const { width, parts } = drawing;
  const count = (part: Part): number => parts.find((one) => one.part === part)?.count ?? 0;
  const counts = { rose: count("rose"), same: count("same"), fell: count("fell") };
  const bar = parts.every((one) => one.count === 0) ? [] : placed(counts);
  const long = parts.reduce((sum, { text }) => sum + text.length * textSize * letterWidth + 16, 0);
  const isTight = long > width;
  const texts = isTight
    ? parts.flatMap(({ part, text }, at) => [
        element("rect", { class: `moved-${part} edge`, x: 1, y: 48 + 22 * at, width: 14, height: 12 }),
        label(text, { x: 24, y: 59 + 22 * at, "font-size": textSize }),
      ])
    : parts.map(({ text }, at) => {
        const anchor = (["start", "middle", "end"] as const)[at] ?? "middle";
        const x = { start: 1, middle: width / 2, end: width - 1 }[anchor];
        return label(text, { x, y: 52, "text-anchor": anchor, "font-size": textSize });
      });
  return svg(drawing, isTight ? 52 + 22 * parts.length : 60, [
    ...bar.map(({ part, from, share }) =>
      element("rect", { class: `moved-${part} edge`, x: 1 + from * (width - 2), y: 1, width: share * (width - 2), height: 30 }),
    ),
    ...texts,
  ]);
}
