// Decides how a release looks as a table to take along: one cell a line, names beside codes, the rehearsal's mark on every line.
import type { ProtectedCube } from "../scripts/statistics/cube.ts";
import { edition, levelLabelsIn } from "./data.ts";
import { sv } from "./text/sv.ts";

const columns = [
  "matomgang",
  "publicering",
  "grupp",
  "gruppnamn",
  "variabel",
  "variabelnamn",
  "kategori",
  "kategorinamn",
  "antal",
  "markning",
] as const;

/** RFC 4180 with semicolons, as Swedish spreadsheets expect; withheld counts are `..`. UTF-8 with a byte order mark for the same reason. */
export function tableFile(cube: ProtectedCube): string {
  const rowName = new Map(cube.rows.map((row) => [row.id, nameOfRow(row)]));
  const mark = cube.rehearsal ? sv.layout.rehearsal : "";
  const lines = cube.cells.map((cell) => {
    const names = [nameOfVariable(cell.variable), nameOfCategory(cell.variable, cell.category)];
    return [
      cube.round,
      cube.release,
      cell.row,
      rowName.get(cell.row) ?? "",
      cell.variable,
      names[0],
      cell.category,
      names[1],
      cell.count ?? "..",
      mark,
    ];
  });
  return `\uFEFF${[columns, ...lines].map((line) => line.map((value) => quoted(String(value))).join(";")).join("\r\n")}\r\n`;
}

function nameOfRow(row: ProtectedCube["rows"][number]): string {
  if (row.parent === null) return sv.terms.all;
  const type = sv.terms.type[row.value];
  if (type) return type;
  const parent = row.parent.replace(/^type-/, "");
  return `${sv.terms.type[parent] ?? parent}, ${sv.terms.size[parent]?.[row.value] ?? sv.terms.part[row.value] ?? row.value}`;
}

function nameOfVariable(variable: string): string {
  if (variable === "respondent") return sv.results.responseHeading;
  if (variable === "level") return sv.results.level;
  return edition.questionnaire.areas.find((area) => `area-${area.id}` === variable)?.name.sv ?? variable;
}

function nameOfCategory(variable: string, category: string): string {
  if (variable === "respondent") return sv.terms.respondent[category] ?? category;
  if (variable === "level") return levelLabelsIn("sv")[Number(category)]?.label ?? category;
  return sv.results.classes[category] ?? category;
}

function quoted(value: string): string {
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
