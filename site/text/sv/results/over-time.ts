import { capitalize } from "../../../../scripts/core/text.ts";
import { inDefinite } from "./findings.ts";

export const overTime = {
  description: "Hur andelen under nivå 1 har ändrats mellan mätomgångarna, och vad som kan bero på vilka som svarade.",
  lead: "Tvärsnittet visar alla som svarade i varje omgång. Panelen visar bara dem som svarade i båda. De redovisas var för sig.",
  crossSection: "Tvärsnitt: alla som svarade",
  seriesFiles: "Hela serien, alla mätomgångar, i en fil:",
  wholeNote: "Ett tomt fält gäller en omgång där alla svarade, i avrundade tal, och visar vad avrundningen kan gömma.",
  crossNote:
    "En linje dras bara mellan omgångar som går att jämföra. Fältet runt punkten är andelen av alla, om bortfallet liknar de svarande.",
  onlyOne: "Det här är den första mätomgången. Förändringen visas från och med nästa omgång.",
  first: (group: string, percent: number, round: string) =>
    `Omkring ${percent} procent av de svarande ${inDefinite(group)} var under nivå 1 i ${round}`,
  fewer: (group: string, now: number, then: number) =>
    `Lägre andel av de svarande ${inDefinite(group)} är under nivå 1: ${now} procent, mot ${then} förra gången`,
  more: (group: string, now: number, then: number) =>
    `Högre andel av de svarande ${inDefinite(group)} är under nivå 1: ${now} procent, mot ${then} förra gången`,
  unclear: (group: string, now: number, then: number) =>
    `Ingen säker skillnad för de svarande ${inDefinite(group)}: ${now} procent under nivå 1, mot ${then} förra gången`,
  breaks: (group: string, now: number) => `Ny serie för de svarande ${inDefinite(group)}: ${now} procent under nivå 1`,
  withheld: (group: string) => `${group} redovisas inte i den här omgången`,
  subject: (group: string) => `${group}: andel av de svarande under nivå 1, i varje mätomgång. Tvärsnitt.`,
  description2: (points: string) => `En punkt för varje mätomgång: ${points}.`,
  share: (percent: number) => `${percent} %`,
  /** The base of one round's point. */
  rests: (when: string, n: string, all: string, rate: number) =>
    `${capitalize(when)}: n = ${n} svarande av N = ${all} tillfrågade (${rate}\u00a0%).`,
  breakNote: "Brott i serien",
  breakBecause: (before: string, after: string) => `Serien bryts mellan ${before} och ${after}.`,
  breakPlain: "Utgåvan är en annan, och nivån betyder inte längre detsamma.",
  alikeColumn: "Om bortfallet liknar de svarande, %",
  firstRound: "första omgången",
  round: "Mätomgång",
  status: "Status",
  statuses: {
    A: "jämförbar",
    B: "ny serie",
    E: "beräknad",
    P: "preliminär",
  } as Readonly<Record<string, string>>,
  change: "Ändring, procentenheter",
  panel: "Panel: de som svarade båda gångerna",
  panelIntro:
    "Ändringen delas i tre: vad samma organisationer har ändrat, vad nytillkomna för med sig och vad de som slutat svara tog med sig.",
  panelNone:
    "Ingen panel visas. Den kräver minst femton som svarat båda gångerna, minst femton nytillkomna och minst femton som inte svarade igen. Regionerna är för få.",
  panelTitle: (group: string, whole: string, within: string) =>
    `Av ändringen på ${whole} för ${group} är ${within} sådant som samma organisationer har ändrat`,
  panelSelection: {
    more: (group: string) =>
      `Fler under nivå 1 bland ${group} som svarade båda gångerna. Skillnaden mellan omgångarna kan bero på vilka som svarade`,
    less: (group: string) =>
      `Färre under nivå 1 bland ${group} som svarade båda gångerna. Skillnaden mellan omgångarna kan bero på vilka som svarade`,
    unclear: (group: string) =>
      `Ingen säker förändring bland ${group} som svarade båda gångerna. Skillnaden mellan omgångarna kan bero på vilka som svarade`,
  },
  panelSubject: (before: string, after: string) =>
    `Andel under nivå 1, från ${before} till ${after}, i procentenheter. Minus betyder lägre andel.`,
  panelDescription: (parts: string) => `Staplar åt vänster för minskning och åt höger för ökning. ${parts}.`,
  parts: {
    difference: "Hela ändringen (tvärsnitt)",
    within: "De som svarade båda gångerna",
    joiners: "Nytillkomna",
    leavers: "De som inte svarade igen",
  },
  part: "Del",
  countThen: "Under nivå 1, förra",
  countNow: "Under nivå 1, nu",
  ofThen: "Av så många, förra",
  ofNow: "Av så många, nu",
  contribution: "Bidrag till ändringen, procentenheter",
  leftOpen: "Möjligt spann, procentenheter",
  from: (low: string, high: string) => `${low} till ${high}`,
  noChange: "ingen ändring",
  panelRests: (both: string, joiners: string, leavers: string, all: string) =>
    `n = ${both} som svarade båda gångerna, ${joiners} nytillkomna och ${leavers} som inte svarade igen. N = ${all} tillfrågade den här gången.`,
  panelRounded:
    "De tre delarna ger tillsammans hela ändringen. Här är var och en avrundad för sig, så summan kan skilja sig med en procentenhet. Alla antal är avrundade till ett femtal, uppåt eller nedåt. Den streckade linjen genom stapeln visar hur långt åt vardera hållet avrundningen kan ha flyttat den.",
  rescored: "Gamla svar räknade på nytt",
  rescoredIntro: (before: string, edition: string) =>
    `Svaren från ${before} har räknats om med reglerna i utgåva ${edition}. Där de gamla svaren lämnar mer än en nivå öppen visas den lägsta. Av alla som svarade kan högst fem av hundra i stället stå högre, och alla de kan finnas i samma grupp. Den tomma rutan visar därför hela det utrymmet i varje grupp, tillsammans med det som avrundningen döljer. I en liten grupp blir den stor.`,
  rescoredTitle: (group: string, [low, high]: readonly [number, number], now: number, before: string) =>
    `Med samma regler: ${now} procent av de svarande ${inDefinite(group)} under nivå 1, mot mellan ${low} och ${high} i ${before}`,
  rescoredSubject: (group: string) =>
    `${group}: andel av de svarande under nivå 1, båda omgångarna räknade med de nya reglerna. Tvärsnitt.`,
  rescoredLabel: (round: string) => `${round}, omräknad`,
  rescoredFile: "De omräknade antalen (JSON)",
  rescoredApart: (before: string) =>
    `Svaren från ${before} har räknats om med de nya reglerna. För fler än fem av hundra lämnar de gamla svaren mer än en nivå öppen. Därför finns ingen omräknad serie.`,
  rescoredClose: (before: string) =>
    `Svaren från ${before} har räknats om med de nya reglerna. Siffrorna ligger så nära de redan publicerade att enskilda svar kunde röjas. Därför visas de inte.`,
} as const;
