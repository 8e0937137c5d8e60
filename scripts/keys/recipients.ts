// Decides how a round's opening keys are made: two post-quantum hybrid pairs, either of which opens.
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { kidOf } from "../envelope/recipients.ts";

export { checkRecipients, kidOf } from "../envelope/recipients.ts";

/** The public half goes into the round document; the identities to the offline machine and to the recovery's keeper. */
export interface RoundRecipients {
  /** Operations first, recovery second: `age1pq1…`, ML-KEM-768 and X25519 together. */
  readonly recipients: readonly [string, string];
  readonly kid: string;
  /** `AGE-SECRET-KEY-PQ-1…`. */
  readonly identities: { readonly operations: string; readonly recovery: string };
}

/** A new pair of pairs. Every round has its own; none is ever used twice. */
export async function generateRecipients(): Promise<RoundRecipients> {
  const [operations, recovery] = [await generateHybridIdentity(), await generateHybridIdentity()];
  const recipients = [await identityToRecipient(operations), await identityToRecipient(recovery)] as const;
  return { recipients, kid: await kidOf(recipients), identities: { operations, recovery } };
}

/** The public half of an opening key: `age1pq1…` of `AGE-SECRET-KEY-PQ-1…`. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}
