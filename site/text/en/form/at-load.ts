import type { AtLoadWords } from "../../sv/form/at-load.ts";

export const atLoad: AtLoadWords = {
  language: "en",
  locale: "en-GB",
  notLoaded: "The whole form could not be fetched. Check the network and reload the page.",
  draftKept: (time) => `Saved on the computer ${time}`,
  draftNotKept: "The browser saves nothing on this computer. Save to a file before you close the page.",
};
