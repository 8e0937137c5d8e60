export const feed = {
  title: "Nytt på Infosäktrappan",
  description: "Ny statistik, nya utgåvor av metoden, rättelser och kända fel.",
  edition: {
    pilot: (edition: string) => `Utgåva ${edition} är ett förslag som prövas i pilot innan den gäller`,
    published: (edition: string) => `Utgåva ${edition} är publicerad`,
    retired: (edition: string) => `Utgåva ${edition} används inte längre`,
  },
  closed: (day: string) => `Mätomgången stängde ${day}.`,
  /** Ends the description of undated news. */
  undated: "Nyheten har inget datum, för underlaget säger inte vilken dag.",
  knownError: (release: string) => `Känt fel i siffrorna: ${release}`,
} as const;
