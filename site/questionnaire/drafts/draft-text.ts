// Serializes drafts.
import { canonicalize, type Json } from "../../../scripts/core/canonical.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "./state.ts";

export type DraftData = Pick<PageData, "edition" | "editionDigest" | "model" | "facts">;

/**
 * Largest file that is read at all, in bytes. The answers of edition 2026 take less than 4,000, and a draft whose every note is full of
 * the longest characters stays below 250,000; other methods may have more questions.
 */
export const draftLimit = 2_000_000;

/**
 * One line of canonical JSON of the shape `Draft`, ended by a line break. The target is included only where one has been chosen, and the
 * organisation's name only where it has one.
 */
export function draftText(data: DraftData, filled: Filled, organisation = ""): string {
  const { edition, editionDigest } = data;
  const { target, plan, ...rest } = filled;
  // Whoever answers a part chooses neither the organisation's target nor its plan.
  const aims = hasLevels(data) && !filled.part ? { ...(target > 0 ? { target } : {}), ...(plan ? { plan } : {}) } : {};
  const whose = organisation === "" ? {} : { organisation };
  return `${canonicalize({ schema: "infosaktrappan-draft/1", edition, editionDigest, ...whose, ...rest, ...aims } as unknown as Json)}\n`;
}

/** Whether the method has levels, and so a target and a plan. */
export function hasLevels({ model }: DraftData): boolean {
  return model.thresholds.length > 0;
}
