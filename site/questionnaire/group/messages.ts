// Texts of what can be wrong in a file for a group. `{other}` is the name of an organisation that the group has already.
import type { Messages } from "../../../scripts/core/diagnostic.ts";

export const messages = {
  "group-too-large": {
    sv: "Filen är för stor för att vara svar härifrån. Välj filen som har ”till-gruppen” i namnet.",
    en: "The file is too large to be answers from here. Choose the file that has “till-gruppen” in its name.",
  },
  "group-empty": {
    sv: "Filen är tom. Be organisationen att spara den igen.",
    en: "The file is empty. Ask the organisation to save it again.",
  },
  "group-not-json": {
    sv: "Filen går inte att läsa. Den är avbruten, eller av ett annat slag. Be organisationen att skicka den igen.",
    en: "The file cannot be read. It is cut off, or of another kind. Ask the organisation to send it again.",
  },
  "group-other-file": {
    sv: "Filen har inga svar ur formuläret. Välj filen som har ”till-gruppen” i namnet.",
    en: "The file has no answers from the form. Choose the file that has “till-gruppen” in its name.",
  },
  "group-other-edition": {
    sv: "Svaren gäller en annan utgåva än {edition}. Be organisationen att öppna sitt utkast i formuläret, se över svaren och göra en ny fil.",
    en: "The answers are to another edition than {edition}. Ask the organisation to open its draft in the form, look through the answers and make a new file.",
  },
  "group-other-digest": {
    severity: "warning",
    sv: "Frågornas text eller regler har ändrats sedan filen gjordes. Svaren är med. Be organisationen att se över dem.",
    en: "The text or rules of the questions have changed since the file was made. The answers are included. Ask the organisation to look through them.",
  },
  "group-part": {
    sv: "Filen är en kollegas del och inte hela organisationens svar. Be den som samordnar att lägga ihop delarna i formuläret först.",
    en: "The file is a colleague’s part and not the whole organisation’s answers. Ask whoever coordinates to merge the parts in the form first.",
  },
  "group-more-than-answers": {
    sv: "Filen har mer än svar, till exempel anteckningar eller namn. Den togs inte in. Ta bort er kopia, och be organisationen att göra en fil till gruppen under steg 1.",
    en: "The file has more than answers, for example notes or names. It was not taken in. Remove your copy, and ask the organisation to make a file for the group in step 1.",
  },
  "group-edited": {
    sv: "{count} av filens uppgifter går inte att läsa. Filen är ändrad efter att den sparades. Be organisationen att göra en ny.",
    en: "{count} of the file’s details cannot be read. The file was changed after it was saved. Ask the organisation to make a new one.",
  },
  "group-no-answers": {
    sv: "Filen har inget svar. Svara på frågorna i block 1 först.",
    en: "The file has no answer. Answer the questions in block 1 first.",
  },
  "group-same-name": {
    sv: "{other} finns redan i gruppen. Ta bort den som står där om den här filen är nyare, och lägg till filen igen.",
    en: "{other} is in the group already. Remove the one that is there if this file is newer, and add the file again.",
  },
  "group-same-answers": {
    sv: "Filen har precis samma svar som {other}. Är det två organisationer? Låt båda göra filer med namn under steg 1.",
    en: "The file has exactly the same answers as {other}. Are they two organisations? Let both make files with names in step 1.",
  },
  "group-name": {
    sv: "Skriv organisationens namn, med högst {limit} tecken.",
    en: "Write the organisation’s name, in {limit} characters at most.",
  },
  "group-no-file": {
    sv: "Välj utkastet först, filen som slutar på ”-utkast.json”.",
    en: "Choose the draft first, the file whose name ends in “-utkast.json”.",
  },
} satisfies Messages;

export type GroupCode = keyof typeof messages;
