// Texts of the calendar of rounds.
const often = (years: number): string => ["varje år", "vartannat år", "vart tredje år"][years - 1] ?? `vart ${years}:e år`;

export const rounds = {
  title: "Mätomgångar",
  description: "När varje mätomgång öppnar och stänger, när påminnelsen går ut och när statistiken publiceras.",
  lead: "Här står dagarna för varje mätomgång, så att ni kan planera.",
  none: "Ingen mätomgång är beslutad.",
  noneMore: "När en mätomgång är beslutad står dagarna här. Formuläret går att använda när som helst, utan att skicka in något.",
  toForm: "Till formuläret",
  standing: { decided: "Beslutad", open: "Tar emot svar", closed: "Stängd", published: "Publicerad" },
  /** For closed rounds. */
  pastDays: { opens: "Öppnade", reminder: "Påminnelse till alla inbjudna", closes: "Sista dag att svara" },
  days: { opens: "Öppnar", reminder: "Påminnelse till alla inbjudna", closes: "Sista dag att svara", release: "Statistiken publiceras" },
  /** Of what is published. */
  planned: "Planerad dag för publicering",
  published: "Publicerades",
  /** Of a release without tables. */
  numbers: "Antalet svar publiceras",
  toNumbers: "Till antalet svar",
  notDecided: "inte bestämt",
  edition: "Utgåva",
  kind: "Slag",
  kinds: {
    ordinary: "Ordinarie mätomgång",
    pilot: "Pilot. Den prövar frågorna. Bara hur många som bjöds in och svarade publiceras.",
  },
  decision: "Beslut",
  decidedOn: (diaryNumber: string, date: string) => `${diaryNumber}, ${date}`,
  counting: "Räkning",
  countedOn: {
    own: (diaryNumber: string, date: string) =>
      `Svaren räknas på myndighetens egna datorer, i jobb som GitHub styr. Den som styr GitHub kan läsa svaren. Beslut ${diaryNumber}, ${date}.`,
    hosted: (diaryNumber: string, date: string) =>
      `Svaren räknas på GitHubs datorer. Den som styr över de datorerna kan läsa svaren medan de räknas. Beslut ${diaryNumber}, ${date}.`,
  },
  extended: (from: string) => `Förlängd. Sista dagen var först ${from}.`,
  closedEarly: (promised: string) => `Stängd i förtid. Sista dagen skulle ha varit ${promised}.`,
  interval: {
    decided: (years: number) => `En ordinarie mätomgång hålls ${often(years)}.`,
    proposed: (years: number) => `Förslaget är en ordinarie mätomgång ${often(years)}. Det är inte beslutat.`,
  },
  toResults: "Till statistiken",
  voluntary: "Det är frivilligt att svara. Ni får minst tre veckor på er.",
  equally: "Påminnelsen går till alla som är inbjudna. Den tar inte hänsyn till vilka som har svarat.",
} as const;
