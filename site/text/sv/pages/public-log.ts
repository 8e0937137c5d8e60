import { capitalize } from "../../../../scripts/core/text.ts";
import type { LogEntry } from "../../../../scripts/log/entries.ts";

export const publicLog = {
  title: "Loggen över mätomgångarna",
  description: "En offentlig lista över mätomgångar, kuvert och publiceringar. Den får bara växa, och var och en kan kontrollera den.",
  lead: "Här står allt om mätomgångar, kuvert och publiceringar, i den ordning det hände. Rader läggs till, och ingen rad får ändras. Om någon ändrar en rad kan den som har sparat loggen upptäcka det.",
  none: "Här finns ingen logg ännu.",
  /** `names`: joined. */
  witnessed: (names: string, quorum: number) =>
    `Minst ${quorum} av de här ska ha läst hela loggen och intygat att inget har ändrats: ${names}.`,
  unwitnessed: "Ingen utomstående bevittnar loggen. Bara myndigheten själv intygar att den är hel.",
  verifyTitle: "Kontrollera själv",
  verify: [
    "Hämta programmets källkod och kör kommandot här under, på en dator med Node.",
    "Det läser allt som webbplatsen publicerar och kontrollerar underskrifter, kontrollsummor och loggen. Det behöver inga hemligheter.",
    "Varje rad det skriver är en kontroll. Om något inte stämmer står det vad som är fel.",
  ],
  logKey: "Loggens nyckel",
  entriesTitle: "Raderna, de nyaste först",
  entriesWhat:
    "En bunt är en enda kontrollsumma över alla kuvert i den. Medan omgången pågår syns det därför inte hur många kuvert som har kommit.",
  /** `changed`: +12 −12. */
  codes: (changed: string) => `${changed} koder`,
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
      case "release":
        return `Publicering ${entry.release} av ${roundName(entry.round)}`;
      case "site":
        return "Webbplatsens filer";
    }
  },
};
