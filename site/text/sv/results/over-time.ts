import type { ThirdClass } from "../../../../scripts/statistics/schema.ts";
import { classes, noise, turnover } from "../../../../scripts/statistics/wording/sv.ts";
import { inDefinite } from "./findings.ts";

export const overTime = {
  lead: "Bara de som svarade båda gångerna visar åt vilket håll det går. Därför står de först.",
  onlyOne: "Det här är den första mätomgången. Förändringen visas från och med nästa omgång.",
  movement: "De som svarade båda gångerna",
  movementIntro: "En organisation har stigit om dess nivå är högre nu än förra gången. Den har sjunkit om nivån är lägre.",
  /** `direction`: "Fler kommuner har sjunkit i nivå än stigit". */
  sinceTitle: (direction: string, when: string) => `${direction} sedan ${when}`,
  movementSubject: (n: string, group: string, then: string, now: string) =>
    `De ${n} ${group} som svarade båda gångerna: nivån i ${now} mot ${then}. Självskattat.`,
  /** What the band of a row is, in a panel so small that it has bounds alone. */
  rangeKey: "minst–högst av dem som svarade båda gångerna",
  parts: { rose: "Steg", same: "Samma nivå", fell: "Sjönk" },
  part: "Vad som hände",
  both: "Svarade båda gångerna (exakt)",
  count: "Antal",
  bounds: "Minst–högst",
  movementRests: (all: string) => `Den här gången bjöds ${all} in.`,
  directionRule: `Riktningen sägs bara om skillnaden är större än vad ${noise} ger i nitton fall av tjugo.`,
  retest: "Hur ofta två svar från samma organisation ger samma nivå prövas i en pilot:",
  toRetest: "piloten",
  joiners: (n: string, below: ThirdClass) =>
    below === null ? `${n} har tillkommit. Hur de ligger redovisas inte.` : turnover.joiners(n, classes[below]).join(""),
  leavers: (n: string, below: ThirdClass) =>
    below === null ? `${n} slutade svara. Hur de låg redovisas inte.` : turnover.leavers(n, classes[below]).join(""),
  askedAgain: (n: string) => `${n} av dem bjöds in igen.`,
  whyNoLevels:
    "Nivåerna för dem som har tillkommit eller slutat svara visas inte. Den som vet vilka de är kunde annars räkna ut var nästan var och en av dem ligger.",
  crossSection: "Läget i varje omgång, och hur osäkert det är",
  crossIntro: "Olika organisationer svarade i varje omgång. Därför säger en skillnad mellan raderna inte åt vilket håll det går.",
  likelyTitle: (low: number, high: number, n: string, group: string) =>
    `Troligen är ${low}–${high}\u00a0procent av alla ${n} ${group} under nivå 1`,
  openTitle: (low: number, high: number, n: string, group: string) =>
    `Mellan ${low} och ${high}\u00a0procent av alla ${n} ${group} är under nivå 1`,
  withheld: (group: string) => `${group} redovisas inte i den här omgången`,
  subject: (group: string) => `${group}: andel under nivå 1 i varje mätomgång`,
  percent: (share: string) => `${share} %`,
  seriesFiles: "Hela serien, alla mätomgångar, i en fil:",
  breakNote: "Brott i serien",
  wrongNote: "Känt fel",
  breakBecause: (before: string, after: string) => `Serien bryts mellan ${before} och ${after}.`,
  breakPlain: "Utgåvan är en annan, och nivån betyder inte längre detsamma.",
  firstRound: "första omgången",
  round: "Mätomgång",
  status: "Status",
  statuses: {
    A: "jämförbar med raden ovanför",
    B: "ny serie",
    E: "beräknad",
  } as Readonly<Record<string, string>>,
  aboveWrong: "känt fel i raden ovanför",
  wrong: (status: string) => `${status}, känt fel`,
  change: "Av de svarande: skillnad mot raden ovanför, procentenheter, minst–högst",
  noChange: "inget att jämföra med",
  from: (low: string, high: string) => `${low} till ${high}`,
  rescored: "Gamla svar räknade på nytt",
  rescoredIntro: (before: string, edition: string) =>
    `Svaren från ${before} har räknats om med reglerna i utgåva ${edition}. Där de gamla svaren lämnar mer än en nivå öppen visas den lägsta. Av alla som svarade kan högst fem av hundra i stället stå högre, och alla de kan finnas i samma grupp. Bandet visar därför hela det utrymmet i varje grupp, tillsammans med det som avrundningen döljer. I en liten grupp blir det brett.`,
  rescoredTitle: (group: string, [low, high]: readonly [number, number], now: string, before: string) =>
    `Med samma regler: ${now} procent av de svarande ${inDefinite(group)} under nivå 1, mot mellan ${low} och ${high} i ${before}`,
  rescoredSubject: (group: string) => `${group}: andel av de svarande under nivå 1, båda omgångarna räknade med de nya reglerna`,
  rescoredKey: "vad andelen av de svarande kan vara",
  rescoredBounds: (low: number, high: number) => `minst ${low} och högst ${high} procent av de svarande`,
  rescoredLabel: (round: string) => `${round}, omräknad`,
  rescoredFile: "De omräknade antalen (JSON)",
  rescoredApart: (before: string) =>
    `Svaren från ${before} har räknats om med de nya reglerna. För fler än fem av hundra lämnar de gamla svaren mer än en nivå öppen. Därför finns ingen omräknad serie.`,
  rescoredClose: (before: string) =>
    `Svaren från ${before} har räknats om med de nya reglerna. Siffrorna ligger så nära de redan publicerade att enskilda svar kunde röjas. Därför visas de inte.`,
} as const;
