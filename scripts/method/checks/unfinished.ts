// Decides which texts are still to be written: those that a scaffold left to be filled in.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";

export type UnfinishedCode = "unfinished-text";

/** What a text that is not yet written begins with. */
export const toWrite = "TODO";

/** One diagnostic for each text anywhere in the data that begins with TODO. */
export function unfinishedTexts(data: unknown, at = ""): Diagnostic<UnfinishedCode>[] {
  if (typeof data === "string") return data.startsWith(toWrite) ? [fault("unfinished-text", at)] : [];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => unfinishedTexts(value, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`));
}
