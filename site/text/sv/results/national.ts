// Texts of a release's first page: the finding, the nation, and each type.
import { releaseName } from "../../../../scripts/core/terms/release-name.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { panelFloor } from "../../../../scripts/statistics/schema.ts";
import { pointFloor } from "../../../../scripts/statistics/wording/figure-rule.ts";
import { noDirection, sure } from "../../../../scripts/statistics/wording/sv.ts";
import { most } from "./rounding-words.ts";

export const national = {
  answered: (n: string, all: string, rate: number) => `${n} av ${all} organisationer svarade (${rate}\u00a0%).`,
  otherRounds: "Byt omgång",
  first: "Det är den första mätomgången. Det finns ingen tidigare att jämföra med.",
  broken: (when: string) => `Läget går inte att jämföra med ${when}, för frågorna är ändrade.`,
  unknown: (when: string) => `Vad som har hänt sedan ${when} hos dem som svarade båda gångerna redovisas inte.`,
  ofPanel: (when: string) => `Riktningen gäller dem som svarade ${when} och nu.`,
  underLevel1: "av de svarande är under nivå 1",
  fewUnder: (range: string) => `${capitalize(range)} svarande är under nivå 1`,
  /** `all`: "290 kommuner", or the number alone below the group's name. */
  ofAll: (all: string) => `Under nivå 1, av alla ${all}`,
  likely: (low: number, high: number, all: string) => `Troligen ${low}–${high}\u00a0% av alla ${all}`,
  sureTitle: (n: string, group: string) => `Hur stor del av alla ${n} ${group} som är under nivå 1`,
  sureDescription: (low: number, high: number) =>
    `Minst ${low} och högst ${high} procent av alla är under nivå 1. Resten är nivå 1 eller högre.`,
  sureLikely: (low: number, high: number) => `Troligen ${low} till ${high} procent av alla.`,
  sureShare: (percent: number) => `${percent} procent av de svarande.`,
  sure: sure,
  sureLarge: { under: "under nivå 1", unknown: "vet vi inte", at: "nivå 1 eller högre" },
  notKnown: (points: number) => `Från minst till högst: ${points} procentenheter (bortfall, avrundning).`,
  notKnownAllAnswered: (points: number) => `Alla svarade. Från minst till högst: ${points} procentenheter (avrundning).`,
  assumed: "Det troliga antar att de flesta som slutat svara står kvar.",
  toScale: "Om nivåerna",
  differ: (more: string, less: string) => `En större andel ${more} än ${less} är under nivå 1, bland dem som svarade`,
  alike: "Ingen säker skillnad mellan typerna, bland dem som svarade",
  typeByType: "Typ för typ",
  subject: (when: string) => `Andel under nivå 1, ${when}`,
  both: (n: string) => `De ${n} som svarade båda gångerna`,
  since: (when: string) => `Sedan ${when}`,
  why: {
    hidden: noDirection.hidden,
    size: `Panelen visas inte: minst ${panelFloor} ska ha svarat båda gångerna, lika många ha tillkommit och lika många ha slutat svara.`,
    disclosure: "Panelen visas inte: att visa den skulle säga för mycket om någon grupp.",
    withheld: "För få svarade en av gångerna.",
    breaks: "Frågorna är ändrade.",
  },
  /** `net`: "Netto (steg minus sjönk) +20, mellan −5 och +45". */
  unclear: (net: string) => `${net}. Så mycket kan avrundning och upprepade svar ge.`,
  moved: {
    rose: (count: string) => `${count} högre`,
    same: (count: string) => `${count} lika`,
    fell: (count: string) => `${count} lägre`,
  },
  movedTitle: "Nivån nu mot nivån förra gången",
  wrongBefore: (when: string) => `Omgången ${when} har ett känt fel.`,
  wrongNow: "Siffrorna har ett känt fel.",
  /** After the sentence on the round before. */
  wrongWay: { up: "Nivåerna är för höga.", down: "Nivåerna är för låga.", unknown: "Felet kan gå åt båda hållen." },
  table: "nivåerna, typ för typ",
  levels: "Nivå för nivå",
  levelsHidden: `Visas inte: färre än ${pointFloor} har svarat.`,
  response: "Svarade",
  responseOf: (n: string, all: string, rate: number) => `${n} av ${all} (${rate}\u00a0%)`,
  rounded: `Antalen är avrundade: upp till ${most} mer eller mindre.`,
  source: "Källa: Infosäktrappan,",
  release: (round: string, release: string) => `${round}, ${releaseName(release, "sv")}`,
  quality: "Kvalitet",
  download: "Ladda ner",
  ways: {
    overTime: (direction: string) => `${direction} bland dem som svarade båda gångerna`,
    firstRound: "Det är den första mätomgången",
    noMovement: "Läget i varje omgång",
    sizesAlike: "Ingen säker skillnad mellan storlekarna",
    partsAlike: "Ingen säker skillnad mellan delarna av landet",
    area: (area: string, group: string) =>
      `I området ”${area}” har fler svarande ${group} mindre än en fjärdedel på plats än i något annat område`,
    areasAlike: (group: string) => `Inget område ligger säkert efter alla andra bland svarande ${group}`,
    questions: (count: number) => `Hur svaren fördelar sig på ${count} frågor.`,
    silent: (silent: string, all: string) => `${silent} av ${all} svarade inte`,
    noneSilent: (all: string) => `Alla ${all} svarade`,
  },
} as const;
