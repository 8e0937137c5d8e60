// Decides what is said when an edition, or what ties it to the one before it, needs putting right.
import type { Sentence } from "../../core/diagnostic.ts";
import type { LockCode } from "../compare/compare-locks.ts";
import type { CorrespondenceCode } from "./check-correspondence.ts";

/** Of correspondence.yaml: `validate` gives them, and `compare`. */
export const correspondences = {
  "correspondence-absent": {
    sv: "Utgåva {edition} saknar övergångstabell. Skriv correspondence.yaml i utgåvans mapp, med from: {from} och varje fråga i båda utgåvorna en gång.",
    en: "Edition {edition} has no correspondence table. Write correspondence.yaml in the edition's folder, with from: {from} and every question of both editions once.",
  },
  "correspondence-edition": {
    sv: "Här står utgåva {stands}, men det ska vara {expected}. Under to står mappens egen utgåva, under from en tidigare i editions.yaml.",
    en: "Edition {stands} stands here where it should be {expected}. Under to stands the folder's own edition, under from an earlier one in editions.yaml.",
  },
  "correspondence-unknown-id": {
    sv: "{id} finns inte i den utgåva som {side} gäller. Rätta id:t, eller ta bort raden.",
    en: "{id} is not in the edition that {side} is about. Correct the id, or remove the row.",
  },
  "correspondence-twice": {
    sv: "{id} står redan under {side} längre upp. Låt varje id stå en gång på varje sida; slå ihop raderna om de hör ihop.",
    en: "{id} already stands under {side} further up. Let each id stand once on each side; join the rows if they belong together.",
  },
  "correspondence-missing": {
    sv: "Frågan {id} saknas under {side}. Lägg till en rad för den: same, reworded, split, merged, narrower, broader, new eller dropped.",
    en: "The question {id} is missing under {side}. Add a row for it: same, reworded, split, merged, narrower, broader, new or dropped.",
  },
  "correspondence-id-reused": {
    sv: "{id} finns i båda utgåvorna, men raden ({kind}) säger att det inte är samma. Ett id används aldrig för något annat: ge den nya ett eget id, eller låt raden ha {id} på båda sidor.",
    en: "{id} is in both editions, but the row ({kind}) says that it is not the same. An id is never used for anything else: give the new one an id of its own, or let the row have {id} on both sides.",
  },
  "correspondence-arity": {
    sv: "Raden har slaget {kind} med {from} id under from och {to} under to. Skriv ett och ett för same, reworded, narrower och broader, ett och flera för split, flera och ett för merged, inget och ett för new, ett och inget för dropped.",
    en: "The row is of the kind {kind} with {from} ids under from and {to} under to. Write one and one for same, reworded, narrower and broader, one and several for split, several and one for merged, none and one for new, one and none for dropped.",
  },
  "correspondence-reason-missing": {
    sv: "Raden ({kind}) saknar reason. Skriv varför, så att organisationerna förstår vad som har ändrats.",
    en: "The row ({kind}) has no reason. Write why, so that the organisations understand what has changed.",
  },
  "correspondence-range-pair": {
    sv: "Tabellen gäller från {from} till {to}, men det paret finns inte i raden eller står redan. Rätta id:na, eller ta bort tabellen.",
    en: "The table is from {from} to {to}, but the row has no such pair or has it already. Correct the ids, or remove the table.",
  },
  "correspondence-range-needless": {
    sv: "En rad av slaget {kind} har inga ranges här. Ta bort dem.",
    en: "A row of the kind {kind} has no ranges here. Remove them.",
  },
  "correspondence-range-length": {
    sv: "Frågan {from} hade {options} alternativ, men tabellen har {rows} rader. Skriv en rad för varje alternativ, i ordning.",
    en: "The question {from} had {options} options, but the table has {rows} rows. Write one row for each option, in order.",
  },
  "correspondence-range-outside": {
    sv: "Raden säger {low}–{high}, men alternativen i {to} går från 0 till {top} och det lägsta ska stå först. Rätta talen.",
    en: "The row says {low}–{high}, but the options of {to} go from 0 to {top} and the lowest should stand first. Correct the numbers.",
  },
  "correspondence-range-falls": {
    sv: "Alternativ {option} i {from} ger lägre svar än alternativet före. Ett högre alternativ ska ge minst lika höga: rätta talen.",
    en: "Option {option} of {from} gives lower answers than the option before it. A higher option must give answers at least as high: correct the numbers.",
  },
  "correspondence-place": {
    sv: "Under intros ska varje rad ha precis ett område (area) eller ett block, som finns i båda utgåvorna. Rätta raden.",
    en: "Under intros each row should have exactly one area or one block, which both editions have. Correct the row.",
  },
  "correspondence-result": {
    sv: "Raden säger {kind} om resultatet {result}, men det stämmer inte med skalorna, eller så står resultatet redan. Skriv reworded för ett som finns i båda, new eller dropped för ett som finns i en av dem.",
    en: "The row says {kind} of the result {result}, which does not fit the scales, or the result already stands there. Write reworded for one that both have, new or dropped for one that only one of them has.",
  },
  "correspondence-superfluous": {
    sv: "Raden säger {kind} om {id}, men inget som den gäller skiljer mellan utgåvorna. Skriv same utan reason, eller ta bort raden om den står under background, intros eller results.",
    en: "The row says {kind} of {id}, but nothing that it is about differs between the editions. Write same without a reason, or remove the row if it stands under background, intros or results.",
  },
  "correspondence-undeclared-words": {
    sv: "Orden har ändrats i frågan {question} ({what}), men övergångstabellen säger inget om det. Skriv reworded, narrower eller broader – eller låt same få en reason som intygar att orden betyder samma sak.",
    en: "Words have changed in the question {question} ({what}), but the correspondence table says nothing of it. Write reworded, narrower or broader – or give same a reason that attests that the words mean the same.",
  },
  "correspondence-undeclared-question": {
    sv: "Frågan {question} räknas på ett annat sätt ({what}), men övergångstabellen säger inget om det. Skriv vad som har hänt med frågan. Gäller det krav, vikt, område eller block räcker en rad under results för varje resultat som räknar den.",
    en: "The question {question} counts in another way ({what}), but the correspondence table says nothing of it. Write what has happened to the question. For a must, weight, area or block, a row under results for each result that counts it is enough.",
  },
  "correspondence-undeclared-result": {
    sv: "Resultatet räknas på ett annat sätt ({what}), men övergångstabellen säger inget om det. Lägg till en rad under results för: {results}.",
    en: "The result is counted in another way ({what}), but the correspondence table says nothing of it. Add a row under results for: {results}.",
  },
  "correspondence-undeclared-fact": {
    sv: "Bakgrundsfrågan {fact} är ändrad ({what}), men övergångstabellen säger inget om det. Lägg till en rad under background – same med en reason om bara ord har ändrats och de betyder samma sak.",
    en: "The background question {fact} has changed ({what}), but the correspondence table says nothing of it. Add a row under background – same with a reason if only words have changed and they mean the same.",
  },
  "correspondence-undeclared-intro": {
    sv: "Ändringen ({what}) gäller {questions} frågor ({first} …), men de är inte alla deklarerade. Intyga under intros att orden betyder samma sak, eller skriv på varje frågas rad vad som gäller.",
    en: "The change ({what}) is about {questions} questions ({first} …), but not all of them are declared. Attest under intros that the words mean the same, or write in each question's row what holds.",
  },
} satisfies Record<CorrespondenceCode, Sentence>;

/** Of a change to an edition: `compare` alone gives them. */
const changes = {
  "lock-entry-gone": {
    sv: "Utgåva {edition} är låst ({lock}) men står inte längre i editions.yaml. Lägg tillbaka raden; en utgåva som inte används mer får status retired.",
    en: "Edition {edition} is locked ({lock}) but no longer stands in editions.yaml. Put the line back; an edition no longer in use gets the status retired.",
  },
  "lock-status-back": {
    sv: "Utgåva {edition} är låst ({lock}) och kan inte gå från {from} till {to}. Behåll status, eller gör en ny utgåva.",
    en: "Edition {edition} is locked ({lock}) and cannot go from {from} to {to}. Keep the status, or make a new edition.",
  },
  "lock-digest": {
    sv: "Utgåva {edition} är låst ({lock}), men kontrollsumman är en annan. Lägg tillbaka den; ändrad text hör hemma i en ny utgåva eller i errata.yaml.",
    en: "Edition {edition} is locked ({lock}), but its digest is another. Put it back; changed text belongs in a new edition or in errata.yaml.",
  },
  "lock-file": {
    sv: "Filen hör till utgåva {edition}, som är låst ({lock}), men har ändrats eller saknas. Lägg tillbaka den som den var; skriv stavfel i errata.yaml och gör en ny utgåva för annat.",
    en: "The file belongs to edition {edition}, which is locked ({lock}), but has changed or is gone. Put it back as it was; write slips in errata.yaml and make a new edition for anything else.",
  },
  "edition-gone": {
    sv: "Utgåva {edition} står inte längre i editions.yaml. Lägg tillbaka raden om det inte var meningen.",
    en: "Edition {edition} no longer stands in editions.yaml. Put the line back if that was not intended.",
  },
  "edition-breaks": {
    sv: "Antal ändringar i utgåva {edition} som gör att samma organisation kan få ett annat resultat eller svara annorlunda: {count}. Det går bra så länge utgåvan prövas. Räkna om exemplen, och berätta det för dem som redan har svarat.",
    en: "Number of changes in edition {edition} by which the same organisation may get another result or answer otherwise: {count}. That is fine while the edition is being tried. Work the examples out again, and tell those who have already answered.",
  },
  "edition-breaks-locked": {
    sv: "Ändringen ({what}) bryter mot utgåva {edition}, som är låst ({lock}). Ta bort den, och gör en ny utgåva där den hör hemma.",
    en: "The change ({what}) breaks edition {edition}, which is locked ({lock}). Take it away, and make a new edition where it belongs.",
  },
} satisfies Record<LockCode, Sentence>;

/** What keeps two editions from being compared at all: `compare` alone gives them. */
export type CompareCode =
  | "compare-unknown-revision"
  | "compare-unrelated"
  | "compare-conflict"
  | "compare-file-size"
  | "compare-base-unreadable";

const readings = {
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
    en: "The proposal changes the same lines as the main branch has changed since. Bring the main branch into the proposal, choose what holds and send it again.",
  },
  "compare-file-size": {
    sv: "Filen är större än {limit} byte och läses inte. Dela upp det som ändras, eller ta bort det som inte hör dit.",
    en: "The file is larger than {limit} bytes and is not read. Divide the change, or remove what does not belong.",
  },
  "compare-base-unreadable": {
    sv: "Utgåva {edition} gick inte att läsa som den var förut, så ändringarna i den kan inte bedömas. Rätta den på huvudgrenen först.",
    en: "Edition {edition} could not be read as it was before, so the changes in it cannot be judged. Put it right on the main branch first.",
  },
} satisfies Record<CompareCode, Sentence>;

export const sentences = { ...correspondences, ...changes, ...readings };
