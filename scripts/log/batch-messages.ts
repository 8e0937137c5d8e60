// Of batches, which a count reads too.
import type { Messages } from "../core/diagnostic.ts";

export const batchMessages = {
  "log-batch-form": {
    sv: "Bunten {round} {number} har inte 256 olika rader med 64 hextecken i stigande ordning. Återställ filen som loggades.",
    en: "Batch {round} {number} does not have 256 different lines of 64 hex characters in ascending order. Restore the file that was logged.",
  },
  "log-batch-record": {
    sv: "Buntens fil i förvaret är inte kanonisk JSON. Återställ den ur historiken: utan dess frö går kuvert inte att skilja från utfyllnad.",
    en: "The batch's file in the store is not canonical JSON. Restore it from history: without its seed envelopes cannot be told from fillers.",
  },
  "log-batch-other": {
    sv: "Bunten {round} {number} har en annan kontrollsumma än den som är loggad. Återställ filen som loggades.",
    en: "Batch {round} {number} has another digest than the one that is logged. Restore the file that was logged.",
  },
  "log-batch-absent": {
    sv: "Bunten {round} {number} är loggad, men filen saknas. Återställ den ur historiken.",
    en: "Batch {round} {number} is logged, but its file is missing. Restore it from history.",
  },
  "log-batch-waiting": {
    sv: "Bunten {round} {number} är redan gjord men inte incheckad. Checka in båda dess filer; ta bara bort dem om den inte är loggad.",
    en: "Batch {round} {number} has been made already but is not committed. Commit both its files; remove them only if it is not logged.",
  },
  "log-batch-not-logged": {
    sv: "Bunten {name} är inte loggad. Logga den med log -- update, eller ta bort filen.",
    en: "Batch {name} is not logged. Log it with log -- update, or remove the file.",
  },
} satisfies Messages;

export type BatchCode = keyof typeof batchMessages;
