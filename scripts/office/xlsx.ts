// Writes a workbook as XLSX (ECMA-376). Own code because the small libraries have no lists to choose from.
import { languageTag } from "../core/terms/language-facts.ts";
import { type Cell, type Choice, cellName, columnName, type Look, type Sheet, type Workbook } from "./workbook.ts";
import { contentTypes, corePart, coreProperties, escapeXml, relationships, zipParts } from "./zip.ts";

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const names =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** In the order of `cellXfs`. */
const looks: readonly Look[] = ["text", "title", "head", "quiet", "input", "date", "number"];

/** As the form saves it. */
export const xlsxFile = (name: string, workbook: Workbook) => ({ name, type: xlsxType, content: writeXlsx(workbook) });

/** Deterministic: equal workbooks give equal bytes. */
export function writeXlsx({ language, title, footer, sheets }: Workbook): Uint8Array<ArrayBuffer> {
  const files = sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, xml: sheetXml(sheet, footer) }));
  return zipParts({
    "[Content_Types].xml": contentTypes([
      { name: "xl/workbook.xml", type: `${main}.sheet.main+xml` },
      ...files.map(({ name }) => ({ name, type: `${main}.worksheet+xml` })),
      { name: "xl/styles.xml", type: `${main}.styles+xml` },
      corePart,
    ]),
    "_rels/.rels": relationships([
      { kind: "officeDocument", target: "xl/workbook.xml" },
      { kind: "core-properties", target: corePart.name },
    ]),
    "docProps/core.xml": coreProperties(title, languageTag(language)),
    "xl/_rels/workbook.xml.rels": relationships([
      ...files.map((_, index) => ({ kind: "worksheet", target: `worksheets/sheet${index + 1}.xml` })),
      { kind: "styles", target: "styles.xml" },
    ]),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/styles.xml": stylesXml(),
    ...Object.fromEntries(files.map(({ name, xml }) => [name, xml])),
  });
}

/** Characters that fit the width of a page at 9 points, in landscape and in portrait. */
const [pageWidth, uprightWidth] = [130, 85];

/** How many pages wide a sheet is printed. The first column is repeated on each. */
function pagesAcross([first = 0, ...others]: readonly number[]): number {
  let [pages, used] = [1, first];
  for (const width of others) {
    const isFull = used + width > pageWidth;
    if (isFull) pages += 1;
    used = (isFull ? first : used) + width;
  }
  return pages;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const all = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  // Rows at the top are repeated on every printed page.
  const repeated = sheets.flatMap(({ name, widths, frozen }, index) => {
    const sheet = `'${escapeXml(name.replaceAll("'", "''"))}'!`;
    const column = pagesAcross(widths) > 1 ? `${sheet}$A:$A,` : "";
    return frozen ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${column}${sheet}$1:$${frozen}</definedName>`] : [];
  });
  const defined = repeated.length > 0 ? `<definedNames>${repeated.join("")}</definedNames>` : "";
  // A formula's value is computed when the file is opened.
  return `<workbook ${names}><sheets>${all.join("")}</sheets>${defined}<calcPr fullCalcOnLoad="1"/></workbook>`;
}

/** The children of `worksheet` in the order that the standard requires. */
function sheetXml({ widths, rows, frozen = 0, choices = [] }: Sheet, footer: string): string {
  const pane = frozen > 0 ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>` : "";
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const data = rows.map((cells, at) => {
    const written = cells.flatMap((cell, index) => (cell ? [cellXml(cell, cellName(index + 1, at + 1))] : []));
    return written.length > 0 ? `<row r="${at + 1}">${written.join("")}</row>` : "";
  });
  const isWide = widths.reduce((sum, one) => sum + one, 0) > uprightWidth;
  // The footer is scaled with the sheet.
  const size = isWide ? 11 : 9;
  return [
    `<worksheet ${names}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0" showGridLines="${frozen > 0 ? 1 : 0}">${pane}</sheetView></sheetViews>`,
    `<cols>${columns.join("")}</cols>`,
    `<sheetData>${data.join("")}</sheetData>`,
    choices.length > 0 ? `<dataValidations count="${choices.length}">${choices.map(choiceXml).join("")}</dataValidations>` : "",
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isWide ? "landscape" : "portrait"}" fitToWidth="${pagesAcross(widths)}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${escapeXml(`&L&${size}${footer.replaceAll("&", "&&").slice(0, 240)}&R&${size}&P`)}</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

function cellXml({ value, look = "text", isFormula }: Cell, at: string): string {
  const start = `<c r="${at}" s="${looks.indexOf(look)}"`;
  if (isFormula) return `${start} t="str"><f>${escapeXml(String(value))}</f></c>`;
  if (value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
}

/** A string of a cell: what XML cannot hold, and carriage returns that it would change, as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19). */
function escapeText(text: string): string {
  const named = text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
  return escapeXml(named);
}

function choiceXml({ column, rows: [first, last], from, message }: Choice): string {
  const list = typeof from === "string" ? from : `"${from.join(",")}"`;
  const range = first === last ? cellName(column, first) : `${columnName(column)}${first}:${columnName(column)}${last}`;
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" error="${escapeXml(message.slice(0, 225))}" sqref="${range}"><formula1>${escapeXml(list)}</formula1></dataValidation>`;
}

function stylesXml(): string {
  const fonts = ['<b/><sz val="16"/>', '<b/><sz val="11"/>', '<i/><sz val="11"/><color rgb="FF595959"/>'];
  const font = (look: string): string => `<font>${look}<name val="Arial"/></font>`;
  const line = (side: string): string => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`;
  const formats: Readonly<Record<Look, readonly [number: number, font: number, fill: number, border: number]>> = {
    text: [0, 0, 0, 0],
    title: [0, 1, 0, 0],
    head: [0, 2, 2, 1],
    quiet: [0, 3, 0, 1],
    input: [49, 0, 0, 1],
    date: [14, 0, 0, 1],
    number: [1, 0, 0, 1],
  };
  const cells = looks.map((look) => {
    const [number, own, fill, border] = formats[look];
    return `<xf numFmtId="${number}" fontId="${own}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="${look === "title" ? 0 : 1}"/></xf>`;
  });
  return `<styleSheet ${names}><fonts count="4">${['<sz val="11"/>', ...fonts].map(font).join("")}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF2"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border><border>${["left", "right", "top", "bottom"].map(line).join("")}</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
