import { envelopeLimits } from "../../../../scripts/envelope/gate.ts";
import type { receiptCheck as swedish } from "../../sv/form/receipt-check.ts";
import type { Widened } from "../../widened.ts";

export const receiptCheck: Widened<typeof swedish> = {
  title: "Check a receipt",
  description: "See what became of what you sent: received, counted, replaced or set aside.",
  lead: "Here you see what became of what was sent with your code. This is also for those who never answered: then the code should have sent nothing. The page computes in your browser. The code and the files never leave your computer.",
  steps: [
    "Enter the code from the letter. Once the round has been published, you see what became of each envelope.",
    "Do you have a receipt? Choose the file, and you see whether it is genuine. Its name is infosaktrappan-…-kvittens.json.",
  ],
  codeLabel: "Code from the letter",
  codeHint: "Enter it as it stands, with or without hyphens.",
  check: "Check",
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
    withCode: "Enter the code from the letter as well, and you see what became of the envelope.",
    sentNone: "Your code sent no envelope ({release}).",
    sentOne: "Your code sent one envelope ({release}):",
    sentMore: "Your code sent {count} envelopes ({release}), in this order:",
    receiptMissing:
      "The receipt’s envelope is not among them ({release}). Contact those who run the follow-up. The receipt is your proof that it was received.",
    otherRound: "The code belongs to no round that is published here. Wait until the results are out, or compare the code with the letter.",
    unavailable: "The reply in {release} could not be fetched or read. Try again in a while.",
    notYou:
      "Is the number or what it says wrong? Then somebody else has used the code, or something has gone wrong. Telephone the responsible authority.",
    noReceipt: "None of the files is a receipt. Choose the file that you saved after sending.",
    twoReceipts: "You chose more than one receipt. Choose one at a time.",
    unknownRound: "The receipt is of a round that is not on this site. Check that you are on the right site.",
    tooLarge: `The file is larger than ${envelopeLimits.bytes / 1024} kB and is neither a receipt nor an envelope. Choose another file.`,
  },
  outcomes: {
    counted: "Counted: this answer is in the statistics.",
    replaced: "Replaced by a later envelope with the same code or from the same organisation.",
    declined: "Counted: you have said that you do not take part.",
    withdrawn: "Counted: the answer is withdrawn.",
    revoked: "Set aside: the code had been revoked.",
    "not-as-sealed": "Set aside: the envelope was not sealed as the form does it.",
    payload: "Set aside: the contents were changed after sealing.",
    gate: "Set aside: the contents were not in the format’s form.",
    shape: "Set aside: the contents were not an answer.",
    "other-edition": "Set aside: the answer was to another edition of the questions.",
    "too-many": "Set aside: the code had already sent twenty envelopes.",
    answers: "Set aside: the answers did not fit the questions, or block 1 was not complete.",
  },
  afterTitle: "If something does not match",
  after: "Keep the receipt and telephone the responsible authority. Never hand over answers or your code.",
};
