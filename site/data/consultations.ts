// The consultations on the method: their status on the day of the build.
import type { ConsultationFolder } from "../../scripts/consultation/check.ts";
import { readConsultations } from "../../scripts/consultation/read.ts";
import { swedishDay } from "../../scripts/core/day.ts";
import { authority, place, unwrap } from "./content.ts";

/** The day of the build, on which each consultation's status depends. */
export const today = swedishDay(new Date());

/** By opening day, latest first. */
export const consultations: readonly ConsultationFolder[] = unwrap(readConsultations(place, today));

export type Status = "ahead" | "open" | "over" | "decided";

export function statusOf({ consultation: { value }, decisions }: ConsultationFolder): Status {
  if (decisions) return "decided";
  if (today < value.opens) return "ahead";
  return today <= value.closes ? "open" : "over";
}

/** The address that opens a new issue with the comment template; null where no repository is configured. */
export const issueAddress: string | null =
  authority.forge.repository === null ? null : `${authority.forge.repository.replace(/\/$/, "")}/issues/new?template=samrad.yml`;
