// Decides which response stands ready to be sealed: always the one that is shown, with the keys of the code that was typed last.
import { type Checked, refused } from "../../scripts/diagnostic.ts";
import { issuedAtAfter } from "../../scripts/envelope/inner.ts";
import type { InvitationCode, SubmissionKeys } from "../../scripts/envelope/invitation.ts";
import type { LocalStore } from "./local-store.ts";
import type { Outcome } from "./outcome.ts";
import type { PageData, PageRound } from "./page-data.ts";
import { keysOf } from "./sending.ts";
import type { Filled } from "./state.ts";
import { type Submission, submissionOf } from "./submission.ts";

export interface PreparedParts {
  readonly data: PageData;
  readonly round: PageRound;
  readonly local: LocalStore;
  /** Stands where the pseudonym will, until a code is typed. */
  readonly subBefore: string;
  readonly show: (inner: Submission) => void;
}

export interface Prepared {
  readonly follow: (filled: Filled, outcome: Outcome) => void;
  /** Takes a code, or null when none stands there, and shows the response anew if the pseudonym changes. */
  readonly take: (code: InvitationCode | null) => Promise<Checked<SubmissionKeys>>;
  /** What is shown now; undefined until there are answers to show. */
  readonly shown: () => Submission | undefined;
}

export function prepare({ data, round, local, subBefore, show }: PreparedParts): Prepared {
  let current: { readonly filled: Filled; readonly outcome: Outcome } | undefined;
  let keys: SubmissionKeys | undefined;
  let shown: Submission | undefined;
  let turn = 0;
  const renew = (): void => {
    if (!current) return;
    const issuedAt = issuedAtAfter(Date.now() / 1000, local.lastIssued(round.round));
    shown = submissionOf({ data, round, ...current }, { sub: keys?.sub ?? subBefore, issuedAt });
    show(shown);
  };
  const take: Prepared["take"] = async (code) => {
    const mine = ++turn;
    const made: Checked<SubmissionKeys> = code ? await keysOf(code, round.round) : refused();
    // Somebody has typed on while the keys were made.
    if (mine !== turn) return made;
    const next = made.ok ? made.value : undefined;
    if (next?.sub !== keys?.sub) {
      keys = next;
      renew();
    }
    return made;
  };
  return {
    follow: (filled, outcome) => {
      current = { filled, outcome };
      renew();
    },
    take,
    shown: () => shown,
  };
}
