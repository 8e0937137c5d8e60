// One colleague's part of the questionnaire: some areas in some blocks.
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import type { Model } from "../../../scripts/method/edition.ts";
import { plainText } from "../answering/annotations.ts";
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

/** Whether the part includes the area's questions in the block. */
export function isWithin({ areas, blocks }: Part, { area, block }: { readonly area: string; readonly block: number }): boolean {
  return areas.includes(area) && (blocks?.includes(block) ?? true);
}

/** Without blocks: every block. */
export function makePart(areas: readonly string[], label: string, blocks: readonly number[] = []): Part {
  const text = sanitizeLabel(label);
  return { areas, ...(blocks.length > 0 ? { blocks } : {}), ...(text === "" ? {} : { label: text }) };
}

/** One line of plain text within the limit. */
export function sanitizeLabel(label: string): string {
  return plainText(label, labelLimit).trim();
}
