// Decides what is said in Swedish where an address leads nowhere, or somewhere else than it did.
export const lost = {
  searchLabel: "Sök på webbplatsen",
  ways: "Eller gå vidare:",
  moved: "Sidan har flyttat",
  movedTo: "Den finns nu här:",
} as const;
