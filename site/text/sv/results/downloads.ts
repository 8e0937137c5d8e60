// Texts for the files of a release.
import { inDigits } from "../../../../scripts/core/terms/sv.ts";

export const downloads = {
  intro:
    "Filerna har samma antal i olika format, med det minsta och det mesta som vart och ett kan vara. Alla får använda dem fritt (CC0).",
  kinds: {
    csv: {
      name: "Tabell (CSV)",
      use: "Öppnas i Excel och Calc. Semikolon skiljer kolumnerna; på engelska finns samma tabell med komma, som R och Python läser. En rad för varje antal.",
    },
    px: { name: "PX", use: "För PxWeb och PC-Axis. En fil för varje tabell, på svenska och engelska." },
    "json-stat": { name: "JSON-stat", use: "För webbplatser och program, till exempel paketet rjstat i R. En fil för varje tabell." },
    readme: { name: "Anmärkningar och kodbok", use: "Vad som gäller för siffrorna, hur en andel räknas ut och vad varje kolumn är." },
    csvw: { name: "Beskrivning av tabellen (CSVW)", use: "Säger program vad varje kolumn i tabellen är." },
    rescored: {
      name: "En tidigare mätomgång, omräknad",
      use: "Uppskattade antal enligt den här utgåvans regler: status E. Tabell (CSV).",
    },
    cube: { name: "Hela datamängden (JSON)", use: "Det som publiceringen är: filen som intyget gäller." },
    manifest: { name: "Intyg (JSON)", use: "Vad siffrorna bygger på, med underskrifter." },
    tableDigests: { name: "Kontrollsummor för tabellerna vid diagrammen", use: "SHA-256 för varje tabell som ligger bredvid ett diagram." },
    digests: { name: "Kontrollsummor", use: "SHA-256 för varje fil. Kontrollera med sha256sum -c digests.txt." },
  },
  /** What a figure's table is, for those who hear its link: counts as published, of one round. */
  counts: (about: string) => `avrundade antal: ${about}`,
  size: (bytes: number) => `${inDigits(Math.max(1, Math.round(bytes / 1000)))}\u00A0kB`,
  files: (count: number) => (count === 1 ? "Visa filen" : `Visa ${count} filer`),
  onPaper: (count: number) => `${count} filer, på webbplatsen.`,
  latest: (round: string) => `Den senaste publiceringen av ${round}`,
  latestAt: "Den finns här:",
} as const;
