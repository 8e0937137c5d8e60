// The drill before a round opens, and whenever a holder changes: does the opening key open what is sealed to the round?
import { randomBytes } from "node:crypto";
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { checkRecipients } from "../../envelope/recipients.ts";
import { sealTo } from "../../envelope/seal.ts";
import type { KeysCode } from "../../keys/messages.ts";
import type { RoundDocument } from "../../round/document.ts";
import { unseal } from "./open.ts";

/** Seals random bytes to the round, as the form would, and opens them with the key. In memory only. */
export async function tryKey(round: Pick<RoundDocument, "round" | "recipients" | "kid">, identity: string): Promise<Checked<true>> {
  const recipients = await checkRecipients(round);
  if (!recipients.ok) return recipients;
  const plain = randomBytes(64);
  const sealed = await sealTo(recipients.value, plain);
  if (!sealed.ok) return sealed;
  const opened = await unseal(sealed.value, [identity]);
  return opened && plain.equals(opened) ? accepted(true) : refused(fault<KeysCode>("key-file-not-the-round", "", { round: round.round }));
}
