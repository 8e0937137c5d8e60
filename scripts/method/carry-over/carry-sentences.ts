// Decides what is said when an edition's corrections, locks or scaffolds need putting right.
import type { Sentence } from "../../core/diagnostic.ts";
import type { ErratumCode } from "../checks/errata.ts";
import type { UnfinishedCode } from "../checks/unfinished.ts";
import type { LockCode } from "../compare/locks.ts";
import type { ScaffoldCode } from "../scaffold/scaffold.ts";

/** Of content: what `validate` may say. */
export const carrySentences = {
  "erratum-edition": {
    sv: "Filen rättar utgåva {edition} men ligger i mappen {folder}. Låt edition och mappens namn vara samma.",
    en: "The file corrects edition {edition} but lies in the folder {folder}. Let edition and the folder's name be the same.",
  },
  "erratum-pointer": {
    sv: "Platsen leder inte till någon text i {file}. Peka ut texten på ett språk, till exempel /questions/3/text/sv. Första frågan har nummer 0.",
    en: "The pointer does not lead to a text in {file}. Point to the text in one language, for example /questions/3/text/sv. The first question is number 0.",
  },
  "erratum-reads": {
    sv: "Orden under reads finns {count} gånger i texten och ska finnas en gång. Skriv av dem exakt, och ta med så många att stället bara kan vara ett.",
    en: "The words under reads occur {count} times in the text and should occur once. Copy them exactly, and take enough of them that they fit one place only.",
  },
  "erratum-same": {
    sv: "Det står samma ord under reads och shouldRead. Skriv under shouldRead hur det borde ha stått, eller ta bort rättelsen.",
    en: "reads and shouldRead hold the same words. Write under shouldRead what it should have been, or remove the correction.",
  },
  "unfinished-text": {
    sv: "Texten är inte skriven än: den börjar med TODO. Skriv den, eller ta bort nyckeln om den får saknas.",
    en: "The text is not written yet: it begins with TODO. Write it, or remove the key where it may be left out.",
  },
  "edition-locked": {
    sv: "Utgåva {edition} är låst: mätomgången {round} är öppnad med en annan text eller andra regler än de som står i scale.yaml och questionnaire.yaml nu. Återställ filerna. Ett skrivfel rättar ni i errata.yaml bredvid; allt annat är en ny utgåva, npm run new -- edition <id>. Är omgången inte undertecknad ännu: skriv in den nya kontrollsumman i dess round.yaml.",
    en: "Edition {edition} is locked: round {round} was opened with other text or rules than scale.yaml and questionnaire.yaml now hold. Restore the files. Correct a slip of the pen in errata.yaml beside them; anything else is a new edition, npm run new -- edition <id>. If the round is not signed yet, enter the new digest in its round.yaml.",
  },
  "round-unknown-edition": {
    sv: "Mätomgången {round} gäller utgåva {edition}, som inte finns. En utgåva som har använts tas inte bort: lägg tillbaka den.",
    en: "Round {round} is of edition {edition}, which does not exist. An edition that has been used is not removed: put it back.",
  },
} satisfies Record<ErratumCode | UnfinishedCode | LockCode, Sentence>;

/** Of a command: what `new` may say. */
export const scaffoldSentences = {
  "new-id": {
    sv: "Ett id har små bokstäver a–z, siffror och enkla bindestreck, och är högst {longest} tecken. Ett id för en fråga eller åtgärd börjar med en bokstav. Välj ett sådant.",
    en: "An id has small letters a–z, digits and single hyphens, and is at most {longest} characters. That of a question or measure begins with a letter. Choose such an id.",
  },
  "new-id-used": {
    sv: "Frågan {id} finns redan i utgåva {editions}. Ett id får aldrig betyda något annat: välj ett nytt.",
    en: "Question {id} is already in edition {editions}. An id never comes to mean anything else: choose a new one.",
  },
  "new-edition-exists": {
    sv: "Utgåva {edition} finns redan, i editions.yaml eller som mapp, och skrivs inte över. Välj ett annat id, eller ta bort det som ligger där.",
    en: "Edition {edition} exists already, in editions.yaml or as a folder, and is not overwritten. Choose another id, or remove what lies there.",
  },
  "new-measure-exists": {
    sv: "Åtgärden {id} finns redan och skrivs inte över. Välj ett annat id, eller ändra i den som finns.",
    en: "Measure {id} exists already and is not overwritten. Choose another id, or edit the one that is there.",
  },
  "new-unknown-edition": {
    sv: "Utgåva {edition} finns inte i editions.yaml. Välj någon av: {known}.",
    en: "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  },
  "new-unknown-area": {
    sv: "Området {area} finns inte i utgåvan. Välj något av: {known}.",
    en: "The edition has no area {area}. Choose one of: {known}.",
  },
  "new-unknown-block": {
    sv: "Blocket finns inte i utgåvan. Välj något av: {known}.",
    en: "The edition has no such block. Choose one of: {known}.",
  },
  "new-frozen": {
    sv: "Utgåva {edition} är {status} och får inga nya frågor. Gör en ny utgåva först: npm run new -- edition <id> --from {edition}.",
    en: "Edition {edition} is {status} and takes no new questions. Make a new edition first: npm run new -- edition <id> --from {edition}.",
  },
  "new-locked": {
    sv: "Utgåva {edition} är låst av mätomgången {round} och får inga nya frågor. Gör en ny utgåva först: npm run new -- edition <id> --from {edition}.",
    en: "Edition {edition} is locked by round {round} and takes no new questions. Make a new edition first: npm run new -- edition <id> --from {edition}.",
  },
  "new-unknown-question": {
    sv: "Frågan {question} finns inte i någon utgåva. Rätta id:t, eller lägg till frågan först.",
    en: "No edition has the question {question}. Correct the id, or add the question first.",
  },
  "new-no-priority": {
    sv: "Åtgärderna har redan nummer upp till {highest}, som är det högsta. Numrera om dem så att det finns plats för en till.",
    en: "The measures already have numbers up to {highest}, which is the highest. Renumber them to make room for one more.",
  },
  "new-list-form": {
    sv: "Listan {list} är inte skriven med en post per rad, och därför går det inte att lägga till något i den. Skriv varje post på en egen rad som börjar med bindestreck.",
    en: "The list {list} is not written with one entry a line, so nothing can be added to it. Write each entry on a line of its own that begins with a hyphen.",
  },
} satisfies Record<ScaffoldCode, Sentence>;
