// The response that is ready to be sealed: always the one shown.
import { nextIssuedAt } from "../../../scripts/envelope/inner-response.ts";
import type { LocalStore } from "../drafts/local-store.ts";

interface PreparedParts<Response> {
  readonly round: string;
  readonly local: Pick<LocalStore, "issued">;
  /** Called with null while something remains to be answered or chosen. */
  readonly show: (inner: Response | null) => void;
}

export function prepare<Response extends { readonly issuedAt: number }>({ round, local, show }: PreparedParts<Response>) {
  let make: ((issuedAt: number) => Response) | null = null;
  let shown: Response | null = null;
  const lastIssued = (): number | undefined => {
    const last = Number(local.issued(round).load());
    return Number.isSafeInteger(last) && last > 0 ? last : undefined;
  };
  const renew = (): void => {
    const issuedAt = nextIssuedAt(Date.now() / 1000, lastIssued());
    shown = make ? make(issuedAt) : null;
    show(shown);
  };
  return {
    /** Sets how to make the response of a time in Unix seconds; null while something remains to be answered or chosen. */
    update: (next: typeof make): void => {
      make = next;
      renew();
    },
    /** The response shown now, first renewed if this browser has sealed a later one: the latest envelope counts. */
    current: (): Response | null => {
      // An equal time is this envelope's own: a second attempt must send the same bytes.
      if (shown && (lastIssued() ?? 0) > shown.issuedAt) renew();
      return shown;
    },
  };
}
