import { envelopeLimits } from "../../../../scripts/envelope/gate.ts";
import type { receiptCheck as swedish } from "../../sv/form/receipt-check.ts";
import type { Widened } from "../../widened.ts";

export const receiptCheck: Widened<typeof swedish> = {
  title: "Check a receipt",
  description: "See whether a receipt is genuine, and whether the envelope is in the published statistics.",
  lead: "You got a receipt when you sent your answers. Here you see whether it is genuine, and whether your envelope is in the statistics. The page does the check in your browser, and the files never leave your computer.",
  steps: [
    "Choose the file with the receipt. Its name is infosaktrappan-…-kvittens.json.",
    "Do you still have the envelope? Choose it in the same field, and the page also checks that the two belong together.",
  ],
  label: "The receipt, and the envelope if you have it",
  hint: "Choose one or two files, or drop them here.",
  noScript: "The check needs JavaScript, which is switched off in your browser. Those who run the follow-up can check the receipt for you.",
  noRounds: "No round has opened yet, so there are no receipts to check.",
  resultTitle: "What we found",
  facts: { round: "Round", receivedOn: "Received", envelope: "Checksum of the envelope", kid: "Key id (kid)" },
  messages: {
    holds: "The receipt is genuine. The intake received the envelope on {day}.",
    together: "The envelope and the receipt belong together.",
    noEnvelope: "You chose no envelope, so only the receipt has been checked.",
    counting: "The round has not been published yet. Come back when the results are out.",
    included: "The envelope is among the inputs of {release}.",
    notIncluded: "The envelope is not among the inputs of {release}. Contact those who run the follow-up, and have the receipt at hand.",
    notFetched: "The list of envelopes in {release} could not be fetched. The receipt is genuine all the same. Try again in a while.",
    superseded: "That the envelope is there means that it was opened. If you have sent more than once, your latest answer counts.",
    noReceipt: "None of the files is a receipt. Choose the file that you saved after sending.",
    twoReceipts: "You chose more than one receipt. Choose one at a time.",
    unknownRound: "The receipt is of a round that is not on this site. Check that you are on the right site.",
    tooLarge: `The file is larger than ${envelopeLimits.bytes / 1024} kB and is neither a receipt nor an envelope. Choose another file.`,
  },
  afterTitle: "If something does not match",
  after: "Keep the receipt and contact those who run the follow-up. Do not send any answers or your code.",
};
