import type { runbook as swedish } from "../../sv/pages/runbook.ts";
import type { Widened } from "../../widened.ts";

export const runbook: Widened<typeof swedish> = {
  roles: { coordinator: "The coordinator", issuer: "The issuer", trustee: "Each trustee", witness: "The witness" },
  counter: "Whoever counts",
  holders: "Another holder",
  closer: "One trustee",
  store: ", on the intake’s machine",
  repeated: "Again and again while the round is open.",
  byHand: (who) => `${who} does this by hand.`,
  leaves: "Then there is:",
  takes: { seconds: "The machine needs a few seconds.", minutes: "The machine needs up to a few minutes." },
  typed: {
    either: (ordinary, pilot) => `${ordinary} (in a pilot ${pilot})`,
    sentence: (each) =>
      `This is how many command lines each person types in a round, if nothing goes wrong and the witness signs while the coordinator waits: ${each}. The trust list, the codes at the meetings and what is done by hand are not included. The numbers come from the steps on this page, and tests count them.`,
  },
  runBy: (who) => `${who}: run next`,
  placeholders: {
    round: "<round>",
    name: "<name>",
    day: "<day>",
    edition: "<edition>",
    number: "<number>",
    subject: "<subject>",
    domain: "<the site's domain>",
    logLine: "<the log's line>",
    witnessLine: "<the witness's line>",
  },
};
