// What a real round needs besides its keys before anybody is invited: details of the authority, a day in the calendar, and a dialogue that
// took place.
import { readConsultations } from "../consultation/read.ts";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { Authority } from "../method/authority.ts";
import { readDialogue } from "../report/material/registers.ts";
import type { Place } from "../repository/place.ts";
import type { RoundCode } from "./messages.ts";
import type { Calendar } from "./schema.ts";

const problem = fault<RoundCode>;

/**
 * A fault for each detail that is not filled in: the letters name the site's address, the telephone, its hours and the stand-in, the site
 * what `privacy` holds and where weaknesses are reported, which must not have expired by `today`, if given: a letter within the round is
 * not stopped by that. Empty in a rehearsal, where nobody is asked anything.
 */
export function contactFaults(
  { rehearsal, contact, privacy }: Pick<Authority, "rehearsal" | "contact" | "privacy">,
  today = "",
): readonly Diagnostic<RoundCode>[] {
  if (rehearsal) return [];
  const missing = [
    ...(["website", "telephone", "hours", "standIn"] as const).flatMap((key) => (contact[key] ? [] : [`contact.${key}`])),
    ...(contact.security && contact.security.expires > today ? [] : ["contact.security"]),
    ...(["controller", "officer", "addressesKept"] as const).flatMap((key) => (privacy?.[key] ? [] : [`privacy.${key}`])),
  ];
  return missing.map((key) => ({ ...problem("opening-contact", `/${key.replace(".", "/")}`, { key }), file: "content/authority.yaml" }));
}

/**
 * The dialogue before a round that opens on the given day: an entry of local-government with their own words, one of digital-government and
 * one of county-administration, each later than the first day of the ordinary round before it in the calendar; and a consultation on the
 * method that is answered, however long ago. What cannot be read is reported as it is. Empty in a rehearsal.
 */
export function dialogueFaults(
  place: Place,
  { rehearsal }: Pick<Authority, "rehearsal">,
  { rounds, opens, today }: Pick<Calendar, "rounds"> & { readonly opens: string; readonly today: string },
): readonly Diagnostic[] {
  if (rehearsal) return [];
  const before = rounds.filter((one) => one.kind !== "pilot" && one.opens < opens).map((one) => one.opens);
  const [since = ""] = before.toSorted().reverse();
  const [dialogue, consultations] = [readDialogue(place), readConsultations(place, today)];
  if (!dialogue.ok || !consultations.ok) return [...dialogue.diagnostics, ...consultations.diagnostics];
  const held = dialogue.value.filter(({ date }) => date > since && date <= today);
  const missing: RoundCode[] = [
    ...(held.some(({ kind, view }) => kind === "local-government" && view) ? [] : ["opening-local-government" as const]),
    ...(held.some(({ kind }) => kind === "digital-government") ? [] : ["opening-digital-government" as const]),
    ...(held.some(({ kind }) => kind === "county-administration") ? [] : ["opening-county-administration" as const]),
    ...(consultations.value.some(({ decisions }) => decisions) ? [] : ["opening-consultation" as const]),
  ];
  return missing.map((code) => problem(code));
}

/** Whether the calendar has the round, with the days of its draft. Empty in a rehearsal, whose calendar may come later. */
export function calendarFaults(
  { rounds }: Calendar,
  {
    round,
    rehearsal,
    opens,
    closes,
  }: { readonly round: string; readonly rehearsal: boolean; readonly opens: string; readonly closes: string },
): readonly Diagnostic<RoundCode>[] {
  const entry = rounds.find((one) => one.round === round);
  if (rehearsal) return [];
  if (!entry) return [problem("opening-calendar", "", { round })];
  if (entry.opens === opens && entry.closes === closes) return [];
  return [problem("opening-calendar-days", "", { round, opens, closes, planned: `${entry.opens}–${entry.closes}` })];
}

const names: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
  "opening-local-government": { sv: "SKR:s egna ord", en: "SALAR's own words" },
  "opening-digital-government": { sv: "Digg", en: "Digg" },
  "opening-county-administration": { sv: "länsstyrelserna", en: "the county administrative boards" },
  "opening-consultation": { sv: "ett besvarat samråd", en: "an answered consultation" },
};

/** " Kvar: Digg, länsstyrelserna." for a step that waits, of codes and keys of authority.yaml; nothing if all is there. */
export function todo(gates: readonly string[], language: "sv" | "en"): string {
  const unread = { sv: "det som npm run validate säger", en: "what npm run validate says" }[language];
  const left = new Set(gates.map((code) => (code.includes(".") ? code : (names[code]?.[language] ?? unread))));
  return left.size === 0 ? "" : { sv: ` Kvar: ${[...left].join(", ")}.`, en: ` Left: ${[...left].join(", ")}.` }[language];
}
