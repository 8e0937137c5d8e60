import type { pilot as sv } from "../../sv/pages/pilot.ts";
import type { Widened } from "../../widened.ts";

export const pilot = {
  title: "The pilot",
  none: (edition: string) => `There are no papers for a pilot of edition ${edition}.`,
  documentsHeading: "The papers of the pilot",
  documentsLead: "Everything that an authority needs to carry out the pilot. Each paper is a page that can be printed.",
  all: "All papers of the pilot",
  printNote: "Print the page from the browser. On paper, each sheet gets a landscape page of its own.",
} as const satisfies Widened<typeof sv>;
