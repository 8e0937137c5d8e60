import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "correction-no-first": "The round {round} has no release to correct. Release it first.",
  "correction-reason": "A correction must state what was wrong in {release}, in Swedish and English. Write it after --sv and --en.",
  "correction-other-plan":
    "The table plan of the correction differs from that of {release}. A correction shows the same tables, except those that it withdraws; restore the plan.",
  "correction-no-memory": "What was counted in {release} is not in counted.sealed. Restore the file as it was after that release.",
  "correction-missing-release":
    "The release {release} is not among those published. A correction is audited together with all earlier ones; restore the folder.",
  "correction-edited-release": "The release {release} was changed after it was made. Restore the files as they were.",
  "correction-changes-nothing": "The correction counts exactly the same answers as {release}. There is nothing to publish.",
  "correction-withdraws":
    "The argument of --withdraw cannot be withdrawn. Write one or more of {kinds}, separated by commas, and only kinds that the round has tables of.",
  "correction-tells-withdrawn":
    "The correction discloses something in {variable}, which it withdraws but which has been published already. Withdraw more kinds of tables. If that does not help, leave the figures and describe the error in words.",
  "correction-later-panel":
    "The round {later} shows how many have risen and fallen since this round, which is no longer true with the corrected levels. Both cannot be corrected without disclosing single answers. Announce the error in words, in content/statistics/known-errors.yaml.",
  "correction-rescored":
    "The correction gives other figures for the round {earlier} by the rules of this edition, and the former ones have been published already. Together they may disclose single answers. Correct the rest, and describe this error in words.",
} satisfies Messages;

export type CorrectionCode = keyof typeof messages;
