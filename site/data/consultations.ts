// Decides what the consultations' pages show: each one with where it stands on the day of the build, and its form for comments.
import type { ConsultationFolder } from "../../scripts/consultation/check.ts";
import { formData, formText } from "../../scripts/consultation/comment-form.ts";
import { readConsultations } from "../../scripts/consultation/read.ts";
import { swedishDay } from "../../scripts/core/day.ts";
import type { Language } from "../text/languages.ts";
import { sayIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { authority, mustHold, place } from "./content.ts";

/** The day of the build, by which the pages say where each consultation stands. */
export const today = swedishDay(new Date());

/** The one that opens last first. */
export const consultations: readonly ConsultationFolder[] = mustHold(readConsultations(place, today));

export type Standing = "ahead" | "open" | "over" | "decided";

export function standingOf({ consultation: { value }, decisions }: ConsultationFolder): Standing {
  if (decisions) return "decided";
  if (today < value.opens) return "ahead";
  return today <= value.closes ? "open" : "over";
}

/** Where an issue is written, with the form for comments chosen; null where no repository is named. */
export const issueAddress: string | null =
  authority.forge.repository === null ? null : `${authority.forge.repository.replace(/\/$/, "")}/issues/new?template=samrad.yml`;

/** The form for comments as a file: `md` to read and fill in, `json` to be put among the comments. */
export function commentForm({ consultation: { value } }: ConsultationFolder, language: Language, ending: "md" | "json"): string {
  if (ending === "json") return `${JSON.stringify(formData(value, language), null, 2)}\n`;
  const { form, kind } = wordsIn(language).consultations;
  return formText(value, { ...form, kind }, (text) => sayIn(language, text));
}
