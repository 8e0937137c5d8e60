// The steps of a round that nobody has begun, for the runbook's page: the same that `npm run round -- status` shows.
import { entriesOf } from "../checklist.ts";
import type { RoundFacts } from "./round-facts.ts";
import type { Entry, Part } from "./step.ts";
import { typedLines } from "./turn.ts";

type Kind = "ordinary" | "pilot";

/** The steps of one part. Names and ids are in angle brackets; two trustees' commands of the same kind are one line. */
export function runbook(part: Part, kind: Kind): readonly Entry[] {
  const names = { round: "<omgång>", edition: "<utgåva>", trustees: ["<namn>", "<annat namn>", "<tredje namn>"], witness: "<namn>" };
  const entries = exampleEntries(kind, { ...names, log: "<loggens rad>" });
  return entries.flatMap((one) => (one.part === part ? [withOneOfEach(one)] : []));
}

/** How many command lines each role types in a round, beside what is done once; of the trustees the fewest and the most. */
export function typedByRole(kind: Kind) {
  const names = { round: "x", edition: "x", trustees: ["a", "b", "c"], witness: "w", log: "x" };
  const typed = typedLines(exampleEntries(kind, names).filter(({ part }) => part !== "once"));
  const [coordinator = 0, issuer = 0, witness = 0] = ["coordinator", "issuer", "w"].map((who) => typed[who]);
  const trustees = names.trustees.map((name) => typed[name] ?? 0);
  return { coordinator, issuer, witness, fewest: Math.min(...trustees), most: Math.max(...trustees) };
}

interface Names {
  readonly round: string;
  readonly edition: string;
  readonly trustees: readonly string[];
  readonly witness: string;
  readonly log: string;
}

/** Of a real authority with a log and one witness. */
function exampleEntries(kind: Kind, { round, edition, trustees, witness, log }: Names): readonly Entry[] {
  const days = { opens: "", closes: "2000-01-01" };
  const facts: RoundFacts = {
    round,
    today: "",
    rehearsal: false,
    contactMissing: [],
    trust: {
      trustees,
      signers: [],
      isPinned: false,
      isInForce: false,
      hasLog: true,
      witnesses: { names: [witness], quorum: 1, log },
    },
    cards: 0,
    gates: [],
    entry: { reminder: "" },
    kind,
    hasDraft: false,
    document: { edition, status: "open", ...days, acts: [], signatures: 2, lost: [] },
    decided: false,
    holders: [],
    hasRoster: false,
    trusted: false,
    acknowledged: false,
    logged: { opened: "none", site: "none", closed: "none", released: "none", pages: "none" },
    panelDone: false,
    hasLetter: false,
    reported: false,
    archived: false,
    nextReleased: false,
    earlier: [],
    destroyers: [],
  };
  return entriesOf(facts);
}

/** Two trustees' commands of the same kind are one line. */
function withOneOfEach(entry: Entry): Entry {
  const lines = new Set<string>();
  const commands = entry.commands?.map((one) => ({ ...one, line: one.line.replaceAll(/<(annat|tredje) namn>/g, "<namn>") }));
  const left = commands?.filter(({ line }) => !lines.has(line) && lines.add(line));
  return left ? { ...entry, commands: left } : entry;
}
