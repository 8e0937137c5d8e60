// Texts of a release without tables: of a pilot, or of a round that few answered.
export const participation = {
  description: "Hur många som bjöds in och hur många som svarade.",
  finding: (answered: string, invited: string) => `${answered} av ${invited} inbjudna organisationer svarade`,
  table: "Inbjudna och svar",
  invited: "Inbjudna organisationer",
  answered: "Organisationer som svarade",
  exact: "Båda talen är exakta.",
  heading: "Varför det inte finns fler siffror",
  because: {
    pilot: [
      "Det här är en pilot. Den prövar frågorna, inte dem som svarar.",
      "Deltagarna är för få för att säga något om landet. Därför publicerar vi inga nivåer, inga poäng och inga svar, och ingen senare mätomgång jämförs med piloten.",
    ],
    "few-answers": [
      "Färre än 60 organisationer svarade. Därför publicerar vi inga tabeller.",
      "Varje antal avrundas för att skydda de svarande. Med så få svar kan bara avrundningen flytta en andel mer än sex procentenheter.",
    ],
  },
  own: "Ni som svarade ser er nivå i formuläret. Vad som blev av ert kuvert ser ni med koden:",
  toReceipt: "Kvittens",
  toPilot: "Om piloten",
  fileHeading: "Ta med er talen",
  file: "Samma två tal för program",
  checked: "Minst två förtroendepersoner har räknat var för sig och skrivit under.",
  /** Where pages show the newest release with tables. */
  latest: (round: string, answered: string, invited: string) => `${round}: ${answered} av ${invited} inbjudna svarade.`,
  noTables: "Ingen statistik om landet är publicerad ännu.",
  noTablesMore: "Det som har publicerats är hur många som bjöds in och svarade.",
  toRelease: "Läs mer",
} as const;
