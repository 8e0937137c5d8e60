import type { Messages } from "../../core/diagnostic.ts";

/** Faults of releases without tables. */
export const messages = {
  "participation-because":
    "{round}/{release} gives another reason for having no tables than the round's kind and number of answers do. Make the release again.",
  "participation-numbers":
    "{round}/{release} has another number of invited organisations than the population, or more answers than invitations. Make the release again.",
  "pilot-with-cube":
    "{round}/{release} is a pilot's and has {file}. A pilot shows only how many were invited and answered. The release is not shown; fetch the one that the trustees signed.",
  "participation-with-cube":
    "{round}/{release} has both participation.json and {file}. A release has tables, or only the numbers of invitations and answers. Fetch the one that the trustees signed.",
  "release-no-tables": "{round}/{release} has no tables: it shows only how many were invited and answered. Choose a round that has tables.",
  "manifest-audit":
    "What the manifest says of the audit does not fit the files beside it: with tables it must have passed, without tables there is nothing to audit. Fetch the release again.",
  "manifest-participation-digest":
    "The numbers of invitations and answers (participation.json) are not the file that the manifest names, or it is missing. Fetch the release again.",
} satisfies Messages;

export type ParticipationCode = keyof typeof messages;
