// Texts shared by the results pages.

import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { inWords, listInWords, terms } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import { withheldNote } from "../../../../scripts/statistics/wording/in-files.ts";
import { inDefinite } from "./findings.ts";
import { rounded } from "./rounding-words.ts";

export const results = {
  title: "Resultat",
  description: "Nationell statistik: hur många som svarat, hur de fördelar sig på trappan och vad som är på plats.",
  none: "Ingen mätomgång har hållits ännu. Därför finns inga resultat att visa.",
  noneMore:
    "När en omgång har stängt publiceras statistiken här, en gång. Tills dess publiceras ingenting – inga delresultat och inget antal svar.",
  open: (round: string, opens: string, closes: string) =>
    `${capitalize(round)} pågår från den ${opens} till och med den ${closes}. Ingenting publiceras förrän den har stängt.`,
  releaseTitle: (round: string, release: string) => `${capitalize(round)}, ${releaseName(release, "sv")}`,
  selfAssessed: "Alla svar är självskattade: organisationerna har bedömt sig själva, och ingen annan har kontrollerat dem.",
  rounded: `Hur många som bjöds in och svarade är exakt. Övriga antal är ${rounded}. Varje grupp är avrundad för sig, så delarna ger inte alltid helheten. En andel är mitten av det som antalet kan vara, så samma antal kan ge olika andelar.`,
  notOfficial: "Statistiken är inte officiell statistik.",
  areaIntro:
    "För varje område visas hur många som har mindre än en fjärdedel av poängen i block 1, de frågor som alla har svarat på. Tabellen visar också hur många som har mer.",
  areaFewTypes: (groups: string) => `${capitalize(groups)} är för få för att visas här. Deras antal står i datafilen.`,
  filesHeading: "Ta med er siffrorna",
  filesNote: withheldNote.sv,
  table: "Visa som tabell",
  tableLabel: (title: string) => `Tabell: ${title}`,
  group: "Grupp",
  invited: `${capitalize(terms.respondents.asked)} (N)`,
  answered: "Svarade (n)",
  numberOf: (n: string, all: string) => `${n} av ${all}`,
  declined: "Avstod, omkring",
  noAnswer: "Svarade inte",
  rate: "Svarade, %",
  level: "Nivå",
  count: "Antal",
  percent: "Procent",
  area: "Område",
  withheld: "Redovisas inte: för få har svarat.",
  withheldShort: "för få svar",
  underLevel1: "Under nivå 1",
  level1OrHigher: "Nivå 1 eller högre",
  level1OrHigherShort: "Nivå 1–4",
  classes: { "0-24": "under 25", "25-49": "25–49", "50-74": "50–74", "75-100": "75–100" } as Readonly<Record<string, string>>,
  responseTitle: (parts: readonly { readonly group: string; readonly rate: number }[]) =>
    `${listInWords(parts.map(({ group, rate }) => `${rate}\u00a0procent av ${inDefinite(group)}`))} svarade`,
  responseValue: (n: string, all: string, rate: number) => `${n} av ${all} svarade (${rate}\u00a0%)`,
  responseSubject: "andel av alla inbjudna som svarade",
  responseKey: "svarade, av alla inbjudna",
  responseReference: (group: string, percent: number) => `alla ${group} ${percent}\u00a0%`,
  value: (percent: number, count: string) => `${percent}\u00a0% (${count})`,
  /** Bounds of a rounded count in a small group of exactly `n`. */
  countBounds: (low: number, high: number, n: string) => `${low}–${high} av ${n}`,
  about: (count: string) => `omkring ${count}`,
  areaSubject: (group: string, when: string) => `${group}: andel med mindre än en fjärdedel på plats, ${when}.`,
  areaCounts: "Antal med så mycket på plats, %",
  areaShares: "Med under 25, %",
  areaShare: "av de svarande",
  areaBounds: "av alla, minst–högst",
  /** None named: the rounding cannot tell. `alone`: it certainly has more, `percent`, than every other area. */
  areaTitle: (
    { names, percent, alone }: { readonly names: readonly string[]; readonly percent: number; readonly alone: boolean },
    group: string,
  ) =>
    names.length === 0
      ? `Inget område skiljer sig säkert från de flesta andra bland de svarande ${inDefinite(group)}`
      : `${inAreas(names)} har ${alone ? `omkring ${percent}\u00a0procent` : "fler"} av de svarande ${inDefinite(group)} mindre än en fjärdedel på plats${alone ? " – mer än i något annat område" : " än i de flesta andra områden"}`,
  areaTitleFew: (group: string) =>
    `Hur många av de svarande ${inDefinite(group)} som har mindre än en fjärdedel på plats, område för område`,
  citedValue: "uppgift saknas",
  citedDash: "–",
  citedReal: "Siffrorna i den här tabellen är verkliga.",
  citedMeasure: "Mått",
  citedSource: (title: string, publisher: string, year: number, id: string) => `Källa: ${publisher} (${year}), ${title}, ${id}.`,
  /** The source line of a chart has three parts. Charts of anything but answers lack the third. */
  sourceOf: (releases: readonly (readonly [round: string, release: string])[]) =>
    `Källa: Infosäktrappan, ${releases.map(([round, release]) => `${round}, ${releaseName(release, "sv")}`).join("; ")}.`,
  selfAssessedShort: "Självskattat.",
  /** Under a headline. */
  whatItIs: "Självskattat. Inte officiell statistik.",
  /** After a large figure. */
  percentSign: "\u00a0%",
  /** For those who write about the figures. */
  toQuote: "För er som skriver om siffrorna",
  mayQuote:
    "Ni får återge siffrorna fritt (CC0 1.0). Skriv om en andel är av dem som svarade eller av alla, och att svaren är självskattade.",
  releaseDay: "Publiceringsdag",
  releaseDated: (day: string) => `Publiceringsdag: ${day}.`,
  press: "Presskontakt",
  citeLabel: "Ange källan så här",
  citation: (authority: string, round: string, release: string, address: string) =>
    `Källa: ${authority}, Infosäktrappan, ${round}, ${releaseName(release, "sv")}. Självskattat. ${address}`,
  answersBase: (n: string) => `${n} svar`,
  questionRests: (groups: readonly string[]) => `Svarade på frågan: ${listInWords(groups)}.`,
  questionRestsIn: (group: string, n: string, all: string) => `${group} (${n} av ${all} svarande)`,
  questionBlock: (block: number) =>
    `Frågan står i block ${block}. Bara de som gick vidare till block ${block} fick den, så svaren säger inget om de andra.`,
  questionFew: (groups: readonly string[]) =>
    `Färre än ${pointFloor} svar: ${listInWords(groups)}. Där visas inte andelar, utan mellan vilka antal svaret säkert ligger.`,
  questionFewGroup: (group: string, n: string) => `${group} (${n})`,
  method: "Så räknas statistiken",
  methodNote: "Hur antalen avrundas, vad som skyddar varje svar och hur säkra siffrorna är.",
} as const;

function inAreas(areas: readonly string[]): string {
  if (areas.length > 2) return `I ${inWords(areas.length)} av områdena`;
  return areas.length === 2 ? `I områdena ${areas.join(" samt ")}` : `I området ${areas.join("")}`;
}
