// The quality declaration, by the five components of SCB-FS 2016:17, and the rules behind the wording.
import { releaseName } from "../../core/terms/release-name.ts";
import { dateInWords, inWords, listInWords } from "../../core/terms/sv.ts";
import { capitalize } from "../../core/text.ts";
import { roundingErrorOf } from "../../statistics/base.ts";
import { coverage, lowestOf } from "../../statistics/uncertainty/coverage.ts";
import { movedShare } from "../../statistics/uncertainty/non-response.ts";
import { declaration } from "../../statistics/wording/declaration.ts";
import { pointFloor } from "../../statistics/wording/figure-rule.ts";
import { noise } from "../../statistics/wording/sv.ts";
import type { ReportInput } from "../material/input.ts";
import { nonResponseStatement } from "../non-response.ts";
import { type Block, heading, list, paragraph, strong } from "../output/nodes.ts";
import { roundingErrorStatement } from "../rounding-error.ts";
import { invitedTypes, typeRows } from "../statements/nouns.ts";
import { likelyStatement, responseStatement } from "../statements/statements.ts";
import { earlierErrorsOf, errorsOf } from "./warnings.ts";
import { contextOf, noComparisonSentence, proseOr, roundingRule, roundNameOf } from "./wording.ts";

export function qualityBlocks(input: ReportInput): readonly Block[] {
  return [
    paragraph("Det här är inte officiell statistik. Kvaliteten beskrivs ändå efter komponenterna i SCB-FS 2016:17."),
    relevance(input),
    ...accuracy(input),
    timeliness(input),
    paragraph(
      strong("Tillgänglighet och tydlighet."),
      "Rapporten finns på webbplatsen, som sida och som Markdown. På sidan leder varje understruken siffra till sin rad i bilagan, och därifrån till publiceringen och dess intyg.",
      "Siffrorna finns som datafiler i formaten CSV, PX och JSON-stat. Alla får använda dem fritt (CC0). Webbplatsen och filerna finns på svenska och engelska. Rapporten är på svenska med en sammanfattning på engelska.",
    ),
    comparability(input),
    declared("cost"),
    revisions(input),
    ...proseOr(input, "kvalitet", ""),
    heading(3, "Så läser ni orden"),
    list(words(input)),
  ];
}

function relevance({ authority, now }: ReportInput): Block {
  return paragraph(
    strong("Relevans."),
    `Statistiken tas fram på regeringens uppdrag (${listInWords(authority.assignments)}). Den är till för regeringen, för dem som ger stöd och för organisationerna själva.`,
    `Populationen är ${invitedTypes("sv", now.cube)} som driver eget arbete med informationssäkerhet. Det som mäts är det systematiska arbetet, inte det tekniska skyddet.`,
  );
}

/** One paragraph for each source of uncertainty, the largest first. */
function accuracy(input: ReportInput): readonly Block[] {
  const { now } = input;
  const context = contextOf(input);
  const silent = nonResponseStatement(context, "all");
  const hasLikely = typeRows(now.cube).some((row) => likelyStatement(context, row) !== null);
  const lowest = Math.min(...coverage.mechanisms.map((one) => lowestOf(one).likely.coverage));
  const cases = coverage.mechanisms.reduce((sum, { strata }) => sum + strata.length, 0);
  return [
    paragraph(
      strong("Tillförlitlighet."),
      ...(silent ? ["Den största osäkerheten är bortfallet: ingen vet hur de som inte svarade skulle ha svarat.", silent] : []),
      ...typeRows(now.cube).map((row) => responseStatement(context, row)),
      silent && "Vi räknar inte upp svaren till alla. I stället står hur låg och hur hög andelen kan vara.",
      hasLikely
        ? `Spannet efter ”troligen” bygger på ett antagande: av dem som har slutat svara har högst en av ${inWords(1 / movedShare)} passerat nivå 1 sedan dess. Bland dem som inte svarade någon av gångerna antas andelen inte vara lägre än den lägre av andelarna bland dem som svarade och dem som slutat svara. Den antas inte heller vara högre än den högre av dem, sedan en av ${inWords(1 / movedShare)} som slutat svara har räknats som sjunken under nivå 1. Antagandet är en bedömning. Det är prövat i simuleringar men inte mot verkliga svar. I det sämsta av ${cases} simulerade fall innehöll spannet sanningen i ${(100 * lowest).toLocaleString("sv", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} procent av omgångarna. Alla slags bortfall och deras sämsta fall står i kvalitetsdeklarationen på webbplatsen.`
        : null,
    ),
    declared(
      "measurement",
      "”Vet inte” är ett svar, och står vid varje fråga på webbplatsen. Efter block 1 står där också hur många som inte besvarade blocket.",
    ),
    declared("frame", `Ramen är de organisationer som fanns den ${dateInWords(now.frame)}.`),
    declared("processing"),
    paragraph(
      roundingRule(now.cube, "sv"),
      "Varje grupp är avrundad för sig, så delarna ger inte alltid helheten. En andel är mitten av det som antalet kan vara, delad med hur många som svarade.",
      roundingErrorStatement(now.cube),
      "Före varje publicering prövar en röjandekontroll att ingens svar går att räkna ut ur siffrorna.",
    ),
    paragraph(
      "En rättelse av publicerade siffror prövas av röjandekontrollen innan den nekas. Går den att publicera utan att ett svar röjs, publiceras den. Annars beskrivs felet i ord bredvid siffrorna.",
    ),
  ];
}

function declared(part: keyof typeof declaration.sv, more = ""): Block {
  const [title, text] = declaration.sv[part];
  return paragraph(`${title}: ${text}`, more);
}

/** What was corrected in which release of the round, and the errors that stand. */
function revisions(input: ReportInput): Block {
  const { now, replacedBy } = input;
  const { corrects } = now.manifest;
  const corrections = [...(corrects ? [{ release: now.cube.release, reason: corrects.reason }] : []), ...replacedBy];
  const rows = [
    ...corrections.map(({ release, reason }) => [capitalize(releaseName(release, "sv")), reason["sv"] ?? ""]),
    ...errorsOf(input, now).map(({ date, text }) => [`Känt fel, meddelat den ${dateInWords(date)}`, text.sv]),
  ];
  if (rows.length === 0) return paragraph(`Siffrorna från ${roundNameOf(now)} har inte rättats och har inget känt fel.`);
  return {
    type: "reportTable",
    isWords: true,
    hasNoNumber: true,
    caption: "Rättelser och kända fel",
    columns: [{ title: "Publicering" }, { title: "Vad som var fel" }],
    rows,
  };
}

/** Only the first release of a round has a planned day; a correction has none. */
function timeliness({ now, before, planned }: ReportInput): Block {
  return paragraph(
    strong("Aktualitet och punktlighet."),
    `Svaren gäller läget när de lämnades, mellan den ${dateInWords(now.opens)} och den ${dateInWords(now.closes)}.`,
    now.published && `Statistiken publicerades den ${dateInWords(now.published)}.`,
    now.manifest.corrects ? null : planned && `Enligt planen skulle det ske den ${dateInWords(planned)}.`,
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
    "En grupp med samma organisationer och samma svar behåller sina tal i omgångar som jämförs.",
    "Vilket håll det går åt säger rapporten bara om dem som svarade båda omgångarna.",
    "Organisationerna skattar sig själva, och en grupp kan vara strängare än en annan. Därför är jämförelser mellan grupper osäkrare än avrundningen visar.",
    "Siffrorna går inte att jämföra med mätningar som gjorts med andra formulär.",
  );
}

function words({ now: { cube } }: ReportInput): readonly string[] {
  const error = inWords(roundingErrorOf(cube.base));
  return [
    "”Drygt” och ”knappt” används bara när andelen säkert ligger över eller under det tal som nämns, vad avrundningen än döljer. Annars står det ”omkring”.",
    "”Säkert” gäller bara avrundningen. Bortfall, självskattning och fel i svaren räknas inte in.",
    "”Nästan alla” är minst nio av tio, och används bara när det är säkert.",
    `När färre än ${pointFloor} har svarat i en grupp står mellan vilka antal svaret ligger i stället för en andel, i text, tabeller och figurer.`,
    `Noll skrivs ”högst ${error}”, eftersom så många kan ha avrundats bort. Att alla är med skrivs ”minst”, av samma skäl.`,
    "”Större”, ”mindre”, ”högre” och ”lägre” används bara om två grupper i samma omgång, och bara när det gäller hur avrundningen än har fallit ut.",
    `”Stigit” och ”sjunkit” används bara om dem som svarade båda gångerna. Att det ena är vanligare sägs bara när skillnaden är större än vad ${noise} ger i nitton fall av tjugo, och när inget känt fel kan ha gett den.`,
    "”Troligen” är ett spann för alla i gruppen, också dem som inte svarade. Antagandet bakom det står under Tillförlitlighet.",
    "”Minst … och högst … procent” räknar med att ingen, eller alla, av dem som inte svarade är under nivå 1, och med det som avrundningen kan dölja. Där alla har svarat är det avrundningen som öppnar spannet.",
  ];
}
