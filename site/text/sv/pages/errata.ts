export const errata = {
  label: (date: string) => `Rättelse ${date}:`,
  reads: "där det står",
  shouldRead: "ska det stå",
} as const;
