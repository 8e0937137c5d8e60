// Of the records of batches, which a count reads too.
import type { Messages } from "../core/diagnostic.ts";

export const batchMessages = {
  "log-batch-record": {
    sv: "Buntens fil i förvaret är inte kanonisk JSON. Återställ den ur historiken: utan dess frö går kuvert inte att skilja från utfyllnad.",
    en: "The batch's file in the store is not canonical JSON. Restore it from history: without its seed envelopes cannot be told from fillers.",
  },
} satisfies Messages;

export type BatchCode = keyof typeof batchMessages;
