// Decides how prose names the cells that a figure rests on: `cell:`, `compare:` and `change:` in an ordinary Markdown link.
import { cellFrom, cellText } from "../../statistics/uncertainty/figure.ts";
import type { About, FigureWords } from "../statements/sentence.ts";
import { cellsOf } from "../statements/sentence.ts";

/** What a link's address asks for: cells, an address that leads out of the report, or something that cannot be read. */
export type LinkTarget = { readonly kind: "figure"; readonly about: About } | { readonly kind: "address" } | { readonly kind: "unknown" };

const schemes = /^(cell|compare|change):(.*)$/;

/** `cell:row/variable/category`, `compare:first~second`, `change:row/variable/category`; https, mailto and `#` lead elsewhere. */
export function readLink(url: string): LinkTarget {
  const [, scheme, rest] = schemes.exec(url) ?? [];
  if (scheme === undefined || rest === undefined) return { kind: /^(https:\/\/|mailto:|#|\/)/.test(url) ? "address" : "unknown" };
  const cells = rest.split("~").map(cellFrom);
  const [first, second, ...more] = cells;
  if (!first || second === null || more.length > 0) return { kind: "unknown" };
  if (scheme === "compare") return second ? { kind: "figure", about: { kind: "compare", first, second } } : { kind: "unknown" };
  if (second) return { kind: "unknown" };
  return { kind: "figure", about: { kind: scheme === "change" ? "change" : "cell", cell: first } };
}

/** Where in the report the cell's row stands, among the sources of the figures. */
export function cellAnchor(words: FigureWords): string {
  const [first] = cellsOf(words);
  return first ? `cell-${cellText(first.cell).replaceAll("/", "-")}` : "";
}
