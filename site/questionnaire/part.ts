// Decides what a colleague's part is: which areas, read from a file with care, and what its file is called.
import { type Diagnostic, fault } from "../../scripts/diagnostic.ts";
import type { PageData } from "./page-data.ts";
import type { Part } from "./state.ts";

export type PartCode = "draft-part";

/** Characters (code points) of what a part may be called. */
export const labelLimit = 60;

/**
 * The areas that this edition has, in its order. Undefined, with a warning, where none is left or the file says it in another way;
 * with a warning, too, where some are left out or the label is shortened.
 */
export function readPart(given: unknown, areas: readonly string[]): { part?: Part; diagnostics: Diagnostic<PartCode>[] } {
  if (given === undefined) return { diagnostics: [] };
  const diagnostics: Diagnostic<PartCode>[] = [{ ...fault("draft-part", "/part"), severity: "warning" }];
  const { areas: named, label } = (given ?? {}) as { readonly areas?: unknown; readonly label?: unknown };
  if (!Array.isArray(named)) return { diagnostics };
  const kept = areas.filter((one) => named.includes(one));
  if (kept.length === 0) return { diagnostics };
  const text = typeof label === "string" ? tidyLabel(label) : "";
  const isWhole = kept.length === named.length && (label === undefined || label === text);
  return { part: makePart(kept, text), diagnostics: isWhole ? [] : diagnostics };
}

export function makePart(areas: readonly string[], label: string): Part {
  const text = tidyLabel(label);
  return { areas, ...(text === "" ? {} : { label: text }) };
}

/** The places of the part's areas in the questionnaire, from 1. */
export function areaNumbers(part: Part, { model }: Pick<PageData, "model">): readonly number[] {
  return part.areas.map((area) => model.areas.indexOf(area) + 1);
}

/** The file's name: the edition and the numbers of the part's areas. It never tells an answer, an organisation or a person. */
export function draftName({ edition, model }: Pick<PageData, "edition" | "model">, part?: Part): string {
  const numbers = part ? `del-${areaNumbers(part, { model }).join("-")}-` : "";
  return `infosaktrappan-${edition}-${numbers}utkast.json`;
}

/** One line of plain text, within the limit. */
function tidyLabel(label: string): string {
  return [...label.replaceAll(/\p{Cc}/gu, " ").toWellFormed()].slice(0, labelLimit).join("").trim();
}
