import type { SendingWords } from "../../sv/form/sending.ts";
import { receipt } from "./receipt.ts";

const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const sending: SendingWords = {
  language: "en",
  sendBlocks: (last) => `What is sent is the answers in ${blocks(last)}, and what you have answered about your organisation.`,
  sendPartly: (list) =>
    `${list.map((one) => `Block ${one.block} is partly answered (${one.answered} of ${one.asked})`).join(". ")}. A block that is not answered in full counts as unanswered and is not sent.`,
  codeCount: (n) => (n === 0 ? "" : `${n} of 36 characters after IST1.`),
  codeHolds:
    "The code is written as it should be. Whether it is valid is checked when you send. The text above is now exactly what will be sealed.",
  codeMissing: "Enter the code from the invitation.",
  sealing: "Sealing …",
  sending: "Sending …",
  envelopeSaved: (name) => `The envelope is saved as ${name}.`,
  intakeSays: (reason) => `The intake says: ${reason}`,
  receiptFacts: receipt.facts as Readonly<Record<string, string>>,
  receiptHolds: receipt.verified,
};
