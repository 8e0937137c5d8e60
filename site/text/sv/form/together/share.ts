// Texts of the views where the questions are divided among colleagues and where the draft is, apart from those of their script.
import type { MeasureRole } from "../../../../../scripts/method/schema.ts";

/** Whoever coordinates is the one who shares. */
type SharedRole = Exclude<MeasureRole, "coordinator">;

export const share = {
  title: "Dela frågorna med kollegor",
  lead: "Välj vem som svarar på vad. Var och en får en fil med bara sina frågor, och ni lägger ihop filerna här.",
  needsScript: "För att dela upp frågorna och lägga ihop filer behöver sidan JavaScript, som är avstängt i er webbläsare.",
  whoTitle: "Vem svarar på vad?",
  block: "Frågor ur",
  allBlocks: "Alla block",
  myself: "Jag själv",
  roles: {
    management: "Ledningen",
    managers: "Verksamheten",
    it: "It",
    hr: "Personal",
    procurement: "Inköp",
    finance: "Ekonomi",
    legal: "Juridik",
    preparedness: "Krisberedskap",
    communication: "Kommunikation",
    premises: "Lokaler",
    secretary: "Ledningens sekreterare",
    reviewer: "Granskare",
  } satisfies Readonly<Record<SharedRole, string>>,
  newRole: "Lägg till en roll",
  roleLabel: "Rollen heter",
  newRoleHint: "Skriv inget namn på någon person. Rollen står i filens namn.",
  add: "Lägg till",
  filesTitle: "Filer att lämna ut",
  noFiles: "Ingen annan har fått något område ännu.",
  filesNote: "En fil visar vad som saknas hos er. Skicka den på ett sätt som ni får använda för sådant.",
  mergeTitle: "Lägg ihop",
  mergeFiles: "Filerna som kommit tillbaka",
  mergeHint: "Släpp dem här, eller välj dem. Inget svar byts ut utan att ni väljer det.",
  conflictIntro: "Det ni inte väljer nu ligger kvar.",
  conflictButton: "Använd det vi har valt",

  partTitle: "När ni är klara",
  partSave: "Spara filen",
  partNote: "Filen visar vad som saknas hos er. Lämna den på ett sätt som ni får använda för sådana uppgifter.",

  openOrganisation: "Öppen organisation:",
  organisationsTitle: "Organisationer på den här datorn",
  organisationsIntro:
    "Om ni svarar för flera organisationer hålls svar, anteckningar och kvittenser isär. Namnet finns på den här datorn och i filer som ni sparar. Det skickas aldrig in.",
  nameLabel: "Namn på den organisation som är öppen",
  save: "Spara namnet",
  newOrganisation: "Namn på en organisation till",
  addOrganisation: "Lägg till organisationen",
} as const;
