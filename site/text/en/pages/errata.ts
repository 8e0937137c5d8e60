import type { errata as sv } from "../../sv/pages/errata.ts";
import type { Widened } from "../../widened.ts";

export const errata = {
  label: (date: string) => `Correction ${date}:`,
  reads: "where it says",
  shouldRead: "it should say",
} as const satisfies Widened<typeof sv>;
