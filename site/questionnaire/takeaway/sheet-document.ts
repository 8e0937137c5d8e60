// A sheet of the page as a DOCX: made from the text of the page, so that the two cannot differ. Loaded when it is saved.
import type { DocumentBlock, OfficeDocument } from "../../../scripts/office/document.ts";
import { docxFile } from "../../../scripts/office/docx.ts";
import type { MadeFile } from "../widgets/file-button.ts";

export function sheetFile(sheet: HTMLElement, name: string, language: OfficeDocument["language"]): MadeFile {
  return docxFile(name, sheetDocument(sheet, language));
}

/** The visible texts, without drawings. The sheet has one `h1`, its title, and may have a `footer`. */
function sheetDocument(sheet: HTMLElement, language: OfficeDocument["language"]): OfficeDocument {
  const foot = sheet.querySelector("footer");
  return {
    language,
    title: textOf(sheet.querySelector("h1")),
    // All of it: the mark of a rehearsal is visible only on paper.
    ...(foot ? { footer: foot.textContent.replaceAll(/\s+/g, " ").trim() } : {}),
    blocks: blocksIn(sheet),
  };
}

function blocksIn(parent: Element): readonly DocumentBlock[] {
  return [...parent.children].flatMap((one): readonly DocumentBlock[] => {
    if (!one.checkVisibility() || one.matches("svg, h1, footer")) return [];
    if (one.matches("h2, h3")) return [{ kind: "heading", level: one.matches("h2") ? 2 : 3, text: textOf(one) }];
    if (one.matches("p")) return textOf(one) === "" ? [] : [{ kind: "paragraph", text: textOf(one) }];
    if (one.matches("table")) return [tableOf(one as HTMLTableElement)];
    return blocksIn(one);
  });
}

function tableOf(table: HTMLTableElement): DocumentBlock {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => row.checkVisibility());
  const cells = (row: HTMLTableRowElement | undefined): readonly string[] =>
    [...(row?.cells ?? [])].flatMap((cell) => [textOf(cell), ...Array<string>(cell.colSpan - 1).fill("")]);
  return {
    kind: "table",
    name: document.getElementById(table.getAttribute("aria-labelledby") ?? "")?.textContent ?? "",
    columns: cells(table.tHead?.rows[0]),
    rows: rows.map((row) => ({ cells: cells(row) })),
  };
}

/** What is in sight of it, on one line. */
function textOf(element: Element | null): string {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden within it must not be saved.
  return element instanceof HTMLElement ? element.innerText.replaceAll(/\s+/g, " ").trim() : "";
}
