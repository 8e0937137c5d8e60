// What the versions of a round change of who can answer.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import type { RoundVersion } from "../envelope/round-document.ts";
import type { Place } from "./place.ts";
import { listOpenedRounds, readRound } from "./read-round.ts";
import { type RoundFiles, roundFiles } from "./round-files.ts";
import { rosterOf } from "./round-folder.ts";

export interface CodeChange {
  readonly added: number;
  readonly revoked: number;
  /** How many letters that concerns: in each part the larger of the two, since a replaced letter adds a code and revokes one. */
  readonly letters: number;
}

/** As people read it: +12 −12. */
export function codesText({ added, revoked }: CodeChange): string {
  return `+${added} −${revoked}`;
}

/** What the parts do that a version's roster has and an earlier one, with these parts, has not. */
export function codeChange(
  files: RoundFiles,
  { round, roster }: Pick<RoundVersion, "round" | "roster">,
  before: RoundVersion["roster"],
): Checked<CodeChange> {
  const parts = roster.slice(before.length).map((digest) => rosterOf(files, { round, roster: [digest] }));
  const faults = parts.flatMap((one): readonly Diagnostic[] => one.diagnostics);
  const counts = parts.flatMap((one) => (one.ok ? [{ added: one.value.keys.length, revoked: one.value.revoked.length }] : []));
  const sum = (of: (one: Omit<CodeChange, "letters">) => number): number => counts.reduce((all, one) => all + of(one), 0);
  const changed = {
    added: sum(({ added }) => added),
    revoked: sum(({ revoked }) => revoked),
    letters: sum(({ added, revoked }) => Math.max(added, revoked)),
  };
  return faults.length > 0 ? refused(...faults) : accepted(changed);
}

/** By `<round> <version>`: +12 −12, the codes that a signed version has added and revoked, where it has. Rounds that cannot be read are left out. */
export function codeChanges(place: Place): ReadonlyMap<string, string> {
  return new Map(
    listOpenedRounds(place).flatMap((round) => {
      const [files, folder] = [roundFiles(place, round), readRound(place, round)];
      const versions = folder.ok ? folder.value.versions : [];
      return versions.flatMap(({ document }, at): readonly (readonly [string, string])[] => {
        const before = versions[at - 1]?.document;
        const changed = before ? codeChange(files, document, before.roster) : undefined;
        return changed?.ok && changed.value.letters > 0 ? [[`${round} ${document.version}`, codesText(changed.value)]] : [];
      });
    }),
  );
}
