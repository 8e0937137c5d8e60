// Deadlines for reporting incidents, for every page that states one.
import type { TargetKind } from "../../scripts/method/glossary.ts";
import type { Deadline } from "../../scripts/method/references/deadlines.ts";
import { readReportingDeadlines } from "../../scripts/repository/read-references.ts";
import { authority, place, unwrap } from "./content.ts";

const file = unwrap(readReportingDeadlines(place));

export const allDeadlines: readonly Deadline[] = file?.deadlines ?? [];

/** The deadlines, if this page is one of those that show them. */
export function deadlinesOn(kind: TargetKind, id: string): readonly Deadline[] {
  return file?.shownOn[kind].includes(id) ? allDeadlines : [];
}

/** The address of the first question that shows the deadlines. */
export const deadlinesPath = file?.shownOn.questions[0] && `/fragor/${file.shownOn.questions[0]}/#tider`;

/** The deadlines for what a recipient receives, by the recipient's id. */
export function deadlinesOf(recipient: string): readonly Deadline[] {
  return allDeadlines.filter((one) => one.recipient === recipient);
}

export function recipientOf({ recipient }: Deadline): (typeof authority.incidentRecipients)[number] | undefined {
  return authority.incidentRecipients.find(({ id }) => id === recipient);
}
