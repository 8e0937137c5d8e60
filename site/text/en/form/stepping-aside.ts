import { capitalize } from "../../../../scripts/core/text.ts";
import type { steppingAside as sv } from "../../sv/form/stepping-aside.ts";
import type { Widened } from "../../widened.ts";

export const steppingAside = {
  title: "Decline, withdraw or replace",
  description: "Taking part is voluntary. How to say that you decline, to withdraw what you have sent, or to replace it.",
  lead: "Taking part is voluntary. If you do not want to take part, you need not do anything, not even here.",
  intro:
    "If you have been given a code, there are still three things you can do while the round is open. What you send is sealed in your browser, in an envelope. From the outside it looks like every other envelope.",
  toForm: "To the form for declining or withdrawing",

  decline: {
    title: "Decline",
    paragraphs: [
      "Tell us that you are not taking part in this round. You choose one of five reasons. No answers, no facts about your organisation and no free text go with it.",
      "The reason shows what needs to be better: the form, the time it takes or the benefit to you.",
      "You are counted among those that decline. The number is rounded, and no single organisation is shown. The reasons are added up for all that decline, rounded. They are shown only if at least ten have declined.",
      "If you have already sent an answer, it does not count once you decline.",
    ],
  },
  withdraw: {
    title: "Withdraw",
    paragraphs: [
      "If you withdraw, nothing that you have sent in the round counts. You count as not having answered.",
      "The last envelope decides. The earlier ones stay where they are stored, still sealed. So they are not removed.",
      "You can do this as long as the round is open. When it has closed, the last thing you sent is what counts. Figures that have been published do not change.",
      "If you change your mind, you can answer again with the same code. If you use another computer, make sure that its clock is right. If two envelopes are accepted on the same day, the clock decides which is the last.",
    ],
  },
  replace: {
    title: "Replace",
    paragraphs: [
      "Answer again in the form and send with the same code. The last answer counts, and only that one. We do not combine it with the one before.",
      "One code can be used for up to twenty envelopes.",
    ],
    link: "Answer again",
  },

  noRound: {
    title: "No round is open at the moment",
    text: "So it is not possible to decline, withdraw or replace. This is what applies instead:",
    list: [
      "Do you not want to take part next time? You need not do anything. If you want to say why, do so here when the round has opened, with the code in the letter.",
      "Has a round just closed? The last thing you sent is what counts, and published figures do not change.",
      "Does your letter say that the round is open? Contact whoever sent the letter.",
    ],
    link: "You can still use the form, for your own purposes",
  },

  form: {
    title: "Decline or withdraw now",
    round: (round: string, closes: string) => `${capitalize(round)} is open up to and including ${closes}.`,
    withoutScript:
      "To seal, the page needs JavaScript, which is turned off in your browser. Turn it on, or use another browser. Without JavaScript nothing leaves this page.",
    notLoaded: "This part could not be fetched in full. Check the network and reload the page.",
    choice: "What do you want to do?",
    choices: { decline: "We decline to take part in this round", withdraw: "We withdraw what we have sent" },
    reason: "Why do you decline?",
    reasonHint: "Choose the most important reason.",
    sealedTitle: "This is what is sealed",
    sealedWaits: "The text is shown here when you have chosen above.",
    sealedIntro:
      "The text is exactly what is sealed, character by character. Apart from what you choose, it holds only the edition and its checksum, the name of the format and the time (issuedAt).",
    privacy: "Who can read what? Read about privacy",
  },

  reasons: {
    "no-time": "We do not have the time",
    "other-followup": "We are already followed up in another way",
    confidentiality: "We cannot give out such information",
    "no-benefit": "We see no benefit in it",
    other: "Another reason",
  },
  said: {
    decline: (reason: string) => `The envelope says that you decline. Reason: ${reason}.`,
    withdraw: "The envelope says that you withdraw what you have sent.",
  },
} as const satisfies Widened<typeof sv>;
