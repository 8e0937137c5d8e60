// The response that is ready to be sealed: always the one shown, with the keys of the latest code.
import { type Checked, refused } from "../../../scripts/core/diagnostic.ts";
import { nextIssuedAt } from "../../../scripts/envelope/inner-response.ts";
import type { InvitationCode, SubmissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { deriveKeys } from "./sending.ts";
import type { ResponseStamp } from "./submission.ts";

interface PreparedParts<Response> {
  readonly round: string;
  readonly local: Pick<LocalStore, "lastIssued">;
  /** Placeholder for the pseudonym until a code is typed. */
  readonly subBefore: string;
  /** Called with null while something remains to be answered or chosen. */
  readonly show: (inner: Response | null) => void;
}

export interface Prepared<Response> {
  /** Sets how to make the response from its stamp; null while something remains to be answered or chosen. */
  readonly update: (make: ((stamp: ResponseStamp) => Response) | null) => void;
  /** Sets the code, or null for none, and shows the response again if the pseudonym changes. */
  readonly setCode: (code: InvitationCode | null) => Promise<Checked<SubmissionKeys>>;
  /** The response shown now, first renewed if this browser has sealed a later one: the latest envelope counts. */
  readonly current: () => Response | null;
}

export function prepare<Response extends { readonly issuedAt: number }>({
  round,
  local,
  subBefore,
  show,
}: PreparedParts<Response>): Prepared<Response> {
  let make: ((stamp: ResponseStamp) => Response) | null = null;
  let keys: SubmissionKeys | undefined;
  let shown: Response | null = null;
  let turn = 0;
  const renew = (): void => {
    const issuedAt = nextIssuedAt(Date.now() / 1000, local.lastIssued(round));
    shown = make ? make({ sub: keys?.sub ?? subBefore, issuedAt }) : null;
    show(shown);
  };
  return {
    update: (next) => {
      make = next;
      renew();
    },
    setCode: async (code) => {
      const ownTurn = ++turn;
      const made: Checked<SubmissionKeys> = code ? await deriveKeys(code, round) : refused();
      // The code has changed while the keys were derived.
      if (ownTurn !== turn) return made;
      const next = made.ok ? made.value : undefined;
      if (next?.sub !== keys?.sub) {
        keys = next;
        renew();
      }
      return made;
    },
    current: () => {
      // An equal time is this envelope's own: a second attempt must send the same bytes.
      if (shown && (local.lastIssued(round) ?? 0) > shown.issuedAt) renew();
      return shown;
    },
  };
}
