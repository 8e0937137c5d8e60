// What the files of a round show, from which its steps follow.
import type { RoundDocument, RoundVersion } from "../../envelope/round-document.ts";
import type { CalendarEntry } from "../schema.ts";

/** `appended`: in the log, with fewer cosignatures than the trust list asks for. */
export type Logging = "none" | "appended" | "cosigned";

/** What a round's files show without opening anything. */
export interface RoundFacts {
  readonly round: string;
  readonly today: string;
  /** Whether the authority is a rehearsal's. */
  readonly rehearsal: boolean;
  /** Keys of authority.yaml that are not filled in. */
  readonly contactMissing: readonly string[];
  /** The newest trust list; absent before there is one. `signers`: of that list. */
  readonly trust?: {
    readonly trustees: readonly string[];
    readonly signers: readonly string[];
    readonly isPinned: boolean;
    readonly hasLog: boolean;
    /** The newest list is signed as it must be. */
    readonly isInForce: boolean;
    /** Who cosign the log with this verifier key, and how many of them must; absent where nobody does. */
    readonly witnesses?: { readonly names: readonly string[]; readonly quorum: number; readonly log: string };
  };
  /** How many trustees have made their keys, before there is a list of them. */
  readonly cards: number;
  /** Codes of what the dialogue lacks. */
  readonly gates: readonly string[];
  readonly entry?: Pick<CalendarEntry, "reminder"> & Partial<CalendarEntry>;
  readonly kind: RoundDocument["kind"];
  readonly hasDraft: boolean;
  /** Absent while the draft is incomplete. */
  readonly document?: Pick<RoundDocument, "edition" | "status" | "opens" | "closes" | "acts" | "signatures" | "lost">;
  /** Every decision has a registration number. */
  readonly decided: boolean;
  /** Trustees who have made a key of the round. */
  readonly holders: readonly string[];
  readonly hasRoster: boolean;
  /** Trustees have signed every version, and everything that it lists is there. */
  readonly trusted: boolean;
  /** A version that waits: what it makes of the round, who has signed it, and how many it takes. */
  readonly signing?: { readonly status: RoundVersion["status"]; readonly signers: readonly string[]; readonly needed: number };
  readonly acknowledged: boolean;
  /** Which parts of the round are in the log. `site`, `pages`: built after them. */
  readonly logged: Readonly<Record<"opened" | "site" | "closed" | "released" | "pages", Logging>>;
  /** The newest release, and who has signed it. */
  readonly release?: {
    readonly id: string;
    readonly signers: readonly string[];
    readonly hasTables: boolean;
    /** Only while its replies alone are public: the first day on which its figures can be; empty before the replies are committed. */
    readonly from?: string;
  };
  /** In a pilot: the panel's signed protocol is recorded. */
  readonly panelDone: boolean;
  /** Whether the decision on the report is written, and whether the report is frozen. */
  readonly hasLetter: boolean;
  readonly reported: boolean;
  readonly archived: boolean;
  readonly nextReleased: boolean;
  /** Rounds whose files are opened when this one is counted, and who has a key of each. */
  readonly earlier: readonly { readonly round: string; readonly holders: readonly string[] }[];
  /** Holders who have recorded that they destroyed their key. */
  readonly destroyers: readonly string[];
}
