import { capitalize } from "../../../../scripts/core/text.ts";
import type { publicLog as swedish } from "../../sv/pages/public-log.ts";
import type { Widened } from "../../widened.ts";

export const publicLog: Widened<typeof swedish> = {
  title: "The log of the rounds",
  description: "A public list of rounds, envelopes and releases. It may only grow, and anybody can verify it.",
  lead: "Everything about rounds, envelopes and releases is listed here, in the order in which it happened. Lines are added, and no line may be changed. If somebody changes a line, whoever has saved the log can find out.",
  none: "There is no log yet.",
  witnessed: (names, quorum) =>
    `At least ${quorum} of these must have read the whole log and certified that nothing has been changed: ${names}.`,
  unwitnessed: "Nobody outside witnesses the log. Only the authority itself certifies that it is complete.",
  verifyTitle: "Verify it yourself",
  verify: [
    "Fetch the program from the repository and run the command below, on a computer with Node.",
    "It reads everything that the site publishes and verifies signatures, digests and the log. It needs no secrets.",
    "Each line that it prints is one check. If something is wrong, it says what.",
  ],
  logKey: "The log’s key",
  entriesTitle: "The lines, newest first",
  entriesWhat:
    "A batch is one digest over all the envelopes in it. So while the round is open it does not show how many envelopes have arrived.",
  codes: (changed) => `${changed} codes`,
  number: "No.",
  what: "What",
  digest: "Digest",
  entry: (entry, roundName) => {
    switch (entry.kind) {
      case "trust":
        return `Trust list ${entry.version}`;
      case "round":
        return `${capitalize(roundName(entry.round))}, version ${entry.version}`;
      case "batch":
        return `Envelopes of ${roundName(entry.round)}, batch ${entry.number}`;
      case "release":
        return `Release ${entry.release} of ${roundName(entry.round)}`;
      case "site":
        return "The site’s files";
    }
  },
};
