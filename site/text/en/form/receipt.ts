export const receipt = {
  received: "Your answer has been received",
  note: "Save the receipt. It shows that the envelope arrived. It says nothing about what you answered, and opens nothing. You can change or withdraw the answer as long as the round is open.",
  save: "Save the receipt",
  print: "Print the receipt",
  nextTitle: "What happens next?",
  next: (release: string | null) =>
    `When the round is closed, the envelopes are opened at a meeting and counted. The result is published ${release === null ? "on a day that is not decided yet" : `on ${release}`}. Only then can you see whether your answer was counted. You need the code from the letter, so keep that too.`,
  checkLink: "Check a receipt",
  verified: "The receipt has been checked against the key of the round.",
  facts: { round: "Round", receivedOn: "Received", envelope: "The envelope’s checksum", sub: "Your pseudonym" },
  optOut: {
    received: "The envelope has been received",
    note: "Save the receipt. It shows that the envelope arrived. It says nothing about what you have chosen, and opens nothing. You can change your mind as long as the round is open.",
  },
};
