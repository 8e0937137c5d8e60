// Decides what a colleague's part is: which areas in which blocks, read from a file with care, and what its file is called.

import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { PageData } from "../data/page-data.ts";
import type { Part } from "../drafts/state.ts";

export type PartCode = "draft-part";

/** Characters (code points) of what a part may be called. */
export const labelLimit = 60;

/**
 * The areas and blocks that this edition has, in its order. Undefined, with a warning, where no area is left or the file says it in
 * another way; with a warning, too, where what is kept is not what the file says. No block left means every block.
 */
export function readPart(given: unknown, model: Pick<Model, "areas" | "questions">): { part?: Part; diagnostics: Diagnostic<PartCode>[] } {
  if (given === undefined) return { diagnostics: [] };
  const diagnostics: Diagnostic<PartCode>[] = [{ ...fault("draft-part", "/part"), severity: "warning" }];
  const { areas: named, blocks = [], label } = (given ?? {}) as { readonly [key in keyof Part]?: unknown };
  if (!Array.isArray(named)) return { diagnostics };
  const areas = model.areas.filter((one) => named.includes(one));
  if (areas.length === 0) return { diagnostics };
  const within = Array.isArray(blocks) ? [...new Set(model.questions.map(({ block }) => block))].filter((one) => blocks.includes(one)) : [];
  const part = makePart(areas, typeof label === "string" ? label : "", within);
  const isWhole = areas.length === named.length && within.length === (blocks as unknown[] | null)?.length && part.label === label;
  return { part, diagnostics: isWhole ? [] : diagnostics };
}

/** No blocks: every block. */
export function makePart(areas: readonly string[], label: string, blocks: readonly number[] = []): Part {
  const text = tidyLabel(label);
  return { areas, ...(blocks.length > 0 ? { blocks } : {}), ...(text === "" ? {} : { label: text }) };
}

/** The places of the part's areas in the questionnaire, from 1. */
export function areaNumbers(part: Pick<Part, "areas">, { model }: Pick<PageData, "model">): readonly number[] {
  return part.areas.map((area) => model.areas.indexOf(area) + 1);
}

/** The file's name: the edition and the numbers of the part's areas and blocks. It never tells an answer, an organisation or a person. */
export function draftName({ edition, model }: Pick<PageData, "edition" | "model">, part?: Part): string {
  const blocks = part?.blocks ? `block-${part.blocks.join("-")}-` : "";
  const numbers = part ? `del-${areaNumbers(part, { model }).join("-")}-${blocks}` : "";
  return `infosaktrappan-${edition}-${numbers}utkast.json`;
}

/** One line of plain text, within the limit. */
function tidyLabel(label: string): string {
  return [...label.replaceAll(/\p{Cc}/gu, " ").toWellFormed()].slice(0, labelLimit).join("").trim();
}
