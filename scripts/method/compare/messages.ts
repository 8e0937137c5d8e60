import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "lock-entry-gone": {
    sv: "Utgåva {edition} är låst ({lock}) men står inte längre i editions.yaml. Lägg tillbaka raden; en utgåva som inte används mer får status retired.",
    en: "Edition {edition} is locked ({lock}) but is no longer listed in editions.yaml. Put the line back; an edition no longer in use gets the status retired.",
  },
  "lock-status-back": {
    sv: "Utgåva {edition} är låst ({lock}) och kan inte gå från {from} till {to}. Behåll status, eller gör en ny utgåva.",
    en: "Edition {edition} is locked ({lock}) and cannot go from {from} to {to}. Keep the status, or make a new edition.",
  },
  "lock-digest": {
    sv: "Utgåva {edition} är låst ({lock}), men kontrollsumman är en annan. Lägg tillbaka den; ändrad text hör hemma i en ny utgåva eller i errata.yaml.",
    en: "Edition {edition} is locked ({lock}), but its digest has changed. Put it back; changed text belongs in a new edition or in errata.yaml.",
  },
  "lock-file": {
    sv: "Filen hör till utgåva {edition}, som är låst ({lock}), men har ändrats eller saknas. Lägg tillbaka den som den var; skriv stavfel i errata.yaml och gör en ny utgåva för annat.",
    en: "The file belongs to edition {edition}, which is locked ({lock}), but has changed or is missing. Put it back as it was; write slips in errata.yaml and make a new edition for anything else.",
  },
  "edition-gone": {
    severity: "warning",
    sv: "Utgåva {edition} står inte längre i editions.yaml. Lägg tillbaka raden om det inte var meningen.",
    en: "Edition {edition} is no longer listed in editions.yaml. Put the line back if that was not intended.",
  },
  "edition-breaks": {
    severity: "warning",
    sv: "Antal ändringar i utgåva {edition} som gör att samma organisation kan få ett annat resultat eller svara annorlunda: {count}. Det går bra så länge utgåvan prövas. Räkna om exemplen, och berätta det för dem som redan har svarat.",
    en: "Changes in edition {edition} that can give the same organisation another result, or make it answer differently: {count}. That is fine while the edition is being tried out. Work the examples out again, and tell those who have already answered.",
  },
  "edition-adds": {
    severity: "note",
    sv: "Antal texter som har lagts till i utgåva {edition}: {count}. Det går bra: ett utkast eller en provutgåva (pilot) som ingen mätomgång binder får fler texter, och inget svar får ett annat resultat. Kör npm run validate -- --write, som skriver in den nya kontrollsumman.",
    en: "Texts added to edition {edition}: {count}. That is allowed: a draft or a trial edition (pilot) that no round pins may get more texts, and no answer gets another result. Run npm run validate -- --write, which enters the new digest.",
  },
  "edition-breaks-locked": {
    sv: "Ändringen ({what}) bryter mot utgåva {edition}, som är låst ({lock}). Ta bort den, och gör en ny utgåva där den hör hemma.",
    en: "The change ({what}) breaks edition {edition}, which is locked ({lock}). Remove it, and make it in a new edition.",
  },
  "compare-unknown-revision": {
    sv: "{revision} finns inte i arkivet. Hämta den först, eller rätta namnet.",
    en: "{revision} is not in the repository. Fetch it first, or correct the name.",
  },
  "compare-unrelated": {
    sv: "Förslaget utgår inte från det här arkivet. Börja från huvudgrenen och gör ändringen där.",
    en: "The proposal does not start from this repository. Start from the main branch and make the change there.",
  },
  "compare-conflict": {
    sv: "Förslaget ändrar samma rader som huvudgrenen har ändrat sedan dess. Hämta in huvudgrenen i förslaget, välj vad som ska gälla och skicka det igen.",
    en: "The proposal changes lines that the main branch has changed since. Merge the main branch into the proposal, resolve the conflicts and send it again.",
  },
  "compare-file-size": {
    sv: "Filen är större än {limit} byte och läses inte. Dela upp det som ändras, eller ta bort det som inte hör dit.",
    en: "The file is larger than {limit} bytes and is not read. Split the change, or remove what does not belong.",
  },
  "compare-base-unreadable": {
    sv: "Utgåva {edition} gick inte att läsa som den var förut, så ändringarna i den kan inte bedömas. Rätta den på huvudgrenen först.",
    en: "Edition {edition} could not be read as it was before, so the changes to it cannot be judged. Correct it on the main branch first.",
  },
} satisfies Messages;

export type CompareCode = keyof typeof messages;
