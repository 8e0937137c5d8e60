// The steps of a round that nobody has begun, for the runbook's page: the same that `npm run round -- status` shows.
import { entriesOf } from "../checklist.ts";
import type { RoundFacts } from "./round-facts.ts";
import type { Entry, Part } from "./step.ts";

/** The steps of one part, of a real authority with a log. Names and ids are in angle brackets. */
export function runbook(part: Part, kind: "ordinary" | "pilot"): readonly Entry[] {
  const days = { opens: "", closes: "2000-01-01" };
  const document: RoundFacts["document"] = { edition: "<utgåva>", status: "open", ...days, acts: [], signatures: 2, lost: [] };
  const facts: RoundFacts = {
    round: "<omgång>",
    today: "",
    rehearsal: false,
    contactMissing: [],
    trust: {
      trustees: ["<namn>", "<annat namn>", "<tredje namn>"],
      signers: [],
      isPinned: false,
      isInForce: false,
      hasLog: true,
      witnesses: { names: ["<namn>"], quorum: 1, log: "<loggens rad>" },
    },
    cards: 0,
    gates: [],
    entry: { reminder: "" },
    kind,
    hasDraft: false,
    document,
    decided: false,
    holders: [],
    hasRoster: false,
    trusted: false,
    acknowledged: false,
    logged: { opened: false, site: false, closed: false, released: false, pages: false },
    panelDone: false,
    reported: false,
    archived: false,
    nextReleased: false,
    destroyers: 0,
  };
  return entriesOf(facts).flatMap((one) => (one.part === part ? [withOneOfEach(one)] : []));
}

/** Two trustees' commands of the same kind are one line. */
function withOneOfEach(entry: Entry): Entry {
  const lines = new Set<string>();
  const commands = entry.commands?.map((one) => ({ ...one, line: one.line.replaceAll(/<(annat|tredje) namn>/g, "<namn>") }));
  const left = commands?.filter(({ line }) => !lines.has(line) && lines.add(line));
  return left ? { ...entry, commands: left } : entry;
}
