// Decides what the form says of a returned file that can be merged only in part, or not at all.
import type { Sentence } from "../../../scripts/core/diagnostic.ts";
import type { MergeCode } from "./returned-file.ts";

export const mergeSentences = {
  "merge-earlier-edition": {
    sv: "Filen är från utgåva {edition}. Öppna den för sig, läs igenom svaren och spara den igen. Lägg sedan ihop.",
    en: "The file is from edition {edition}. Open it by itself, read through the answers and save it again. Then merge.",
  },
  "merge-outside-part": {
    sv: "Filen har {count} svar utanför sin del. De togs med. Kontrollera att de är tänkta så.",
    en: "The file has {count} answers outside its part. They were included. Check that this is as intended.",
  },
  "merge-text-long": {
    sv: "Anteckningen vid ”{question}” får inte plats bredvid den som finns här (högst {limit} tecken). Den ligger kvar i filen. Korta den som finns här och lägg ihop filen igen.",
    en: "The note at “{question}” does not fit beside the one here (at most {limit} characters). It is still in the file. Shorten the one here and merge the file again.",
  },
} satisfies Record<MergeCode, Sentence>;
