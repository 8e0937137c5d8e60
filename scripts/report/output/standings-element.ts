// The table of the judgement in HTML: a bar for each group, the whole frame first and larger.
import type { Element, ElementContent } from "hast";
import { noBreak } from "../../core/no-break.ts";
import { sureBarOfReport } from "../../drawing/sure-bar.ts";
import type { FigureWords } from "../statements/sentence.ts";
import { drawn, element } from "./element.ts";
import type { ReportStandings, StandingRow, TableCell } from "./nodes.ts";

/** `figure`: writes words about a figure, which lead to its source. Explicit roles keep it a table where a telephone shows it as a list. */
export function standingsElement(
  { caption, columns, rows, words }: ReportStandings,
  figure: (words: FigureWords & { readonly display?: string }) => ElementContent,
): Element {
  const hasDirection = rows.some(({ direction }) => direction !== null);
  const heads = [columns[0], columns[2], columns[3], ...(hasDirection ? [columns[4]] : [])];
  const written = (cell: TableCell): ElementContent => (typeof cell === "string" ? { type: "text", value: noBreak(cell) } : figure(cell));
  const key = idOf(caption);
  const body = rows.map((row, at) => {
    const { name, isWhole, isSmall, response, figure: share, bar, direction } = row;
    const cells = [
      element("th", { scope: "row", role: "rowheader" }, [element("b", {}, [noBreak(name)]), element("span", {}, [written(response)])]),
      element("td", { role: "cell", className: ["standing-figure", ...(isSmall || bar === null ? ["in-words"] : [])] }, [written(share)]),
      element("td", { role: "cell", className: ["standing-bar"] }, [
        bar ? drawn(sureBarOfReport({ ...bar, words, id: `${key}-${at}`, isLarge: isWhole })) : { type: "text", value: ".." },
      ]),
      ...(hasDirection ? [element("td", { role: "cell" }, directionOf(direction, written))] : []),
    ];
    return element("tr", { role: "row", ...(isWhole ? { className: ["standing-whole"] } : {}) }, cells);
  });
  const headCells = heads.map((head) => element("th", { scope: "col", role: "columnheader" }, [noBreak(head)]));
  return element("table", { role: "table", className: ["standings"] }, [
    element("caption", {}, [caption, " ", element("span", {}, [words.how])]),
    element("thead", { role: "rowgroup" }, [element("tr", { role: "row" }, headCells)]),
    element("tbody", { role: "rowgroup" }, body),
  ]);
}

function directionOf(direction: StandingRow["direction"], written: (cell: TableCell) => ElementContent): readonly ElementContent[] {
  if (!direction) return [];
  const { short, more } = direction;
  const pieces = typeof more === "string" ? [more] : more.pieces;
  return [element("b", {}, [written(short), "."]), { type: "text", value: " " }, ...pieces.map(written)];
}

/** Letters a–z of the caption: the same table stands in two languages. */
function idOf(caption: string): string {
  return caption.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}
