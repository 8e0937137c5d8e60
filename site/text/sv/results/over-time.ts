import { capitalize } from "../../../../scripts/core/text.ts";
import { panelFloor, type ThirdClass } from "../../../../scripts/statistics/schema.ts";
import { inDefinite } from "./findings.ts";
import { roundedTo } from "./rounding-words.ts";

/** How many of a group are under level 1, by class. */
const thirds = ["färre än en av tre", "en till två av tre", "minst två av tre"] as const;

export const overTime = {
  description: "Vad som har hänt med nivån hos dem som svarade båda gångerna, och läget i varje mätomgång.",
  lead: "Först står vad som har hänt hos dem som svarade båda gångerna. Sedan står läget i varje omgång. Det är inte samma organisationer som svarar varje gång. Därför säger en skillnad mellan två omgångar inte ensam åt vilket håll det går.",
  onlyOne: "Det här är den första mätomgången. Förändringen visas från och med nästa omgång.",
  movement: "De som svarade båda gångerna",
  movementIntro: "En organisation har stigit om dess nivå är högre nu än förra gången. Den har sjunkit om nivån är lägre.",
  movementNone: `Här redovisas inte vad som har hänt hos dem som svarade båda gångerna. Det kräver att minst ${panelFloor} har svarat båda gångerna, att minst ${panelFloor} har tillkommit och att minst ${panelFloor} har slutat svara. Regionerna är för få.`,
  movementTitle: {
    more: (group: string, when: string) => `Fler ${group} har stigit än sjunkit sedan ${when}`,
    less: (group: string, when: string) => `Fler ${group} har sjunkit än stigit sedan ${when}`,
    unclear: (group: string, when: string) => `Ingen säker riktning för ${inDefinite(group)} sedan ${when}`,
    "probably-more": (group: string, when: string) => `Troligen har fler ${group} stigit än sjunkit sedan ${when}`,
    "probably-less": (group: string, when: string) => `Troligen har fler ${group} sjunkit än stigit sedan ${when}`,
  },
  movementSubject: (group: string, then: string, now: string) =>
    `${group} som svarade båda gångerna: vad som har hänt med nivån från ${then} till ${now}. Självskattat.`,
  movementDescription: (parts: string) => `En liggande stapel i tre delar. ${parts}.`,
  parts: { rose: "Steg", same: "Samma nivå", fell: "Sjönk" },
  part: "Vad som hände",
  both: "Svarade båda gångerna (exakt)",
  count: "Antal",
  bounds: "Minst–högst",
  movementRests: (n: string, all: string) => `n = ${n} som svarade båda gångerna. N = ${all} tillfrågade den här gången.`,
  movementRounded: `Hur många som svarade båda gångerna är exakt. De tre delarna är avrundade till ${roundedTo}, uppåt eller nedåt. Riktningen sägs bara om avrundningen inte kan ha vänt den.`,
  others: "De som bara svarade en av gångerna",
  joiners: (n: string, below: ThirdClass) =>
    below === null
      ? `${n} har tillkommit. Hur de ligger redovisas inte.`
      : `Av de ${n} som har tillkommit ligger ${thirds[below]} under nivå 1.`,
  leavers: (n: string, below: ThirdClass) =>
    below === null
      ? `${n} slutade svara. Hur de låg redovisas inte.`
      : `Av de ${n} som slutade svara låg ${thirds[below]} under nivå 1 när de senast svarade.`,
  askedAgain: (n: string) => `${n} av dem tillfrågades igen.`,
  whyNoLevels:
    "Nivåerna för dem som har tillkommit eller slutat svara visas inte. Den som vet vilka de är kunde annars räkna ut var nästan var och en av dem ligger.",
  crossSection: "Läget i varje omgång: alla som svarade",
  crossNote: "En linje dras bara mellan omgångar som går att jämföra. Skillnaden mellan två omgångar kan bero på vilka som svarade.",
  share: (percent: number) => `omkring ${percent}`,
  shareFew: (low: number, high: number) => `mellan ${low} och ${high}`,
  first: (group: string, share: string, round: string) =>
    `${capitalize(share)} procent av de svarande ${inDefinite(group)} var under nivå 1 i ${round}`,
  compared: (group: string, now: string, then: string) =>
    `${capitalize(now)} procent av de svarande ${inDefinite(group)} är under nivå 1, mot ${then} förra gången`,
  breaks: (group: string, now: string) => `Ny serie för de svarande ${inDefinite(group)}: ${now} procent under nivå 1`,
  withheld: (group: string) => `${group} redovisas inte i den här omgången`,
  subject: (group: string) => `${group}: andel av de svarande under nivå 1, i varje mätomgång`,
  points: (points: string) => `En punkt för varje mätomgång: ${points}.`,
  percent: (share: string) => `${share} %`,
  seriesFiles: "Hela serien, alla mätomgångar, i en fil:",
  /** The base of one round's point. */
  rests: (when: string, n: string, all: string, rate: number) =>
    `${capitalize(when)}: n = ${n} svarande av N = ${all} tillfrågade (${rate}\u00a0%).`,
  breakNote: "Brott i serien",
  breakBecause: (before: string, after: string) => `Serien bryts mellan ${before} och ${after}.`,
  breakPlain: "Utgåvan är en annan, och nivån betyder inte längre detsamma.",
  firstRound: "första omgången",
  round: "Mätomgång",
  status: "Status",
  statuses: {
    A: "jämförbar",
    B: "ny serie",
    E: "beräknad",
    P: "preliminär",
  } as Readonly<Record<string, string>>,
  change: "Skillnad mot förra omgången, procentenheter: minst–högst",
  from: (low: string, high: string) => `${low} till ${high}`,
  rescored: "Gamla svar räknade på nytt",
  rescoredIntro: (before: string, edition: string) =>
    `Svaren från ${before} har räknats om med reglerna i utgåva ${edition}. Där de gamla svaren lämnar mer än en nivå öppen visas den lägsta. Av alla som svarade kan högst fem av hundra i stället stå högre, och alla de kan finnas i samma grupp. Den tomma rutan visar därför hela det utrymmet i varje grupp, tillsammans med det som avrundningen döljer. I en liten grupp blir den stor.`,
  rescoredTitle: (group: string, [low, high]: readonly [number, number], now: string, before: string) =>
    `Med samma regler: ${now} procent av de svarande ${inDefinite(group)} under nivå 1, mot mellan ${low} och ${high} i ${before}`,
  rescoredSubject: (group: string) => `${group}: andel av de svarande under nivå 1, båda omgångarna räknade med de nya reglerna`,
  rescoredLabel: (round: string) => `${round}, omräknad`,
  rescoredFile: "De omräknade antalen (JSON)",
  rescoredApart: (before: string) =>
    `Svaren från ${before} har räknats om med de nya reglerna. För fler än fem av hundra lämnar de gamla svaren mer än en nivå öppen. Därför finns ingen omräknad serie.`,
  rescoredClose: (before: string) =>
    `Svaren från ${before} har räknats om med de nya reglerna. Siffrorna ligger så nära de redan publicerade att enskilda svar kunde röjas. Därför visas de inte.`,
} as const;
