// Opting out of a round: declining to take part, or withdrawing what was sent. No answer is part of it.
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { makeResponse, type ResponseContent } from "../../../scripts/envelope/inner-response.ts";
import type { DeclineReason, SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { OptOutCode } from "./messages.ts";
import type { OptOutRound } from "./opt-out-data.ts";

export type OptOut = Exclude<ResponseContent, { readonly type: "submit" }>;

/** A record, so that a reason added to or removed from the schema is a type error here. Importing the schema would bundle its library. */
const reasons: Readonly<Record<DeclineReason, true>> = {
  "no-time": true,
  "other-followup": true,
  confidentiality: true,
  "no-benefit": true,
  other: true,
};

/** In the order of the form. */
export const optOutReasons = Object.keys(reasons) as readonly DeclineReason[];

/** The opt-out of the values ticked on the page, or what remains to choose. Ignores a reason that was ticked before withdrawing was chosen. */
export function optOutFrom({ choice, reason }: Readonly<Record<"choice" | "reason", string | undefined>>): Checked<OptOut> {
  if (choice === "withdraw") return accepted({ type: "withdraw" });
  if (choice !== "decline") return refused(fault<OptOutCode>("choice-missing"));
  const chosen = optOutReasons.find((one) => one === reason);
  return chosen ? accepted({ type: "decline", reason: chosen }) : refused(fault<OptOutCode>("reason-missing"));
}

/** The response to seal; `issuedAt` in Unix seconds. It names the round's own edition, so that opening accepts it whichever edition the site's form shows. */
export function optOutResponse(round: OptOutRound, optOut: OptOut, issuedAt: number): SealedResponse {
  return makeResponse({ round, issuedAt, content: optOut });
}
