// Generates a round's opening keys: two post-quantum hybrid pairs, either of which opens its envelopes.
import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import { kidOf } from "../envelope/recipients.ts";

/** The public halves go into the round document; the identities to the offline machine and to whoever keeps the recovery key. */
export interface RoundRecipients {
  /** Operations first, recovery second: `age1pq1…`, ML-KEM-768 and X25519 together. */
  readonly recipients: readonly [string, string];
  readonly kid: string;
  /** `AGE-SECRET-KEY-PQ-1…`. */
  readonly identities: { readonly operations: string; readonly recovery: string };
}

/** Two new key pairs. Every round has its own; none is ever reused. */
export async function generateRecipients(): Promise<RoundRecipients> {
  const [operations, recovery] = [await generateHybridIdentity(), await generateHybridIdentity()];
  const recipients = [await identityToRecipient(operations), await identityToRecipient(recovery)] as const;
  return { recipients, kid: await kidOf(recipients), identities: { operations, recovery } };
}

/** The public half (`age1pq1…`) of an opening key (`AGE-SECRET-KEY-PQ-1…`). */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}
