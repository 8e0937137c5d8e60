import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "pilot-no-pairs": {
    sv: "Mappen har inga svar. Lägg en undermapp för varje organisation i den, med två sparade utkast (.json) i varje.",
    en: "The folder has no answers. Put one subfolder for each organisation in it, with two saved drafts (.json) in each.",
  },
  "pilot-second-missing": {
    sv: "Antal svar här: {count}. Det ska vara två. Lägg dit det som fattas, eller flytta bort organisationen.",
    en: "Answers here: {count}. There should be two. Add what is missing, or move the organisation away.",
  },
  "pilot-too-many": {
    sv: "Antal svar här: {count}. Det ska vara två. Behåll det första svaret från var och en av de två som svarade.",
    en: "Answers here: {count}. There should be two. Keep the first answer from each of the two respondents.",
  },
  "pilot-file-name": {
    sv: "Filen ligger eller heter så att det inte går att se vilket par den hör till. Lägg den i organisationens undermapp, eller döp den till kod-a.json eller kod-b.json.",
    en: "The file's folder and name do not show which pair it belongs to. Put it in the organisation's subfolder, or name it code-a.json or code-b.json.",
  },
  "pilot-other-edition": {
    sv: "Svaret gäller utgåva {found}, men här jämförs utgåva {edition}. Flytta bort paret, eller kör kommandot med --edition {found}.",
    en: "The answer is to edition {found}, but edition {edition} is compared here. Move the pair away, or run the command with --edition {found}.",
  },
  "pilot-other-text": {
    sv: "De två svaren gäller olika lydelser av utgåvan. Skillnader kan då bero på texten. Flytta bort paret, eller låt båda svara på samma lydelse.",
    en: "The two answers are to different wordings of the edition, so differences may be due to the text. Move the pair away, or let both answer the same wording.",
  },
  "pilot-few-pairs": {
    severity: "warning",
    sv: "Antal par som har jämförts: {count}. Med färre än {few} säger talen nästan inget om frågorna, och de kan avslöja något om en organisation. Vänta tills fler par har kommit in, och visa inte talen för andra.",
    en: "Pairs compared: {count}. With fewer than {few}, the figures say next to nothing about the questions, and may disclose something about one organisation. Wait until more pairs have come in, and do not show the figures to others.",
  },
  "pilot-text-changed": {
    severity: "warning",
    sv: "Svar som gavs på en annan lydelse än utgåvan har nu: {count}. Talen gäller den lydelse som de som svarade såg. Kör kommandot på den lydelsen om ni är osäkra.",
    en: "Answers given to another wording than the edition has now: {count}. The figures concern the wording that the respondents saw. Run the command on that wording if you are unsure.",
  },
  "pilot-left-out": {
    severity: "warning",
    sv: "Uppgifter i filerna som inte finns i utgåvan och inte togs med: {count}. Kör npm run score på filerna, så ser ni vilka.",
    en: "Items in the files that are not in the edition and were left out: {count}. Run npm run score on the files to see which.",
  },
  "pilot-several": {
    severity: "warning",
    sv: "Frågor där flera alternativ kan väljas: {count}. De har inga steg och jämförs inte här. Läs dem för sig.",
    en: "Questions where several options may be chosen: {count}. They have no steps and are not compared here. Read them separately.",
  },
  "pilot-same-answers": {
    severity: "warning",
    sv: "Par där de två svaren är lika i allt, också i bakgrundsfrågorna: {count}. Kontrollera att det inte är samma fil två gånger.",
    en: "Pairs whose two answers are identical, background questions included: {count}. Check that it is not the same file twice.",
  },
} satisfies Messages;

export type AgreementCode = keyof typeof messages;
