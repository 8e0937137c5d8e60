// What became of those that answered both times: one bar in three parts. Their names and counts are text beside it.
import { escapeMarkup } from "../../scripts/core/text.ts";
import { type Drawing, element } from "./svg.ts";

interface MovementBar extends Pick<Drawing, "id" | "title" | "description"> {
  readonly rose: number;
  readonly same: number;
  readonly fell: number;
}

/** Drawn in per cent of its width. Nothing where all three counts are 0. */
export function movementBar({ id, title, description, ...counts }: MovementBar): string {
  const total = counts.rose + counts.same + counts.fell;
  let from = 0;
  const parts = (["rose", "same", "fell"] as const).map((part) => {
    const width = (100 * counts[part]) / total;
    const drawn = element("rect", {
      class: `moved-${part} edge`,
      x: `${from.toFixed(2)}%`,
      y: 1,
      width: `${width.toFixed(2)}%`,
      height: 14,
    });
    from += width;
    return counts[part] === 0 ? "" : drawn;
  });
  if (total === 0) return "";
  return element(
    "svg",
    { class: "chart movement-bar", id, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    element("title", { id: `${id}-title` }, escapeMarkup(title)),
    element("desc", { id: `${id}-desc` }, escapeMarkup(description)),
    ...parts,
  );
}
