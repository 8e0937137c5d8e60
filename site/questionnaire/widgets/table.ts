// Tables that can be scrolled sideways, also by keyboard.
import { make } from "./elements.ts";

/** Its text, or the cell itself where it looks different. */
type Cell = HTMLElement | string;

interface TableContent {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether the label stands above the table too. */
  readonly hasCaption?: boolean;
}

/** The first cell of a row is its header. */
export function scrollingTable(label: string, { head, rows, attributes = {}, hasCaption = false }: TableContent): HTMLElement {
  const headCell = (one: Cell): HTMLElement => (typeof one === "string" ? make("th", { scope: "col" }, one) : one);
  const bodyCell = (one: Cell, at: number): HTMLElement =>
    typeof one !== "string" ? one : at === 0 ? make("th", { scope: "row" }, one) : make("td", {}, one);
  const table = make(
    "table",
    attributes,
    ...(hasCaption ? [make("caption", {}, label)] : []),
    make("thead", {}, make("tr", {}, ...head.map(headCell))),
    make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(bodyCell)))),
  );
  return make("div", { class: "table-scroll", role: "group", "aria-label": label, tabindex: "0" }, table);
}
