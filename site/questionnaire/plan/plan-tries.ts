// The few measures outside the plan that would lift something. Ticking one adds it.
import type { PlanWords } from "../../text/sv/form/plan.ts";
import { byId, make, setText } from "../widgets/elements.ts";

export interface TryRow {
  readonly measure: string;
  readonly goal: string;
  readonly isAdded: boolean;
  /** What it would give; empty once it is added. */
  readonly effect: string;
}

/** Shows the rows. While the focus is among them they stay, and only their ticks change: what one has just ticked must not move. */
export function makeTries(words: PlanWords, include: (measure: string, isIncluded: boolean) => void): (rows: readonly TryRow[]) => void {
  const place = byId("prova-lista");
  let shown = new Map<string, { readonly check: HTMLInputElement; readonly effect: HTMLElement }>();
  return (rows) => {
    setText(byId("prova-antal"), words.tries(rows.filter((one) => !one.isAdded).length));
    if (place.contains(document.activeElement)) {
      for (const [measure, { check, effect }] of shown) {
        const row = rows.find((one) => one.measure === measure);
        check.checked = row?.isAdded ?? false;
        if (row) setText(effect, row.effect);
      }
      return;
    }
    shown = new Map();
    const nodes = rows.map(({ measure, goal, isAdded, effect: text }) => {
      const check = make("input", { type: "checkbox", class: "check", autocomplete: "off" });
      const effect = make("small", {}, text);
      check.checked = isAdded;
      check.addEventListener("change", () => include(measure, check.checked));
      shown.set(measure, { check, effect });
      return make("label", {}, check, make("span", {}, goal), effect);
    });
    place.replaceChildren(...(nodes.length > 0 ? nodes : [make("p", {}, words.triesNone)]));
  };
}
