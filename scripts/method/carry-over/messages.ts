import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  // correspondence.yaml: the table as a whole, then its rows
  "correspondence-absent": {
    sv: "Utgåva {edition} saknar övergångstabell. Skriv correspondence.yaml i utgåvans mapp, med from: {from} och varje fråga i båda utgåvorna en gång.",
    en: "Edition {edition} has no correspondence table. Write correspondence.yaml in the edition's folder, with from: {from} and every question of both editions once.",
  },
  "correspondence-edition": {
    sv: "Här står utgåva {stands}, men det ska vara {expected}. Under to står mappens egen utgåva, under from en tidigare i editions.yaml.",
    en: "Found edition {stands} where it should be {expected}. to names the folder's own edition, from an earlier one in editions.yaml.",
  },
  "correspondence-unknown-id": {
    sv: "{id} finns inte i den utgåva som {side} gäller. Rätta id:t, eller ta bort raden.",
    en: "{id} is not in the edition that {side} refers to. Correct the id, or remove the row.",
  },
  "correspondence-twice": {
    sv: "{id} står redan under {side} längre upp. Låt varje id stå en gång på varje sida; slå ihop raderna om de hör ihop.",
    en: "{id} is already listed under {side} further up. List each id once on each side; merge the rows if they belong together.",
  },
  "correspondence-missing": {
    sv: "Frågan {id} saknas under {side}. Lägg till en rad för den: same, reworded, split, merged, narrower, broader, new eller dropped.",
    en: "The question {id} is missing under {side}. Add a row for it: same, reworded, split, merged, narrower, broader, new or dropped.",
  },
  "correspondence-id-reused": {
    sv: "{id} finns i båda utgåvorna, men raden ({kind}) säger att det inte är samma. Ett id används aldrig för något annat: ge den nya ett eget id, eller låt raden ha {id} på båda sidor.",
    en: "{id} is in both editions, but the row ({kind}) says that it is not the same. An id is never reused for anything else: give the new one an id of its own, or put {id} on both sides of the row.",
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
    en: "The ranges are from {from} to {to}, but the row has no such pair or already has ranges for it. Correct the ids, or remove the ranges.",
  },
  "correspondence-range-needless": {
    sv: "En rad av slaget {kind} har inga ranges här. Ta bort dem.",
    en: "A row of the kind {kind} has no ranges here. Remove them.",
  },
  "correspondence-range-length": {
    sv: "Frågan {from} hade {options} alternativ, men tabellen har {rows} rader. Skriv en rad för varje alternativ, i ordning.",
    en: "The question {from} had {options} options, but there are {rows} ranges. Write one range for each option, in order.",
  },
  "correspondence-range-outside": {
    sv: "Raden säger {low}–{high}, men alternativen i {to} går från 0 till {top} och det lägsta ska stå först. Rätta talen.",
    en: "The range says {low}–{high}, but the options of {to} go from 0 to {top} and the lowest should come first. Correct the numbers.",
  },
  "correspondence-range-falls": {
    sv: "Alternativ {option} i {from} ger lägre svar än alternativet före. Ett högre alternativ ska ge minst lika höga: rätta talen.",
    en: "Option {option} of {from} gives lower answers than the option before it. A higher option must give answers at least as high: correct the numbers.",
  },
  "correspondence-place": {
    sv: "Under intros ska varje rad ha precis ett område (area) eller ett block, som finns i båda utgåvorna. Rätta raden.",
    en: "Each row under intros must have exactly one area or one block, which both editions have. Correct the row.",
  },
  "correspondence-result": {
    sv: "Raden säger {kind} om resultatet {result}, men det stämmer inte med skalorna, eller så står resultatet redan. Skriv reworded för ett som finns i båda, new eller dropped för ett som finns i en av dem.",
    en: "The row says {kind} about the result {result}, which does not match the scales, or the result is already listed. Write reworded for one that both have, new or dropped for one that only one of them has.",
  },
  "correspondence-superfluous": {
    sv: "Raden säger {kind} om {id}, men inget som den gäller skiljer mellan utgåvorna. Skriv same utan reason, eller ta bort raden om den står under background, intros eller results.",
    en: "The row says {kind} about {id}, but nothing that it concerns differs between the editions. Write same without a reason, or remove the row if it is under background, intros or results.",
  },
  // Breaking differences that no row declares
  "correspondence-undeclared-words": {
    sv: "Orden har ändrats i frågan {question} ({what}), men övergångstabellen säger inget om det. Skriv reworded, narrower eller broader – eller låt same få en reason som intygar att orden betyder samma sak.",
    en: "Words have changed in the question {question} ({what}), but the correspondence table does not mention it. Write reworded, narrower or broader – or give same a reason that attests that the words mean the same.",
  },
  "correspondence-undeclared-question": {
    sv: "Frågan {question} räknas på ett annat sätt ({what}), men övergångstabellen säger inget om det. Skriv vad som har hänt med frågan. Om det gäller krav, vikt, område eller block räcker en rad under results för varje resultat som räknar den.",
    en: "The question {question} counts in another way ({what}), but the correspondence table does not mention it. Write what has happened to the question. For a must, weight, area or block, a row under results for each result that counts it is enough.",
  },
  "correspondence-undeclared-result": {
    sv: "Resultatet räknas på ett annat sätt ({what}), men övergångstabellen säger inget om det. Lägg till en rad under results för: {results}.",
    en: "The result is computed in another way ({what}), but the correspondence table does not mention it. Add a row under results for: {results}.",
  },
  "correspondence-undeclared-fact": {
    sv: "Bakgrundsfrågan {fact} är ändrad ({what}), men övergångstabellen säger inget om det. Lägg till en rad under background – same med en reason om bara ord har ändrats och de betyder samma sak.",
    en: "The background question {fact} has changed ({what}), but the correspondence table does not mention it. Add a row under background – same with a reason if only words have changed and they mean the same.",
  },
  "correspondence-undeclared-intro": {
    sv: "Ändringen ({what}) gäller {questions} frågor ({first} …), men de är inte alla deklarerade. Intyga under intros att orden betyder samma sak, eller skriv på varje frågas rad vad som gäller.",
    en: "The change ({what}) concerns {questions} questions ({first} …), but not all of them are declared. Attest under intros that the words mean the same, or say in each question's row what applies.",
  },
  // A saved draft, opened in an edition: the rest of it still counts
  "draft-unknown-question": {
    severity: "warning",
    sv: "{count} svar gäller frågor som inte finns i den här utgåvan. De togs inte med; svara på dem på nytt om frågan finns under annat namn.",
    en: "{count} answers are to questions that this edition does not have. They were left out; answer them again if the question has another name here.",
  },
  "draft-option": {
    severity: "warning",
    sv: "Svaret på {question} är inte något av frågans alternativ (0–{top}). Det togs inte med; svara på frågan på nytt.",
    en: "The answer to {question} is not one of its options (0–{top}). It was left out; answer the question again.",
  },
  "draft-not-applicable": {
    severity: "warning",
    sv: "Frågan {question} är besvarad med Ej tillämpligt, men bakgrundsfrågorna säger att den gäller er. Svara på frågan, eller ändra bakgrunden.",
    en: "Question {question} is answered Not applicable, but the background questions say that it applies to you. Answer it, or change the background.",
  },
  "draft-unknown-fact": {
    severity: "warning",
    sv: "{count} bakgrundssvar gäller frågor som inte finns i den här utgåvan. De togs inte med.",
    en: "{count} background answers are to questions that this edition does not have. They were left out.",
  },
  "draft-fact-option": {
    severity: "warning",
    sv: "Svaret på bakgrundsfrågan {fact} är inte något av dess alternativ. Det togs inte med; svara på nytt.",
    en: "The answer to the background question {fact} is not one of its options. It was left out; answer it again.",
  },
  "draft-target": {
    severity: "warning",
    sv: "Målnivån finns inte på skalan. Välj en nivå från 1 till {levels}.",
    en: "The target level is not on the scale. Choose a level from 1 to {levels}.",
  },
} satisfies Messages;

type Code = keyof typeof messages;
export type CorrespondenceCode = Extract<Code, `correspondence-${string}`>;
export type DraftCode = Extract<Code, `draft-${string}`>;
