import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { SendingWords } from "../../sv/form/sending.ts";

const inBlocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);
const questions = (n: number): string => (n === 1 ? "one question is" : `${inWords(n)} questions are`);
const answers = (n: number): string => (n === 1 ? "1 answer" : `${n} answers`);

export const sending: SendingWords = {
  unknownAnswer: "Don’t know",
  language: "en",
  locale: "en-GB",
  waits: (n) => `You can submit when block 1 is answered. ${capitalize(questions(n))} left.`,
  scope: (of) =>
    `What is sent: ${answers(of.answers)} in ${inBlocks(of.lastBlock)}${of.facts === 0 ? "" : ` and ${answers(of.facts)} about you`}.`,
  answers,
  partly: (list) =>
    `${list.map((one) => `Block ${one.block} is partly answered (${one.answered} of ${one.asked})`).join(". ")}. A block that is not answered in full counts as unanswered and is not sent.`,
  codeCount: (n) => (n === 0 ? "" : `${n} of 36 characters after IST1.`),
  codeFor: (organisation) => `The code is for ${organisation}. Whether it is valid is checked when you send.`,
  codeHolds: "The code is written as it should be. Whether it is valid is checked when you send.",
  confirmOwner: (organisation) =>
    `The code is for ${organisation}. The answers that are open have no name. They will be sent as the answers of ${organisation}.`,
  otherDraft: (organisation) => `Another draft here is named ${organisation}. Check that the right answers are open.`,
  replaces: (sent) => `${sent} The new answer replaces it.`,
  confirmOwnerYes: (organisation) => `Yes, these are the answers of ${organisation}`,
  confirmOwnerNo: "Cancel",
  notSealed: "You cancelled. Nothing has been sent.",
  sealing: "Sealing …",
  sending: "Sending …",
  envelopeSaved: (name) =>
    `The envelope is saved as ${name}. Hand the file over to us in another way. If you yourselves upload it to the place where the envelopes are collected, it is visible which account did so.`,
  intakeSays: (reason) => `The intake says: ${reason}`,
};
