// Texts of a release: its headline, and the pages below it.
import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { AffectedKind } from "../../../../scripts/statistics/cube/known-errors.ts";
import type { WithdrawableKind } from "../../../../scripts/statistics/schema.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import { mustsShown, tables } from "../../../../scripts/statistics/wording/sv.ts";
import { inDefinite } from "./findings.ts";
import { most } from "./rounding-words.ts";

export const statistics = {
  breaks: (round: string) => `Går inte att jämföra med ${round}: frågorna är ändrade.`,
  more: "Gå vidare",
  ways: {
    "storlek/": {
      title: "Efter storlek",
      note: `Hur stor andel av ${listInWords(listedTypes("sv", "definite", "sized"))} som är under nivå 1, efter storlek.`,
    },
    "landsdelar/": {
      title: "Efter del av landet",
      note: `Hur stor andel av ${listInWords(listedTypes("sv", "definite", "parted"))} som är under nivå 1, i sju delar av landet.`,
    },
    "omraden/": { title: "Område för område", note: "Hur mycket som är på plats i vart och ett av de tio områdena." },
    "fragor/": { title: "Fråga för fråga", note: "Hur svaren fördelar sig på varje fråga." },
    "till-niva-1/": { title: "Till nivå 1", note: "Vad som fattas till nivå 1, och vad som hjälper." },
    "over-tid/": { title: "Över tid", note: "Vad som har hänt hos dem som svarade båda gångerna, och läget i varje omgång." },
    "deltagande/": { title: "Vilka som deltog", note: "Svarsfrekvens efter grupp, och vad bortfallet kan betyda." },
    "kvalitet/": { title: "Kvalitetsdeklaration", note: "Hur siffrorna är gjorda, och hur långt de räcker." },
  } as Readonly<Record<string, { readonly title: string; readonly note: string }>>,
  files: { title: "Filer" },
  releases: {
    title: "Alla publiceringar",
    note: "Vad som har publicerats, och vad som har rättats och varför.",
    lead: "En mätomgång publiceras en gång. Bara ett fel i det publicerade leder till en ny publicering.",
    corrects: (release: string) => `Rättar den ${releaseName(release, "sv")}.`,
    changed: (count: number) => (count === 1 ? "Ett antal är ändrat." : `${count} antal är ändrade.`),
    noLonger: "Den här publiceringen är ersatt, för något var fel i den.",
    holds: (release: string) => `${release} gäller i stället`,
    unchanged: "Inget antal är ändrat.",
    stands: `Siffrorna står kvar. Med rätta svar ligger vart och ett fortfarande högst ${most} från det sanna.`,
    restUnchanged: "Inget annat antal är ändrat.",
    stillWithdrawn: (kinds: readonly WithdrawableKind[]) =>
      `Tabellerna över ${listInWords(kinds.map((kind) => tables[kind]))} är fortfarande tillbakadragna.`,
    withdrawn: (kinds: readonly WithdrawableKind[]) =>
      `Tabellerna över ${listInWords(kinds.map((kind) => tables[kind]))} är tillbakadragna.`,
    withdrawnWhy: "Bredvid de gamla siffrorna kunde rätta siffror ha röjt enskilda svar.",
    reasonFor: (release: string) => `Varför den ${releaseName(release, "sv")} gjordes:`,
    /** Before the reason of a correction: what became of the figures. */
    outcome: { changed: "Rättat:", withdrawn: "Tillbakadraget:", unchanged: "Inget ändrat:" },
    knownError: (day: string) => `Inte rättat: känt fel, meddelat ${day}.`,
    concerns: (kinds: readonly AffectedKind[]) => `Det gäller ${listInWords(kinds.map((kind) => tables[kind]))}.`,
    ofRound: (when: string) => `Siffrorna från ${when}.`,
    withdrawnIn: (release: string) => `De drogs tillbaka i den ${releaseName(release, "sv")}.`,
    withdrawnFrom: (release: string) => `Se dem i den ${releaseName(release, "sv")}, som är ersatt`,
    withdrawnNote: "Tillbakadraget: något var fel.",
    showChanged: "Visa vilka antal som är ändrade",
    answer: "Svar",
    before: "Före",
    after: "Efter",
    newerRound: "Det finns en senare omgång:",
    current: "Gäller",
    replaced: "Ersatt av en senare publicering",
    first: "Första publiceringen av omgången.",
    calendar: "mätomgångarnas dagar",
    list: "Listan för program (JSON)",
    catalogue: "Katalogen för dataportaler (DCAT-AP-SE)",
    dated: "Publiceringsdagen antecknas när siffrorna läggs ut. Vilken dag det skulle ske sägs i förväg, bland",
  },
  up: (round: string, release: string) => `Alla sidor om ${round}, ${releaseName(release, "sv")}`,
  withheldSign: "..",
  together: "ihop",
  togetherNote: "”ihop”: nivå 1–4 visas som ett tal, i kolumnen för nivå 1 eller högre. Filerna har varje nivå.",
  /** Sizes of a type, and parts of the country. */
  groups: {
    subject: (group: string, when: string, order: string) => `${group}: andel under nivå 1, ${when}. ${order}`,
    answered: (n: string, all: string) => `${n} av ${all} svarade`,
    /** What the marks of a chart of intervals are. */
    key: (group: string) => ({ share: "av de svarande", band: `av alla ${group}, minst–högst`, likely: "troligen" }),
    reference: (percent: number) => `alla svarande ${percent} %`,
    described: {
      share: (percent: number) => `${percent} procent av de svarande`,
      likely: (low: number, high: number) => `troligen ${low} till ${high} procent av alla`,
      band: (low: number, high: number) => `minst ${low} och högst ${high} procent av alla`,
    },
    shared: (low: number, high: number) => `Andelen av alla kan vara lika stor i varje grupp: banden har ${low}–${high} procent gemensamt.`,
    point: `En grupp där färre än ${pointFloor} har svarat har ett band men ingen punkt: där väger avrundningen för tungt.`,
    /** The group whose share under level 1 is certainly lowest, or highest; or two that certainly differ. */
    differ: {
      low: (group: string) => `lägst andel under nivå 1 ${group}`,
      high: (group: string) => `högst andel under nivå 1 ${group}`,
      pair: (low: string, high: string) => `mindre andel under nivå 1 ${low} än ${high}`,
      group: (group: string, isPart: boolean, number: string) => `${isPart ? "i" : "bland dem med"} ${group} (${number})`,
      ofAll: (low: number, high: number) => `${low}–${high}\u00a0% av alla`,
      ofAnswered: (share: number) => `${share}\u00a0% av de svarande`,
      countAnswered: (counts: string) => `${counts} svarande`,
    },
  },
  size: {
    order: "Efter storlek.",
    alike: (group: string) => `Ingen säker skillnad mellan storlekarna bland de svarande ${inDefinite(group)}`,
  },
  part: {
    order: "Från norr till söder, aldrig efter hur det går.",
    alike: (group: string) => `Ingen säker skillnad mellan delarna av landet bland de svarande ${inDefinite(group)}`,
    column: "Del av landet",
  },
  bounds: (low: number, high: number) => `${low}–${high}`,
  boundsColumn: "Av alla, %: minst–högst",
  likelyColumn: "Av alla, %: troligen",
  /** Where nothing is known of those that stopped answering, and so nothing is likely. */
  noLikely: "sägs inte",
  shareColumn: "Av de svarande, % eller antal",
  area: {
    index: (group: string, middle: number, low: number, high: number) =>
      `I genomsnitt har de svarande ${inDefinite(group)} omkring ${middle}\u00a0procent av block 1 på plats. Svaren är indelade i klasser och antalen avrundade, så värdet kan vara ${low}–${high}\u00a0procent.`,
  },
  question: {
    lead: (groups: number) => `Varje fråga visas i ${inWords(groups)} grupper. Andelarna är av dem som besvarade frågan.`,
    fewTypes: (groups: string) =>
      `${capitalize(groups)} är för få för att visas fråga för fråga. Därför visas inte heller alla tillsammans: då gick det att räkna fram ungefär vad de har svarat.`,
    shownOf: (shown: number, asked: number) => `Publiceringen redovisar ${shown} av formulärets ${asked} frågor.`,
    intro: "Andelarna är av dem som besvarade frågan. ”Vet inte” är ett svar. Den som inte besvarade frågan räknas inte som nej.",
    areaTitle: (area: string) => `Svaren på frågorna om ${area}`,
    areaNote: (count: number) => (count === 1 ? "En fråga" : `${count} frågor`),
    other: "Andra områden",
    subject: "Procent av dem som besvarade frågan.",
    atLeast: (option: string, groups: string) => `Minst ”${option}” svarade: ${groups}.`,
    /** A step of a ladder, and all above it. */
    orHigher: (option: string) => `Minst: ${option}`,
    orHigherColumn: "minst detta",
    /** Of an answer that is no step above the lowest. */
    noStep: "inget steg",
    ladder: "Av dem som besvarade frågan. Svaren är steg: den som har svarat ett högre har också nått de lägre.",
    groupWithheld: (group: string) => `${group}: redovisas inte, för få har besvarat frågan.`,
    about: "Varför frågan ställs, och vad som räknas",
    toAnswers: (round: string) => `Så svarade organisationerna i ${round}`,
    toSearch: "Sök en fråga med egna ord",
    option: "Svar",
    unknown: "Vet inte",
    unanswered: "Besvarade inte frågans block",
    notAsked: "Frågan ställdes inte",
    drawing: "En rad för varje svar, och i varje rad en stapel för varje grupp.",
  },
  lacking: {
    lead: (musts: number) =>
      `Nivå 1 kräver ett visst svar på ${inWords(musts)} av frågorna i block 1. Ett sådant krav är ett måste. Den som har svarat lägre, eller ”vet inte”, saknar det.`,
    fewTypes: (groups: string) => `${capitalize(groups)} är för få för att visas här.`,
    shownOf: mustsShown,
    division: "De som är under nivå 1, efter hur många måsten de saknar",
    divisionSubject: "Antal svarande, avrundat.",
    divisionNote: "Den som inte saknar något måste saknar i stället poäng.",
    classes: { 4: "Fyra eller fler", 2: "Två eller tre", 0: "Högst ett" } as Readonly<Record<number, string>>,
    musts: (group: string) => `${group}: måsten som saknas`,
    noQuestions: "Publiceringen redovisar inga frågor. Därför går det inte att säga vilka måsten som saknas.",
    question: "Fråga",
    share: "Saknar, % av de svarande",
    count: "Antal, minst–högst",
    measure: "Åtgärd",
    noMeasure: "ingen är beskriven",
    noSupport: "inget i registret",
    support: "Stöd",
    note: "Åtgärden är den som höjer svaret med minst arbete. Antalen är spann, för svaren är avrundade.",
  },
  groupColumn: "Grupp",
} as const;
