// The letters of an invitation: one with a code for each organisation, and the reminder to all.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { Invitations } from "../../envelope/invitation/invite.ts";
import { letterPage, type OfflineFile } from "../../envelope/invitation/letter.ts";
import { sha256 } from "../../repository/digests.ts";
import { occasionFiles, occasionPage, senderOf } from "../letters.ts";
import type { LetterToPrint } from "../print-letters.ts";
import type { NewFiles, Setting } from "./round-files.ts";

export function lettersFor(
  { charter, version, authority, population }: Setting,
  invitations: Invitations["invitations"],
  offline: readonly OfflineFile[],
): NewFiles["letters"] & {} {
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  const round = senderOf(charter, version);
  return invitations.map(({ organisation, code }) => ({
    organisation,
    page: letterPage({
      authority,
      round,
      ...(offline.length > 0 ? { offline } : {}),
      organisation: { id: organisation, name: names.get(organisation) ?? organisation },
      code,
    }),
  }));
}

/** To everybody who is invited now: it has no code, and is sent on the day in the calendar. */
export function reminderFor(
  { charter, version, authority, population }: Setting,
  invitations: Invitations["invitations"],
): NewFiles["letters"] & {} {
  if (version.version > 1) return [];
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  const organisations = invitations.map(({ organisation }) => ({ id: organisation, name: names.get(organisation) ?? organisation }));
  const facts = { authority, round: senderOf(charter, version), occasion: "reminder", organisations } as const;
  return [{ organisation: occasionFiles.reminder, page: occasionPage({ ...facts, release: null }) }];
}

/** The form as a file, each identified by its name and SHA-256. */
export function offlineOf(files: readonly string[]): Checked<readonly OfflineFile[]> {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) return refused(...missing.map((file) => ({ ...fault("file-missing"), file })));
  return accepted(files.map((file) => ({ name: basename(file), digest: sha256(readFileSync(file)) })));
}

/** A letter is a file of its own; of the reminder there is one for each organisation. */
export function pdfsOf(setting: Setting, letters: NewFiles["letters"] & {}): readonly LetterToPrint[] {
  const own = letters.filter(({ organisation }) => organisation !== occasionFiles.reminder);
  return own.flatMap((letter): readonly LetterToPrint[] => {
    const [reminder] = reminderFor(setting, [{ organisation: letter.organisation, sub: "", code: "" }]);
    const { organisation: name, page } = letter;
    return [{ name, page }, ...(reminder ? [{ name: `${name}-${reminder.organisation}`, page: reminder.page }] : [])];
  });
}
