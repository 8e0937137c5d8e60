import type { Messages } from "../../core/diagnostic.ts";

/** Faults of manifests, and of releases without tables. */
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
  "manifest-replies": "replies.bin is not the file that the release wrote. Restore the file as it was.",
  "manifest-panel-digest":
    "The panel is not the one that the manifest names, or it is missing. Fetch the release again; if it still differs, it must not be shown.",
  "manifest-rescored-digest":
    "The re-scored earlier round is not the one that the manifest names, or it is missing. Fetch the release again.",
  "manifest-cube-digest": "The manifest is for another cube than the one beside it. Fetch both again.",
  "manifest-round": "The manifest is for {round}/{release}, but the cube or the folder is not. Fetch both again.",
  "manifest-other-round":
    "The manifest was made from other inputs than the round {round} pins: its round, edition or population differs. The release is not shown; fetch the one that belongs to the round.",
  "manifest-other-code":
    "The figures of {round} were counted by other code than its closing names. The release is not shown: find out why, and count again with the code that the closing names.",
  "manifest-corrects":
    "The manifest in {round}/{release} does not state which release it corrects. A release after the first is a correction of the previous one; make it with --correction.",
  "manifest-earlier-missing":
    "{round}/{release} corrects {earlier}, which is no longer there. What was published must remain available; restore the folder {earlier}.",
  "published-future":
    "{round}/{release} is said to be published on {date}, but today is {today}. Write the day on which its figures were published.",
  "manifest-signatures": "The release has {signed} signatures that verify and needs {needed}. Have another person recompute and sign.",
  "release-signature-gone": {
    sv: "Beskeden för {round} är undertecknade av {names} i Git, men underskriften är borttagen. Ta reda på vem som tog bort den, och lägg tillbaka filen ur Git.",
    en: "The replies of {round} are signed by {names} in Git, but the signature has been removed. Find out who removed it, and put the file back from Git.",
  },
  "release-replies-gone": {
    sv: "Två har undertecknat beskeden för {round} i Git, men filerna är borta. Ta reda på vem som tog bort dem, och lägg tillbaka mappen replies ur Git.",
    en: "Two have signed the replies of {round} in Git, but the files are gone. Find out who removed them, and put the folder replies back from Git.",
  },
} satisfies Messages;

export type ReleaseFileCode = keyof typeof messages;
