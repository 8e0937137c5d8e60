// One colleague's part of the questionnaire: some areas in some blocks, and the name of its file.
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import type { PageData } from "../data/page-data.ts";
import type { DraftFileCode } from "../drafts/messages.ts";
import type { Part } from "../drafts/state.ts";

/** Longest label of a part, in code points. */
export const labelLimit = 60;

interface ReadPart {
  readonly part?: Part;
  readonly diagnostics: readonly Diagnostic<DraftFileCode>[];
}

/**
 * The part's areas and blocks that this edition has, in its order; if no block remains, every block. No part if no area remains or the
 * value is malformed. Any difference from the file gives a warning.
 */
export function readPart(given: unknown, model: Pick<Model, "areas" | "questions">): ReadPart {
  if (given === undefined) return { diagnostics: [] };
  const diagnostics = [warning<DraftFileCode>("draft-part", "/part")];
  const { areas: named, blocks = [], label } = (given ?? {}) as { readonly [key in keyof Part]?: unknown };
  if (!Array.isArray(named)) return { diagnostics };
  const areas = model.areas.filter((one) => named.includes(one));
  if (areas.length === 0) return { diagnostics };
  const within = Array.isArray(blocks) ? [...new Set(model.questions.map(({ block }) => block))].filter((one) => blocks.includes(one)) : [];
  const part = makePart(areas, typeof label === "string" ? label : "", within);
  const isUnchanged = areas.length === named.length && within.length === (blocks as unknown[] | null)?.length && part.label === label;
  return { part, diagnostics: isUnchanged ? [] : diagnostics };
}

/** Without blocks: every block. */
export function makePart(areas: readonly string[], label: string, blocks: readonly number[] = []): Part {
  const text = sanitizeLabel(label);
  return { areas, ...(blocks.length > 0 ? { blocks } : {}), ...(text === "" ? {} : { label: text }) };
}

/** The part's areas by their numbers in the questionnaire, from 1. */
export function areaNumbers(part: Pick<Part, "areas">, { model }: Pick<PageData, "model">): readonly number[] {
  return part.areas.map((area) => model.areas.indexOf(area) + 1);
}

/** The draft's file name: the edition, and a part's role or else the numbers of its areas. Never an answer, nor the organisation unless somebody wrote its name as a role. */
export function draftName({ edition, model }: Pick<PageData, "edition" | "model">, part?: Part): string {
  const whose = part ? `${slugOf(part.label ?? "") || `del-${areaNumbers(part, { model }).join("-")}`}-` : "";
  return `infosaktrappan-${edition}-${whose}utkast.json`;
}

/** "It-enheten" → "it-enheten": a–z, digits and hyphens alone. Empty if nothing of the text can be written so. */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** One line of plain text within the limit. */
export function sanitizeLabel(label: string): string {
  return [...label.replaceAll(/\p{Cc}/gu, " ").toWellFormed()].slice(0, labelLimit).join("").trim();
}
