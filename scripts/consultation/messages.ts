import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "consultation-folder": {
    sv: "Samrådet heter {id} men ligger i mappen {folder}. Låt id och mappens namn vara samma.",
    en: "The consultation has the id {id} but is in the folder {folder}. Make the id and the folder's name the same.",
  },
  "consultation-dates": {
    sv: "Samrådet stänger {closes}, innan det öppnar {opens}. Rätta dagarna.",
    en: "The consultation closes on {closes}, before it opens on {opens}. Correct the days.",
  },
  "consultation-short": {
    sv: "Samrådet pågår i {days} dagar. Det ska pågå i minst {fewest}. Flytta closes.",
    en: "The consultation lasts {days} days. It must last at least {fewest}. Move closes.",
  },
  "proposal-duplicate": {
    sv: "Förslaget {id} står två gånger. Byt id på det ena.",
    en: "The proposal {id} occurs twice. Change the id of one of them.",
  },
  "proposal-edition": {
    sv: "Utgåvan {edition} finns inte i editions.yaml. Välj någon av: {known}.",
    en: "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  },
  "proposal-no-change": {
    sv: "Utgåva {to} har ingen övergångstabell från utgåva {from}, så förslaget pekar inte på någon ändring. Rätta utgåvorna, eller skriv correspondence.yaml.",
    en: "Edition {to} has no correspondence table from edition {from}, so the proposal does not refer to any change. Correct the editions, or write correspondence.yaml.",
  },
  "proposal-question": {
    sv: "Frågan {question} finns inte i någon av förslagets utgåvor. Rätta id:t.",
    en: "The question {question} is in neither of the proposal's editions. Correct the id.",
  },
  "comment-consultation": {
    sv: "Synpunkten gäller samrådet {named} men ligger hos {id}. Flytta filen, eller rätta consultation.",
    en: "The comment is on the consultation {named} but is in the folder of {id}. Move the file, or correct consultation.",
  },
  "comment-proposal": {
    sv: "Förslaget {proposal} finns inte i samrådet. Välj något av: {known}.",
    en: "The consultation has no proposal {proposal}. Choose one of: {known}.",
  },
  "comment-late": {
    sv: "Synpunkten kom in {received}, och samrådet pågår {opens} till och med {closes}. Rätta dagen. Kom den för sent: svara parten, och för in den i nästa samråd.",
    en: "The comment was received on {received}, but the consultation lasts from {opens} to {closes} inclusive. Correct the day. If it was late, answer the party and enter it in the next consultation.",
  },
  "comment-empty": {
    sv: "Här står varken text eller reference. Skriv synpunkten, eller dess diarienummer.",
    en: "There is neither text nor reference. Write the comment, or its registration number.",
  },
  "comment-consent": {
    sv: "Parten har inte gått med på att texten publiceras, och filen är öppen för alla. Ta bort texten och skriv diarienumret under reference.",
    en: "The party has not agreed to the text being published, and the file is open to all. Remove the text and write the registration number under reference.",
  },
  "decision-early": {
    sv: "Beslutet är daterat {date}, men synpunkter tas emot till och med {closes}. Besluta när samrådet är över.",
    en: "The decision is dated {date}, but comments are accepted until {closes}. Decide when the consultation is over.",
  },
  "decision-proposal": {
    sv: "Beslutet gäller förslaget {id}, som inte finns i samrådet. Välj något av: {known}.",
    en: "The decision concerns the proposal {id}, which is not in the consultation. Choose one of: {known}.",
  },
  "decision-comment": {
    sv: "Svaret gäller synpunkten {id}, som inte finns bland comments. Välj någon av: {known}.",
    en: "The answer concerns the comment {id}, which is not in comments/. Choose one of: {known}.",
  },
  "decision-twice": {
    sv: "{id} har fått två beslut. Ta bort det ena.",
    en: "{id} has two decisions. Remove one of them.",
  },
  "proposal-undecided": {
    sv: "Förslaget {proposal} har inget beslut, och samrådet stängde {closes}. Skriv vad det blev av det, och varför, i decisions.yaml.",
    en: "The proposal {proposal} has no decision, and the consultation closed on {closes}. Write what became of it, and why, in decisions.yaml.",
  },
  "comment-unanswered": {
    sv: "Synpunkten {comment} har inget svar, och samrådet stängde {closes}. Svara parten, med skäl, i decisions.yaml.",
    en: "The comment {comment} has no answer, and the consultation closed on {closes}. Answer the party, with reasons, in decisions.yaml.",
  },
  "new-consultation-exists": {
    sv: "Samrådet {id} finns redan och skrivs inte över. Välj ett annat id.",
    en: "The consultation {id} already exists and is not overwritten. Choose another id.",
  },
} satisfies Messages;

export type ConsultationCode = keyof typeof messages;
