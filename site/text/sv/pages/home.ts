// Texts of the front page.
import { capitalize } from "../../../../scripts/core/text.ts";

export const home = {
  title: "Infosäktrappan",
  description: "En trappa med fyra nivåer för det systematiska informationssäkerhetsarbetet i kommuner, regioner och statliga myndigheter.",
  lead: [
    "Infosäktrappan visar hur systematiskt kommuner, regioner och statliga myndigheter arbetar med informationssäkerhet.",
    "Svara på frågorna, se var ni står och få veta vad som lyfter er till nästa nivå.",
  ],
  start: "Börja svara",
  toTakePart: "Så deltar ni",
  visitorsLabel: "Vad söker ni?",
  /** Beside links to the headings below, on narrow screens. */
  short: {
    noFigures: "Inga siffror ännu",
    figures: "Siffrorna finns här",
    answer: "Ni får ett resultat direkt",
    waiting: (count: number) => (count === 1 ? "En sak väntar" : `${count} saker väntar`),
  },
  country: "Var står landet?",
  noRound: "Ingen mätomgång har hållits ännu. Därför finns inga siffror om landet här.",
  cited: "Det finns äldre siffror från MSB:s mätningar med ett annat formulär.",
  toCited: "Se de äldre siffrorna",
  open: (round: string, closes: string) =>
    `${capitalize(round)} pågår till och med den ${closes}. Ingenting publiceras förrän den har stängt.`,
  wrong: "Siffrorna har ett känt fel.",
  toWrong: "Läs om felet.",
  toResults: "Se resultaten",
  answer: "Ska ni svara?",
  time: (minutes: string) => `Block 1 tar ${minutes}`,
  gets: [
    "er nivå, och vad som fattas till nästa",
    "en profil över områdena, som visar vad ni redan har på plats",
    "åtgärder i den ordning vi föreslår, med steg och insats",
  ],
  getsIntro: "Ni får, direkt på skärmen:",
  noSending: "Svaren stannar hos er. Att skicka in dem är frivilligt och kommer sist.",
  readFirst: "Läs frågorna först",
  toQuestionsAndAnswers: "Frågor och svar",
  maintain: "Förvaltar ni metoden?",
  waits: "Det här väntar:",
  waiting: {
    pilot: (edition: string) => `Utgåva ${edition} är en provutgåva. Trösklar och formuleringar ska prövas innan den fryses.`,
    published: (edition: string) => `Utgåva ${edition} är fryst. Ändringar som kan ge ett annat resultat blir en ny utgåva.`,
    draft: (edition: string) => `Utgåva ${edition} är ett utkast.`,
    retired: (edition: string) => `Utgåva ${edition} används inte längre.`,
    help: (missing: number, all: number) => `${missing} av ${all} frågor saknar hjälptext.`,
    measures: (missing: number, all: number) => `${missing} av ${all} frågor saknar en beskriven åtgärd.`,
    contact: "Kontaktuppgifter fattas, så ingen kan ringa och fråga.",
    reference: "Ingen har ännu sagt ja till att stå som referensgrupp.",
    round: "Ingen mätomgång är öppen.",
  },
  toMethod: "Läs hur nivån räknas",
  toPilot: "Pröva frågorna i en pilot",
  toConsultations: "Lämna synpunkter på metoden",
  toRepository: "Kod och texter",
} as const;
