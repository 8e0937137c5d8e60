import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "lock-entry-gone":
    "Edition {edition} is locked ({lock}) but is no longer listed in editions.yaml. Put the line back; an edition no longer in use gets the status retired.",
  "lock-status-back": "Edition {edition} is locked ({lock}) and cannot go from {from} to {to}. Keep the status, or make a new edition.",
  "lock-digest":
    "Edition {edition} is locked ({lock}), but its digest has changed. Put it back; changed text belongs in a new edition or in errata.yaml.",
  "lock-file":
    "The file belongs to edition {edition}, which is locked ({lock}), but has changed or is missing. Put it back as it was; write slips in errata.yaml and make a new edition for anything else.",
  "edition-gone": {
    severity: "warning",
    en: "Edition {edition} is no longer listed in editions.yaml. Put the line back if that was not intended.",
  },
  "edition-breaks": {
    severity: "warning",
    en: "Changes in edition {edition} that can give the same organisation another result, or make it answer differently: {count}. That is fine while the edition is being tried out. Work the examples out again, and tell those who have already answered.",
  },
  "edition-adds": {
    severity: "note",
    en: "Texts added to edition {edition}: {count}. That is allowed: a draft or a trial edition (pilot) that no round pins may get more texts, and no answer gets another result. Run npm run validate -- --write, which enters the new digest.",
  },
  "edition-breaks-locked":
    "The change ({what}) breaks edition {edition}, which is locked ({lock}). Remove it, and make it in a new edition.",
  "compare-unknown-revision": "{revision} is not in the repository. Fetch it first, or correct the name.",
  "compare-unrelated": "The proposal does not start from this repository. Start from the main branch and make the change there.",
  "compare-conflict":
    "The proposal changes lines that the main branch has changed since. Merge the main branch into the proposal, resolve the conflicts and send it again.",
  "compare-file-size": "The file is larger than {limit} bytes and is not read. Split the change, or remove what does not belong.",
  "compare-base-unreadable":
    "Edition {edition} could not be read as it was before, so the changes to it cannot be judged. Correct it on the main branch first.",
} satisfies Messages;

export type CompareCode = keyof typeof messages;
