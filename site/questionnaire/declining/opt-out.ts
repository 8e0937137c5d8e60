// Decides what is sealed when an organisation declines or takes back what it sent: the choice, and nothing of any answer.
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { makeResponse, type Saying } from "../../../scripts/envelope/inner-response.ts";
import type { DeclineReason, SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { ResponseStamp } from "../sending/submission.ts";
import type { OptOutRound } from "./stepping-aside-data.ts";

/** What can be said on this page: a reason only where one declines, and never an answer. */
export type OptOut = Exclude<Saying, { readonly type: "submit" }>;

export type OptOutCode = "choice-missing" | "reason-missing";

/** What is ticked on the page, as it stands there; undefined where nothing is. */
export interface Selection {
  readonly choice: string | undefined;
  readonly reason: string | undefined;
}

/** A record so that a reason that the schema gains or loses is a type error here. The schema's own list would bring its library along. */
const reasons: Readonly<Record<DeclineReason, true>> = {
  "no-time": true,
  "other-followup": true,
  confidentiality: true,
  "no-benefit": true,
  other: true,
};

/** In the order of the form. */
export const steppingReasons = Object.keys(reasons) as readonly DeclineReason[];

/** What is said, or what is left to choose. A reason that was ticked before somebody chose to withdraw is left out. */
export function optOutFrom({ choice, reason }: Selection): Checked<OptOut> {
  if (choice === "withdraw") return accepted({ type: "withdraw" });
  if (choice !== "decline") return refused(fault<OptOutCode>("choice-missing"));
  const chosen = steppingReasons.find((one) => one === reason);
  return chosen ? accepted({ type: "decline", reason: chosen }) : refused(fault<OptOutCode>("reason-missing"));
}

/** What is sealed. Its edition is the round's own, so that the opening takes it whichever form the site shows. */
export function optOutResponse(round: OptOutRound, saying: OptOut, { sub, issuedAt }: ResponseStamp): SealedResponse {
  return makeResponse({ round, sub, issuedAt, saying });
}
