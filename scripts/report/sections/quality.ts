// The quality declaration, by the five components of SCB-FS 2016:17, and the rules behind the wording.
import { dateInWords, listInWords } from "../../core/terms/sv.ts";
import type { ReportInput } from "../material/input.ts";
import { nonResponseStatement } from "../non-response.ts";
import { type Block, heading, list, paragraph, strong } from "../output/nodes.ts";
import { roundingErrorStatement } from "../rounding-error.ts";
import { typeRows } from "../statements/nouns.ts";
import { responseStatement } from "../statements/statements.ts";
import { earlierErrorsOf, errorsOf } from "./warnings.ts";
import { contextOf, noComparisonSentence, proseOr, roundNameOf } from "./wording.ts";

export function qualityBlocks(input: ReportInput): readonly Block[] {
  return [
    paragraph("Det här är inte officiell statistik. Kvaliteten beskrivs ändå efter de fem delarna i SCB-FS 2016:17."),
    relevance(input),
    accuracy(input),
    timeliness(input),
    paragraph(
      strong("Tillgänglighet och tydlighet."),
      "Rapporten finns på webbplatsen, som sida och som Markdown. Varje understruken siffra leder till sin cell i bilagan, och därifrån till publiceringen och dess intyg.",
      "Siffrorna finns som datafiler i formaten CSV, PX och JSON-stat. Alla får använda dem fritt (CC0). Webbplatsen och filerna finns på svenska och engelska. Rapporten är på svenska med en sammanfattning på engelska.",
    ),
    comparability(input),
    ...proseOr(input, "kvalitet", ""),
    heading(3, "Så läser ni orden"),
    list([
      "”Drygt” och ”knappt” används bara när andelen säkert ligger över eller under det tal som nämns, vad avrundningen än döljer. Annars står det ”omkring”.",
      "”Säkert” gäller bara avrundningen. Bortfall, självskattning och fel i svaren räknas inte in.",
      "”Nästan alla” är minst nio av tio, och används bara när det är säkert.",
      "Noll skrivs ”högst fyra”, eftersom upp till fyra kan ha avrundats bort.",
      "I löpande text står antal i stället för andel när avrundningen lämnar mer än tjugo procentenheter öppna. Figurerna visar andelen ändå, med antalen eller spannet till.",
      "”Större”, ”mindre”, ”högre”, ”lägre”, ”ökat” och ”minskat” används bara när det gäller hur avrundningen än har fallit ut.",
      "”Minst … och högst … procent” räknar med att ingen, eller alla, av dem som inte svarade är under nivå 1, och med det som avrundningen kan dölja. Där alla har svarat, i avrundade tal, är det avrundningen som öppnar spannet.",
    ]),
  ];
}

function relevance({ authority }: ReportInput): Block {
  return paragraph(
    strong("Relevans."),
    `Statistiken tas fram på regeringens uppdrag (${listInWords(authority.assignments)}). Den är till för regeringen, för dem som ger stöd och för organisationerna själva.`,
    "Populationen är kommuner, regioner och de statliga myndigheter som driver eget arbete med informationssäkerhet. Det som mäts är det systematiska arbetet, inte det tekniska skyddet.",
  );
}

function accuracy(input: ReportInput): Block {
  const { now } = input;
  const context = contextOf(input);
  const silent = nonResponseStatement(context, "all");
  return paragraph(
    strong("Tillförlitlighet."),
    ...(silent ? ["Den största osäkerheten är bortfallet: ingen vet hur de som inte svarade skulle ha svarat.", silent] : []),
    ...typeRows(now.cube).map((row) => responseStatement(context, row)),
    "Svaren är självskattade och frivilliga.",
    `Ramen är de organisationer som fanns den ${dateInWords(now.frame)}. De som har tillkommit efter den dagen saknas, och de som har upphört kan finnas kvar. Hur många det är har vi inte mätt.`,
    "Ett obesvarat block räknas aldrig som noll. De som stannade efter ett block räknas på den nivå som deras svar räcker till.",
    "Alla antal är avrundade till ett femtal, uppåt eller nedåt, och delarna ger tillsammans summan. Inget publicerat antal ligger mer än fyra från det sanna. Andelar är räknade på avrundade antal.",
    roundingErrorStatement(now.cube, "sv"),
  );
}

/** Only the first release of a round has a planned day; a correction has none. */
function timeliness({ now, before, planned }: ReportInput): Block {
  return paragraph(
    strong("Aktualitet och punktlighet."),
    `Svaren gäller läget när de lämnades, mellan den ${dateInWords(now.opens)} och den ${dateInWords(now.closes)}.`,
    now.manifest.corrects ? null : planned && `Statistiken skulle enligt planen publiceras den ${dateInWords(planned)}.`,
    before &&
      `Omgången som rapporten jämför med var öppen från den ${dateInWords(before.opens)} till och med den ${dateInWords(before.closes)}.`,
    "Dagarna för varje omgång beslutas för sig och sägs i förväg på webbplatsen.",
  );
}

function comparability(input: ReportInput): Block {
  const { before, edition } = input;
  return paragraph(
    strong("Jämförbarhet och samanvändbarhet."),
    before
      ? `Siffrorna gäller utgåva ${edition.id}. De går att jämföra med ${roundNameOf(before)}, som hade samma frågor.`
      : `Siffrorna gäller utgåva ${edition.id}. ${noComparisonSentence(input, "sv")}`,
    before && earlierErrorsOf(input).length > 0 ? `Siffrorna från ${roundNameOf(before)} har ett känt fel.` : null,
    errorsOf(input, input.now).length > 0 ? "De här siffrorna har ett känt fel, som står först i rapporten." : null,
    "Organisationerna skattar sig själva, och en grupp kan vara strängare än en annan. Därför är jämförelser mellan grupper osäkrare än avrundningen visar.",
    "Siffrorna går inte att jämföra med mätningar som gjorts med andra formulär.",
  );
}
