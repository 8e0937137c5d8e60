// Texts of the page to the management, the decision paper and the further documents. What depends on the answers is in management.ts.

export const takeAlongFrame = {
  title: "Sida till ledningen",
  heading: "Informationssäkerhet: läge och beslut",
  waits: "Sidan görs när block 1 är besvarat.",
  part: "Ni svarar på en del. Spara delen och lämna den till den som samordnar svaret. Sidan görs när alla delar är ihoplagda.",
  notLoaded: "Den här delen gick inte att hämta. Kontrollera nätet och ladda om sidan. Era svar finns kvar.",

  nameLabel: "Organisationens namn (valfritt)",
  nameNotSaved: "Namnet är inte sparat. Det är tomt, längre än 60 tecken eller namnet på ett annat utkast här.",
  markLabel: "Er märkning, till exempel diarienummer (valfritt)",
  typeLabel: "Typ av organisation",
  choose: "Välj, om ni vill",
  print: "Skriv ut",
  docx: "Spara (DOCX)",
  docxName: "sida-till-ledningen",

  decisions: "Beslut som behövs",
  decisionColumns: ["Vem", "Timmar", "Datum"] as readonly string[],
  peers: "Andra av samma slag",
  deadlines: "Tider i lag vid incident",
  deadlineColumns: ["Senast", "Regel"] as readonly string[],
  deadlinesNote: (day: string) => `Villkoren står i reglerna${day === "" ? "" : `, kontrollerade ${day} eller senare`}.`,
  foot: (edition: string, isProposal: boolean) =>
    `Infosäktrappan ${edition}${isProposal ? " (förslag)" : ""}. Självskattat. Pappret visar svagheter. Hantera det därefter.`,

  further: "Fler dokument",
  appendix: "Bilaga: resultat och plan",
  appendixText: "Allt på en gång: områden, villkor, planen och det som är kvar att ta reda på. Bilagan hör till tjänsteskrivelsen.",
  templates: "Mallar ifyllda ur svaren",
  templatesText: "Det som ni inte har svarat på står kvar tomt, med besked om det. I mallen står vilka svar den kan visa.",
  templateSave: { docx: "Spara (DOCX)", xlsx: "Spara (XLSX)" },
  care: "De här dokumenten visar vad som inte är på plats. Dela dem bara med dem som behöver dem.",
  disclosure: "När någon begär ut svaren",

  paper: "Tjänsteskrivelse",
  paperLead:
    "En öppen handling med förslag till beslut. Den är densamma vilket resultatet än är. Den nivå ni siktar på står med bara om ni har valt en. Namn, märkning, första dag och timmar i veckan är desamma som på sidan till ledningen. Fyll i det som står inom [hakparenteser].",
};

export type TakeAlongFrame = typeof takeAlongFrame;
