// A round's recipients: the two keys that its files are sealed to, and their common id.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../round/document.ts";
import { digestOf } from "./digest.ts";
import type { EnvelopeCode } from "./messages.ts";

/** First 32 hex characters of SHA-256(`infosaktrappan/1/kid\n` + the recipients sorted and joined by `\n`). */
export async function kidOf(recipients: readonly string[]): Promise<string> {
  return (await digestOf(`infosaktrappan/1/kid\n${recipients.toSorted().join("\n")}`)).slice(0, 32);
}

/**
 * Accepts two different post-quantum hybrid recipients (`age1pq1…`) that match the round's `kid`. A classical one, even beside
 * a hybrid one, would let a future quantum computer open every file; the library allows that mix, the protocol does not.
 */
export async function checkRecipients(round: Pick<RoundDocument, "recipients" | "kid">): Promise<Checked<readonly string[]>> {
  const faults: Diagnostic<EnvelopeCode>[] = [];
  const { recipients, kid } = round;
  recipients.forEach((recipient, at) => {
    if (!/^age1pq1[02-9ac-hj-np-z]{1952}$/.test(recipient)) faults.push(fault("recipients-not-hybrid", `/recipients/${at}`));
  });
  if (recipients.length !== 2 || recipients[0] === recipients[1]) faults.push(fault("recipients-alike", "/recipients"));
  if ((await kidOf(recipients)) !== kid) faults.push(fault("kid-not-of-recipients", "/kid"));
  return faults.length > 0 ? refused(...faults) : accepted(recipients);
}
