// Texts shared by the results pages.

import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import { inDefinite } from "./findings.ts";
import { most, roundedTo } from "./rounding-words.ts";

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
  rounded: `Hur många som tillfrågades och svarade är exakt. Övriga antal är avrundade till ${roundedTo}, uppåt eller nedåt, och noll kan vara upp till ${most}. Procent räknas på de avrundade antalen.`,
  responseRounded: `Hur många som tillfrågades och svarade är exakt. Hur många som avstod är avrundat till ${roundedTo}, uppåt eller nedåt.`,
  responseExact: "Alla antal är exakta.",
  notOfficial: "Statistiken är inte officiell statistik.",
  areaIntro:
    "Kolumnerna säger hur stor andel av poängen i block 1 en organisation har, i de frågor som alla som skickat in har svarat på. Bilden visar procent av organisationerna, tabellen avrundade antal.",
  areaRegions: "Regionerna är för få för en egen profil här. Deras antal står i datafilen.",
  filesHeading: "Ta med er siffrorna",
  filesNote: "”..” i tabellen betyder att gruppen är för liten för att redovisas.",
  table: "Visa som tabell",
  tableLabel: (title: string) => `Tabell: ${title}`,
  group: "Grupp",
  invited: "Tillfrågade (N)",
  answered: "Svarade (n)",
  numberOf: (n: string, all: string) => `${n} av ${all}`,
  declined: "Varav avstod (avrundat)",
  noAnswer: "Svarade inte",
  rate: "Svarsfrekvens, %",
  level: "Nivå",
  count: "Antal",
  percent: "Procent",
  area: "Område",
  total: "Summa",
  withheld: "Redovisas inte: för få har svarat.",
  withheldShort: "för få svar",
  underLevel1: "Under nivå 1",
  level1OrHigher: "Nivå 1 eller högre",
  level1OrHigherShort: "Nivå 1–4",
  classes: { "0-24": "under 25", "25-49": "25–49", "50-74": "50–74", "75-100": "75–100" } as Readonly<Record<string, string>>,
  /** Must be short: the chart is 350 pixels wide on narrow screens. */
  classesOver: (group: string) => `% av ${inDefinite(group)} med så mycket på plats`,
  responseTitle: (parts: readonly { readonly group: string; readonly rate: number }[]) =>
    `${listInWords(parts.map(({ group, rate }) => `${rate}\u00a0procent av ${inDefinite(group)}`))} svarade`,
  responseValue: (n: string, all: string, rate: number) => `${n} av ${all} svarade (${rate}\u00a0%)`,
  responseDeclined: (declined: string) => `, omkring ${declined} avstod`,
  responseDescription: (parts: readonly string[]) => `Liggande staplar, en för varje grupp. ${parts.join(". ")}.`,
  responseSubject: "Hela stapeln är alla tillfrågade. Det första fältet är de som svarade, det andra de som avstod.",
  responseSubjectFewDeclined: "Hela stapeln är alla tillfrågade. Det fyllda fältet är de som svarade.",
  value: (percent: number, count: string) => `${percent}\u00a0% (${count})`,
  /** Bounds of a rounded count in a small group of exactly `n`. */
  countBounds: (low: number, high: number, n: string) => `${low}–${high} av ${n}`,
  about: (count: string) => `omkring ${count}`,
  areaSubject: (group: string) => `${group}: hur stor del av innehållet i block 1 som är på plats, område för område`,
  /** `percent`: the smallest share of the named areas. `alone`: no other area can have as large a share. */
  areaTitle: (
    behind: { readonly names: readonly string[]; readonly percent: number; readonly alone: boolean; readonly most: boolean },
    group: string,
  ) =>
    behind.most
      ? `Inget område skiljer sig säkert från de flesta andra bland de svarande ${inDefinite(group)}`
      : `${inAreas(behind.names)} har omkring ${behind.percent}\u00a0procent${behind.names.length > 1 ? " eller fler" : ""} av de svarande ${inDefinite(group)} mindre än en fjärdedel på plats${behind.alone ? " – mer än i något annat område" : ""}`,
  areaTitleFew: (group: string) => `Hur mycket som är på plats hos de svarande ${inDefinite(group)}, område för område`,
  areaFew: `Färre än ${pointFloor} har svarat. Därför visas bara avrundade antal, inga andelar.`,
  areaDescription: (parts: readonly string[]) => `Tabell med staplar. ${parts.join(". ")}.`,
  citedValue: "uppgift saknas",
  citedDash: "–",
  citedReal: "Siffrorna i den här tabellen är verkliga.",
  citedMeasure: "Mått",
  citedSource: (title: string, publisher: string, year: number, id: string) => `Källa: ${publisher} (${year}), ${title}, ${id}.`,
  /** The source line of a chart has three parts. Charts of anything but answers lack the third. */
  sourceOf: (releases: readonly (readonly [round: string, release: string])[]) =>
    `Källa: Infosäktrappan, ${releases.map(([round, release]) => `${round}, ${releaseName(release, "sv")}`).join("; ")}.`,
  rests: (n: string, all: string, rate: number) => `n = ${n} svarande av N = ${all} tillfrågade (${rate}\u00a0%).`,
  selfAssessedShort: "Självskattat.",
  /** Under a headline. */
  whatItIs: "Självskattat. Inte officiell statistik.",
  /** After a large figure. */
  percentSign: "\u00a0%",
  /** For those who write about the figures. */
  toQuote: "För er som skriver om siffrorna",
  mayQuote:
    "Ni får citera och återge siffrorna fritt (CC0 1.0). Skriv alltid att andelarna gäller dem som svarade, och att svaren är självskattade.",
  releaseDay: "Publiceringsdag",
  releaseDated: (day: string) => `Publiceringsdag: ${day}.`,
  press: "Presskontakt",
  citeLabel: "Ange källan så här",
  citation: (authority: string, round: string, release: string, address: string) =>
    `Källa: ${authority}, Infosäktrappan, ${round}, ${releaseName(release, "sv")}. Självskattat. ${address}`,
  answersBase: (n: string) => `${n} svar`,
  questionRests: (n: string, all: string) => `Svarade på frågan: ${n} av de ${all} som svarade.`,
  questionRestsIn: (group: string, n: string, all: string) => `${group}: ${n} av ${all}.`,
  questionBlock: (block: number) =>
    `Frågan står i block ${block}. Bara de som gick vidare till block ${block} fick den, så svaren säger inget om de andra.`,
  questionFew: (groups: readonly string[]) =>
    `Färre än ${pointFloor} svar: ${listInWords(groups)}. Där visas inte andelar, utan mellan vilka tal de säkert ligger.`,
  questionFewGroup: (group: string, n: string) => `${group} (${n})`,
  method: "Så räknas statistiken",
  methodNote: "Hur antalen avrundas, vad som skyddar varje svar och hur säkra siffrorna är.",
} as const;

function inAreas(areas: readonly string[]): string {
  if (areas.length > 2) return `I ${inWords(areas.length)} av områdena`;
  return areas.length === 2 ? `I områdena ${areas.join(" samt ")}` : `I området ${areas.join("")}`;
}
