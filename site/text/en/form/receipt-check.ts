import { envelopeLimits } from "../../../../scripts/envelope/limits.ts";
import type { receiptCheck as swedish } from "../../sv/form/receipt-check.ts";
import type { Widened } from "../../widened.ts";

export const receiptCheck: Widened<typeof swedish> = {
  locale: "en-GB",
  title: "Check a receipt",
  description: "See what became of what you sent: received, counted, replaced or set aside.",
  lead: "Here you see what became of what was sent with your code. This is also for those who never answered: if somebody else answered in your name, you see it here. The check runs in your browser. Neither the code nor the files are sent.",
  steps: [
    "Enter the code from the letter. Once the round has been counted, you see what became of each envelope.",
    "Do you have a receipt? Choose the file, and you see whether it is genuine. Its name is infosaktrappan-…-kvittens.json.",
  ],
  codeLabel: "Code from the letter",
  codeHint: "Enter it as it stands, with or without hyphens.",
  check: "Check",
  label: "The receipt, and the envelope if you have it",
  hint: "Choose one or two files, or drop them here.",
  noScript:
    "The check needs JavaScript, which is switched off in your browser. The responsible authority can check for you that the receipt is genuine.",
  noRounds: "No round has opened yet, so there are no receipts to check.",
  resultTitle: "What we found",
  facts: { round: "Round", receivedOn: "Received", number: "Receipt number", envelope: "Checksum" },
  messages: {
    holds: "The receipt is genuine. The intake received the envelope on {day}.",
    together: "The envelope and the receipt belong together.",
    noEnvelope: "You chose no envelope, so only the receipt has been checked.",
    counting: "The round has not been counted yet. Come back when it has.",
    withCode: "Enter the code from the letter as well, and you see what became of the envelope.",
    sentNone: "No envelope was sent ({release}).",
    sentOne: "One envelope was sent ({release}):",
    sentMore: "{count} envelopes were sent ({release}). At most twenty are listed, in order: the last, and the one that applies:",
    receiptMissing:
      "The receipt’s envelope is not among them ({release}). Contact the responsible authority. The receipt is your proof that it was received.",
    otherRound: "The code belongs to no round that has been counted. Wait, or compare the code with the letter.",
    unavailable: "The reply in {release} could not be fetched or read. Try again in a while.",
    notYou:
      "If the organisation, the number or the results do not match what you have sent, somebody else has used a code, or something has gone wrong. Telephone the responsible authority at once: until the figures are published, it can count again.",
    twoCodes:
      "The organisation was given {count} codes in the round. If you did not get that many letters, telephone the responsible authority.",
    noReceipt: "None of the files is a receipt. Choose the file that you saved after sending.",
    twoReceipts: "You chose more than one receipt. Choose one at a time.",
    unknownRound: "The receipt is for a round that is not on this site. Check that you are on the right site.",
    tooLarge: `The file is larger than ${envelopeLimits.bytes / 1024} kB and is neither a receipt nor an envelope. Choose another file.`,
  },
  states: {
    valid: "The code is valid for {organisation}.",
    replaced:
      "The code was for {organisation} and has been replaced with a new one. If you did not ask for that, telephone the responsible authority.",
    revoked: "The code was for {organisation} and has been revoked. If you did not ask for that, telephone the responsible authority.",
  },
  byOther: "Sent with another code for the same organisation.",
  outcomes: {
    counted: "Counted: this answer is in the count.",
    replaced: "Replaced by a later envelope with the same code or from the same organisation.",
    declined: "Declined: counted among those who decline.",
    withdrawn: "Withdrawn: the answer is not in the count.",
    revoked: "Set aside: the code had been revoked.",
    "not-as-sealed": "Set aside: the envelope was not sealed correctly.",
    payload: "Set aside: the contents were changed after sealing.",
    gate: "Set aside: the contents could not be read.",
    shape: "Set aside: the contents were not an answer.",
    "other-edition": "Set aside: the answer was to another edition of the questions.",
    "too-many": "Set aside: twenty envelopes had already been sent with the code.",
    answers: "Set aside: the answers did not fit the questions, or block 1 was not complete.",
  },
  codesChanged: (round, changed) =>
    `While ${round} was open, the codes changed: ${changed}. If you were sent a new letter that you did not ask for, call whoever is responsible.`,
  afterTitle: "If something does not match",
  after: "Keep the receipt and telephone the responsible authority. Never hand over answers or your code.",
};
