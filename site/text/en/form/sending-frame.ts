import { capitalize } from "../../../../scripts/core/text.ts";
import type { sendingFrame as sv } from "../../sv/form/sending-frame.ts";
import type { Widened } from "../../widened.ts";

const published = (release: string | null): string =>
  release === null ? "The result is published on a day that is not decided yet" : `The result is published on ${release}`;

export const sendingFrame: Widened<typeof sv> = {
  title: "Submit your answers",
  lead: (round, closes) =>
    `It is voluntary, and you keep your result either way. ${capitalize(round)} is open up to and including ${closes}.`,
  pilot: "The round is a pilot: it tests the questions. All that we publish is how many were invited and how many answered.",
  noRound:
    "No round is open at the moment, so you cannot submit. Everything else works. Save the answers to a file, and you have them for next time.",
  noRoundDays: "See when the next round opens",
  withoutScript: "Submitting needs JavaScript. Without it nothing leaves this page.",
  sentReplace: "If you want to change something: change the answers and send again with the same code, and the latest one counts.",
  toReceipt: "See the receipt",

  review: "Review",
  notSent: "Notes, owners, evidence, plan and target level are not sent.",
  background: "You can also answer the questions about you",
  everything: "Read everything that is sent",
  tableLabel: "The questions and your answers",
  question: "Question",
  answer: "Your answer",
  exact: "See the text that is sealed, character by character",
  exactNote:
    "The text is exactly what is sealed, character by character. The numbers are the places of the options: 0 is the first. The line issuedAt is the time. Your pseudonym is on the outside of the envelope.",
  exactLabel: "The text that is sealed",
  whoReads: "Who can read the answer?",
  whoReadsShort: "no single person",
  alone: "Once it is sealed, no single person can read it before the round has closed.",
  /** Unless a decision has changed where it is counted. */
  counted: "Then two holders open the answers together, and a program counts them.",
  sealed: "The answer is sealed in your browser. It takes two of the round’s three holders to open it. The intake cannot read it.",
  whoReadsFacts: [
    {
      term: "It becomes statistics",
      text: "They never show a single organisation. We do not pass the answer to supervisory authorities unless the law requires it.",
    },
    {
      term: "What we cannot promise",
      text: "Someone may request the answers. Then secrecy is examined under the Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen). Other laws may also give an authority a right to the information. Read by us, not by a lawyer, in November 2026.",
    },
  ],
  whoSees: "Who sees what, in a picture and a table",

  codeTitle: "The code and the fingerprint",
  codeLabel: "Code from the letter",
  codeHint:
    "Also enter the part before IST1, for example m-0114. You can use lower case, and leave out spaces and dashes. The code is not saved.",
  fingerprintLabel: "Fingerprint",
  fingerprint: "Compare with the letter. If any character differs, do not send, but call the number in the letter.",

  sendTitle: "Seal and send",
  sendButton: "Seal and send",
  fileButton: "Save the envelope as a file",
  unable: "This browser cannot seal. Save the answers to a file, and open the file in a newer browser.",
  saveDraft: "Save the answers to a file",
  stepAside: "Decline, or withdraw an answer",

  errorTitle: "This needs to be put right",
  failedTitle: "That did not work",

  receipt: {
    eyebrow: "Receipt",
    none: "There is no receipt here",
    noneText: "It is shown here when you have sent, in the browser that you sent from. If you have it as a file, you can check it.",
    unreadable: "The browser has a receipt that cannot be checked here. Save it as a file, and check the file.",
    answer: {
      title: "The answer has been received",
      arrived: "You have sent the answer for {organisation}. It arrived sealed on {day}.",
      shows: "The receipt shows that the answer arrived. It says nothing about what you answered.",
      until: (closes) => `Up to and including ${closes} you can send again with the same code. The latest answer counts.`,
      opened: "Then two people together open the sealed answers, and a program counts them.",
      published: (release) =>
        `${published(release)}. By then you can see whether your answer was counted. You need the code from the letter, so keep that too.`,
      diary: (system, round, by) =>
        `Answer from {organisation} in ${system}, ${round}. Sent, and received by ${by} on {day}. Receipt number {number}. The sealed answer contains no names.`,
    },
    optOut: {
      title: "The envelope has been received",
      arrived: "You have sent a sealed envelope for {organisation}. It arrived on {day}.",
      shows: "The receipt shows that the envelope arrived. It says nothing about what you have chosen.",
      until: (closes) => `Up to and including ${closes} you can change your mind. Send again with the same code: the latest one counts.`,
      opened: "Then two people together open the envelopes, and a program counts them.",
      published: (release) =>
        `${published(release)}. By then you can see what became of the envelope. You need the code from the letter, so keep that too.`,
      diary: (system, round, by) =>
        `Sealed envelope from {organisation} in ${system}, ${round}. Sent, and received by ${by} on {day}. Receipt number {number}.`,
    },
    facts: {
      round: "Round",
      by: "Received by",
      number: "Receipt number",
      envelope: "Checksum",
      fingerprint: "The round’s fingerprint",
    },
    verified: "The receipt has been checked against the key of the round.",
    nextTitle: "What happens next?",
    closed:
      "The round has closed. By the time the result is published, you can see whether your answer was counted. You need the code from the letter.",
    withdraw: "You can also withdraw the answer.",
    diaryTitle: "For your records",
    copy: "Copy the text",
    copied: "The text has been copied.",
    notCopied: "The browser cannot copy. Select the text and copy it yourself.",
    check: "Check a receipt",
    checkAt: (address) => `Check the receipt at ${address}`,
    print: "Print the receipt",
    save: "Save the receipt",
    toQuestions: "To the questions",
  },
};
