// Texts of what can be wrong in a returned file. Loaded only when something is.
import type { Messages } from "../../../scripts/core/diagnostic.ts";

export const messages = {
  "merge-earlier-edition": {
    sv: "Filen är från utgåva {edition}. Öppna den för sig, läs igenom svaren och spara den igen. Lägg sedan ihop.",
    en: "The file is from edition {edition}. Open it by itself, read through the answers and save it again. Then merge.",
  },
  "merge-other-organisation": {
    sv: "Filen gäller {whose}, men ni har {organisation} öppen. Den lades inte ihop. Öppna rätt organisation under ”Ert utkast”. Om det är samma organisation: ge den samma namn som i filen.",
    en: "The file is about {whose}, but you have {organisation} open. It was not merged. Open the right organisation under “Your draft”. If it is the same organisation: give it the same name as in the file.",
  },
  "merge-mixed-organisations": {
    sv: "Filen gäller {whose}, men en annan fil som ni lägger ihop gäller {organisation}. Den lades inte ihop. Lägg ihop filer från en organisation i taget.",
    en: "The file is about {whose}, but another file you are merging is about {organisation}. It was not merged. Merge the files of one organisation at a time.",
  },
  "merge-outside-part": {
    sv: "Filen har {count} svar utanför sin del. De togs med. Kontrollera att de är tänkta så.",
    en: "The file has {count} answers outside its part. They were included. Check that this is as intended.",
  },
  "merge-text-long": {
    sv: "Anteckningen vid ”{question}” får inte plats bredvid den som finns här (högst {limit} tecken). Den ligger kvar i filen. Korta den som finns här och lägg ihop filen igen.",
    en: "The note at “{question}” does not fit beside the one here (at most {limit} characters). It is still in the file. Shorten the one here and merge the file again.",
  },
} satisfies Messages;

export type MergeCode = keyof typeof messages;
