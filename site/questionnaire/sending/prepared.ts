// Decides which response stands ready to be sealed: always the one that is shown, with the keys of the code that was typed last.
import { type Checked, refused } from "../../../scripts/core/diagnostic.ts";
import { issuedAtAfter } from "../../../scripts/envelope/inner-response.ts";
import type { InvitationCode, SubmissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { deriveKeys } from "./sending.ts";
import type { ResponseStamp } from "./submission.ts";

export interface PreparedParts<Response> {
  readonly round: string;
  readonly local: Pick<LocalStore, "lastIssued">;
  /** Stands where the pseudonym will, until a code is typed. */
  readonly subBefore: string;
  /** Null while something is left to answer or to choose. */
  readonly show: (inner: Response | null) => void;
}

export interface Prepared<Response> {
  /** Takes what makes the response of the moment, once it is known who sends it and when; null while something is left. */
  readonly update: (make: ((sender: ResponseStamp) => Response) | null) => void;
  /** Takes a code, or null when none stands there, and shows the response anew if the pseudonym changes. */
  readonly setCode: (code: InvitationCode | null) => Promise<Checked<SubmissionKeys>>;
  /** What is shown now; renewed first where this browser has sealed something later, since the last envelope decides. */
  readonly current: () => Response | null;
}

export function prepare<Response extends { readonly issuedAt: number }>({
  round,
  local,
  subBefore,
  show,
}: PreparedParts<Response>): Prepared<Response> {
  let make: ((sender: ResponseStamp) => Response) | null = null;
  let keys: SubmissionKeys | undefined;
  let shown: Response | null = null;
  let turn = 0;
  const renew = (): void => {
    const issuedAt = issuedAtAfter(Date.now() / 1000, local.lastIssued(round));
    shown = make ? make({ sub: keys?.sub ?? subBefore, issuedAt }) : null;
    show(shown);
  };
  return {
    update: (next) => {
      make = next;
      renew();
    },
    setCode: async (code) => {
      const mine = ++turn;
      const made: Checked<SubmissionKeys> = code ? await deriveKeys(code, round) : refused();
      // Somebody has typed on while the keys were made.
      if (mine !== turn) return made;
      const next = made.ok ? made.value : undefined;
      if (next?.sub !== keys?.sub) {
        keys = next;
        renew();
      }
      return made;
    },
    current: () => {
      // Equal is our own envelope, which a second attempt must send again byte for byte.
      if (shown && (local.lastIssued(round) ?? 0) > shown.issuedAt) renew();
      return shown;
    },
  };
}
