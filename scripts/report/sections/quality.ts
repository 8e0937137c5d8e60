// Decides the declaration of quality, by the five components of SCB-FS 2016:17, and the rules behind the words.

import type { ReportInput } from "../input.ts";
import { type Block, heading, list, paragraph, strong } from "../nodes.ts";
import { typeRows } from "../nouns.ts";
import { roundingErrorStatement } from "../rounding-error.ts";
import { responseStatement } from "../statements.ts";
import { dateInWords, speakerOf, wordsOr } from "./speaking.ts";

export function qualityBlocks(input: ReportInput): readonly Block[] {
  const { now, edition } = input;
  const speaker = speakerOf(input);
  const responses = typeRows(now.cube).map((row) => responseStatement(speaker, row));
  return [
    paragraph("Det här är inte officiell statistik. Kvaliteten beskrivs ändå efter de fem delarna i SCB-FS 2016:17."),
    paragraph(
      strong("Relevans."),
      "Populationen är kommuner, regioner och de statliga myndigheter som driver eget arbete med informationssäkerhet. Det som mäts är det systematiska arbetet, inte det tekniska skyddet.",
    ),
    paragraph(
      strong("Tillförlitlighet."),
      "Svaren är självskattade och frivilliga.",
      ...responses,
      "Ett obesvarat block räknas aldrig som noll. De som stannade efter ett block räknas på den nivå som deras svar räcker till.",
      "Alla antal är avrundade till ett femtal, uppåt eller nedåt, och delarna ger tillsammans summan. Inget publicerat antal ligger mer än fyra från det sanna. Andelar är räknade på avrundade antal.",
      roundingErrorStatement(now.cube, "sv"),
    ),
    paragraph(
      strong("Aktualitet och punktlighet."),
      `Svaren gäller läget när de lämnades, mellan den ${dateInWords(now.opens)} och den ${dateInWords(now.closes)}.`,
    ),
    paragraph(
      strong("Tillgänglighet och tydlighet."),
      "Rapporten finns på webbplatsen, som sida och som Markdown. Varje understruken siffra leder till sin cell i bilagan, och därifrån till publiceringen och dess intyg.",
    ),
    paragraph(
      strong("Jämförbarhet och samanvändbarhet."),
      `Siffrorna gäller utgåva ${edition.id}. De går inte att jämföra med tidigare mätningar som gjorts med andra formulär.`,
    ),
    ...wordsOr(input, "kvalitet", ""),
    heading(3, "Så läser ni orden"),
    list([
      "”Drygt” och ”knappt” används bara när andelen säkert ligger över eller under det tal som nämns, vad avrundningen än döljer. Annars står det ”omkring”.",
      "”Säkert” gäller bara avrundningen. Bortfall, självskattning och fel i svaren räknas inte in.",
      "”Nästan alla” är minst nio av tio. ”De flesta” är mer än hälften. Båda används bara när det är säkert.",
      "Noll skrivs ”högst fyra”, eftersom upp till fyra kan ha avrundats bort.",
      "I löpande text står antal i stället för andel när avrundningen lämnar mer än tjugo procentenheter öppna. Figurerna visar andelen ändå, med antalen eller spannet till.",
      "”Större”, ”mindre”, ”högre”, ”lägre”, ”ökat” och ”minskat” används bara när det gäller hur avrundningen än har fallit ut.",
      "”Minst … och högst … procent” räknar med att ingen, eller alla, av dem som inte svarade är under nivå 1, och med det som avrundningen kan dölja. Där alla har svarat, i avrundade tal, är det avrundningen som öppnar spannet.",
    ]),
  ];
}
