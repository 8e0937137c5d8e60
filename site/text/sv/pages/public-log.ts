import { capitalize } from "../../../../scripts/core/text.ts";
import type { LogEntry } from "../../../../scripts/log/entries.ts";

export const publicLog = {
  title: "Loggen",
  description: "En offentlig förteckning över allt som är bestämt och publicerat. Den växer bara, och var och en kan kontrollera den.",
  lead: "Här står allt som är bestämt och publicerat, i ordning. Rader läggs till och ändras aldrig. Den som har läst loggen en gång ser om något har ändrats sedan dess.",
  none: "Här finns ingen logg ännu.",
  witnessed: (names: readonly string[], quorum: number) =>
    `Minst ${quorum} av de här ska ha läst hela loggen och intygat att inget har ändrats: ${names.join(", ")}.`,
  unwitnessed: "Ingen utomstående bevittnar loggen. Bara myndigheten själv intygar att den är hel.",
  verifyTitle: "Kontrollera själv",
  verify: [
    "Hämta programmet från arkivet och kör kommandot här under, på en dator med Node.",
    "Det läser allt som webbplatsen publicerar och kontrollerar underskrifter, kontrollsummor och loggen. Det behöver inga hemligheter.",
    "Varje rad det skriver är en kontroll. Stämmer något inte står det vad.",
  ],
  logKey: "Loggens nyckel",
  entriesTitle: "Raderna, de nyaste först",
  entriesWhat: "En bunt kuvert har alltid 256 rader, också när få har svarat. Därför syns det inte hur många som har gjort det.",
  number: "Nr",
  what: "Vad",
  digest: "Kontrollsumma",
  entry: (entry: LogEntry, roundName: (id: string) => string): string => {
    switch (entry.kind) {
      case "trust":
        return `Förtroendelista ${entry.version}`;
      case "round":
        return `${capitalize(roundName(entry.round))}, version ${entry.version}`;
      case "batch":
        return `Kuvert i ${roundName(entry.round)}, bunt ${entry.number}`;
      case "close":
        return `${capitalize(roundName(entry.round))} stängdes`;
      case "release":
        return `Publicering ${entry.release} av ${roundName(entry.round)}`;
      case "site":
        return "Webbplatsens filer";
    }
  },
};
