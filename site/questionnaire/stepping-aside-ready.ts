// Decides which response stands ready to be sealed where one steps aside: always the one that is shown, with the keys of the code typed last.
import { type Checked, refused } from "../../scripts/diagnostic.ts";
import { issuedAtAfter } from "../../scripts/envelope/inner.ts";
import type { InvitationCode, SubmissionKeys } from "../../scripts/envelope/invitation.ts";
import type { SealedResponse } from "../../scripts/envelope/schema.ts";
import type { LocalStore } from "./local-store.ts";
import { keysOf } from "./sending.ts";
import { type Stepping, steppingResponse } from "./stepping-aside.ts";
import type { SteppingRound } from "./stepping-aside-data.ts";

export interface ReadyParts {
  readonly round: SteppingRound;
  readonly local: Pick<LocalStore, "lastIssued">;
  /** Stands where the pseudonym will, until a code is typed. */
  readonly subBefore: string;
  /** Null while something is left to choose. */
  readonly show: (inner: SealedResponse | null) => void;
}

export interface Ready {
  /** Null while something is left to choose. */
  readonly choose: (saying: Stepping | null) => void;
  /** Takes a code, or null when none stands there, and shows the response anew if the pseudonym changes. */
  readonly take: (code: InvitationCode | null) => Promise<Checked<SubmissionKeys>>;
  /** What is shown now; renewed first where this browser has sealed something later, since the last envelope decides. */
  readonly shown: () => SealedResponse | null;
}

export function makeReady({ round, local, subBefore, show }: ReadyParts): Ready {
  let said: Stepping | null = null;
  let keys: SubmissionKeys | undefined;
  let shown: SealedResponse | null = null;
  let turn = 0;
  const renew = (): void => {
    const issuedAt = issuedAtAfter(Date.now() / 1000, local.lastIssued(round.round));
    shown = said && steppingResponse(round, said, { sub: keys?.sub ?? subBefore, issuedAt });
    show(shown);
  };
  const take: Ready["take"] = async (code) => {
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
    choose: (saying) => {
      said = saying;
      renew();
    },
    take,
    shown: () => {
      // Equal is our own envelope, which a second attempt must send again byte for byte.
      if (shown && (local.lastIssued(round.round) ?? 0) > shown.issuedAt) renew();
      return shown;
    },
  };
}
