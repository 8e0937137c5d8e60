// Whose a key is, settled when its code is made and opened when answers are counted.
import { digestOf, joined, utf8 } from "../digest.ts";

/**
 * What a round's roster has beside a code's key: SHA-256 of `infosaktrappan/2/organisation\n<round>\n<organisation>\n` and the key of the code's replies, in hex.
 * Whoever lacks that key cannot tell whose the key is; whoever has it cannot say that it is another's.
 */
export function commitmentTo(organisation: string, round: string, replyKey: Uint8Array): Promise<string> {
  return digestOf(joined(utf8(`infosaktrappan/2/organisation\n${round}\n${organisation}\n`), replyKey));
}
