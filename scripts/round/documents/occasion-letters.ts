// Writes the reminder or the thank-you letter to everybody who was invited.
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import { writeFileAtomic } from "../../core/write.ts";
import type { Place } from "../../repository/place.ts";
import { readCalendar } from "../calendar.ts";
import { contactFaults } from "../gates.ts";
import { type Occasion, occasionFiles, occasionPage, senderOf } from "../letters.ts";
import type { RoundCode } from "../messages.ts";
import { type Addressed, addressees, printLetters } from "../print-letters.ts";
import { readSetting } from "./round-files.ts";

/** `register`: a file with the ids of those invited; without it everybody in the population. */
interface Letters {
  readonly kind: Occasion;
  readonly register: string | undefined;
  readonly pdf: boolean;
}

/** Writes one letter to each, in a file for all and, with `pdf`, one to print each. */
export async function writeLetters(place: Place, round: string, { kind: occasion, register, pdf }: Letters): Promise<Checked<string>> {
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { authority, charter, version, population } = setting.value;
  const isOver = version.status === "closed";
  if (isOver !== (occasion === "thanks"))
    return refused(fault<RoundCode>(isOver ? "letters-round-closed" : "letters-round-open", "", { round }));
  const [calendar, to] = [readCalendar(place), addressees(population, register)];
  const faults = [...contactFaults(authority), ...calendar.diagnostics, ...to.diagnostics];
  if (!calendar.ok || !to.ok || faults.length > 0) return refused(...faults);
  const release = calendar.value.rounds.find((one) => one.round === round)?.release ?? null;
  const facts = { authority, round: senderOf(charter, version), occasion, release };
  const pageFor = (organisations: readonly Addressed[]): string => occasionPage({ ...facts, organisations });
  // Whom a round invites may be secret: readable by the owner only, in the folder that Git ignores.
  const [folder, name] = [join(setting.value.folder, "letters"), occasionFiles[occasion]];
  const file = join(folder, `${name}.html`);
  writeFileAtomic(file, pageFor(to.value), { mode: 0o600 });
  const each = to.value.map((one) => ({ name: `${one.id}-${name}`, page: pageFor([one]) }));
  const printed = pdf ? await printLetters(folder, each) : accepted(0);
  if (!printed.ok) return printed;
  const number = to.value.length;
  return accepted(said({ sv: `${number} brev: ${file}`, en: `${number} letters: ${file}` }), printed.diagnostics);
}
