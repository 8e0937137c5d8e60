// Of the records of batches, which a count reads too.
import type { Messages } from "../core/diagnostic.ts";

export const batchMessages = {
  "log-batch-record": {
    sv: "Buntens fil i förvaret fattas eller är ändrad. Återställ den ur historiken: den säger vilka kuvert som loggades.",
    en: "The batch's file in the store is missing or changed. Restore it from history: it tells which envelopes were logged.",
  },
} satisfies Messages;

export type BatchCode = keyof typeof batchMessages;
