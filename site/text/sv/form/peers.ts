// Texts of the comparison with a published group. Loaded with the explanation of the result.

import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { inDigits } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { rounded } from "../results/rounding-words.ts";

export const peers = {
  inDigits,
  lead: "Siffrorna kommer ur den senaste publiceringen. Välj själva vilka ni vill se. Valet sparas inte och skickas inte.",
  rehearsal: "Övning – påhittade organisationer",
  rehearsalMore: "Siffrorna är påhittade. De visar bara hur en jämförelse ser ut.",
  type: "Typ av organisation",
  size: "Storlek",
  choose: "Välj",
  allSizes: "Alla storlekar",

  /** `group`: "kommuner, under 10 000 invånare". */
  group: (type: string, size: string | undefined) => (size === undefined ? type : `${type}, ${size}`),
  /** Of a small group the certain bounds, of exactly `n`; otherwise whole per cent. The words that pages and reports have. */
  few: (low: number, high: number, n: number) =>
    low === 0
      ? `Högst ${high} av ${n} svarande`
      : high >= n
        ? `Minst ${low} av ${n} svarande`
        : `Mellan ${low} och ${high} av ${n} svarande`,
  share: (percent: number) => `${percent} procent av de svarande`,
  finding: (share: string, own: { readonly from: number; readonly to: number }) =>
    `${share} står ${own.to === 0 ? "under nivå 1" : own.from === own.to ? `på nivå ${own.from}` : `på nivå ${own.from} eller högre`}, som ni`,
  findingAlone: (share: string) => `${share} står under nivå 1`,
  subject: (group: string) => `${group}: andel av de svarande på varje nivå`,
  own: "ni",
  ownRow: "Er nivå",
  ownColumn: "Ni",
  atLeast: (n: number) => `”Minst nivå ${n}” räknas som nivå ${n}.`,
  withheld: "Redovisas inte: för få har svarat.",
  withheldSizes: "Storlekarna redovisas bara tillsammans: är en av dem för liten visas ingen. Välj alla storlekar i stället.",
  regions: "Gruppen är liten, så det enda som redovisas är hur många som står under nivå 1.",
  fewNote: (floor: number) => `Färre än ${floor} har svarat, så antalet visas som två gränser. Det rätta ligger säkert mellan dem.`,
  range: (low: number, high: number, n: number) => `${inDigits(low)}–${inDigits(high)} av ${inDigits(n)}`,
  response: (n: number, all: number, rate: number | null) =>
    `n = ${inDigits(n)} svarande av N = ${inDigits(all)} inbjudna${rate === null ? "" : `, svarsfrekvens ${rate} procent`}.`,
  /** Where there is little room. */
  responseShort: (n: number, all: number) => `${inDigits(n)} av ${inDigits(all)} inbjudna svarade.`,
  source: (round: string, release: string) =>
    `Källa: Infosäktrappan, ${round}, ${releaseName(release, "sv")}. Antalen är ${rounded}. Hur många som svarade är exakt. Självskattat. Statistiken är inte officiell statistik.`,
  /** Where what is self-assessed has been said. */
  sourceShort: (round: string) => `${capitalize(round)}. Avrundat. Inte officiell statistik.`,
  toRelease: "Hela publiceringen",
  table: "Visa som tabell",
  level: "Nivå",
  answered: "Av de svarande",
  value: (percent: number, count: number) => `${percent} % (${inDigits(count)})`,
  describe: (rows: readonly string[]) => `En trappa där varje steg har en stapel. Uppifrån: ${rows.join(", ")}.`,
  row: (label: string, value: string, isOwn: boolean) => `${label} ${value}${isOwn ? ", er nivå" : ""}`,
};

export type PeersWords = typeof peers;
