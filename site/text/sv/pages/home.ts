import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

export const home = {
  title: "Infosäktrappan",
  description: `En trappa med fyra nivåer för det systematiska informationssäkerhetsarbetet i ${listInWords(listedTypes("sv", "title"))}.`,
  lead: [
    `Infosäktrappan visar hur systematiskt ${listInWords(listedTypes("sv", "title"))} arbetar med informationssäkerhet.`,
    "Svara på frågorna, se var ni står och få veta vad som lyfter er till nästa nivå.",
  ],

  question: "Hur långt har arbetet med informations\u00adsäkerhet kommit?",
  /** After a share in per cent. */
  figureOf: (whom: string) => `av de ${whom} som svarade når inte nivå 1.`,
  bounds: (all: string, low: number, high: number) =>
    `Räknat på alla ${all}, också dem som inte svarade: minst ${low}\u00a0%, högst ${high}\u00a0%.`,
  wrong: "Siffrorna har ett känt fel.",
  toWrong: "Läs om felet.",
  start: "Se var ni står",
  toResults: "Se hela resultatet",
  toTakePart: "Så deltar ni",

  pictureTitle: (answered: string, all: string) => `${answered} av ${all} svarade`,
  pictureSubject: (unit: number, round: string) => `En prick är ${unit} organisationer. ${round}.`,
  notAnswered: "Svarade inte",
  pictureColumn: "Var de står",
  pictureCount: "Organisationer",

  answer: "Ni som ska svara",
  answerMore: (count: number, minutes: string) =>
    `${capitalize(inWords(count))} frågor ger er en nivå och en plan på skärmen. ${minutes} Inget skickas förrän ni själva väljer det.`,
  open: (closes: string) => `Så deltar ni: omgången är öppen till och med den ${closes}`,
  readFirst: "Läs frågorna först",
  toGroup: "Se vad flera av er saknar tillsammans",

  country: "Du som följer läget",
  noRound: "Ingen mätomgång har hållits ännu. Därför finns inga siffror om landet här.",
  toCited: "Äldre siffror från MSB:s mätningar, med ett annat formulär",
  toTypes: capitalize(listInWords(listedTypes("sv", "plain"))),
  toStatistics: "Så räknas statistiken",

  review: "Du som granskar metoden",
  status: {
    pilot: (edition: string) =>
      `Utgåva ${edition} är ett förslag tills en pilot har prövat frågorna och gränserna. Regler, kod och siffror ligger öppet.`,
    published: (edition: string) => `Utgåva ${edition} är fryst, så att resultat går att jämföra. Regler, kod och siffror ligger öppet.`,
    draft: (edition: string) => `Utgåva ${edition} är ett utkast. Regler, kod och siffror ligger öppet.`,
    retired: (edition: string) => `Utgåva ${edition} används inte längre. Regler, kod och siffror ligger öppet.`,
  },
  toMethod: "Skalan, och hur nivån räknas",
  toConsultations: "Lämna synpunkter på metoden",
  toRepository: "Kod och texter",
} as const;
