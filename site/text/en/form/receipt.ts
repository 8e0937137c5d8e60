export const receipt = {
  received: "Your answer has been received",
  note: "Save the receipt. With it you can show that the answer arrived. It says nothing about what you answered. You can change or withdraw the answer as long as the round is open.",
  save: "Save the receipt",
  verified: "The receipt has been checked against the key of the round.",
  facts: { round: "Round", receivedOn: "Received", envelope: "The envelope’s checksum", sub: "Your pseudonym" },
  optOut: {
    received: "The envelope has been received",
    note: "Save the receipt. With it you can show that the envelope arrived. It says nothing about what you have chosen.",
  },
};
