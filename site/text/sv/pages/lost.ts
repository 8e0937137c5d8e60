export const lost = {
  searchLabel: "Sök på webbplatsen",
  ways: "Eller gå vidare:",
  moved: "Sidan har flyttat",
  movedTo: "Den finns nu här:",
} as const;
