// The covering letter: assignment, registration number, decision and recipients, or that they are missing.
import { dateInWords, listInWords } from "../../core/terms/sv.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, list, paragraph } from "../output/nodes.ts";
import { reportLanguage } from "../report-language.ts";
import { invitedTypes } from "../statements/nouns.ts";

export function letterBlocks(input: ReportInput): readonly Block[] {
  const { letter, authority } = input;
  const assignment = paragraph(
    `${authority.name[reportLanguage]} redovisar här en samlad bedömning av nivån på det systematiska informationssäkerhetsarbetet hos ${invitedTypes(reportLanguage, input.now.cube)}.`,
    `Uppdraget är regeringens (${listInWords(authority.assignments)}${input.now.cube.rehearsal ? "; numren är de verkliga uppdragens, resten av missivet är påhittat" : ""}).`,
  );
  const contents = paragraph(
    "Rapporten redovisar hur uppdraget har genomförts, bedömningen, hur strukturen för uppföljning kan utvecklas och hur stödet till organisationerna kan utvecklas.",
    "Den bygger på avrundad statistik och innehåller inget om en enskild organisation.",
  );
  if (!letter) {
    return [
      assignment,
      contents,
      paragraph("Det här är ett utkast. Diarienummer, beslut och mottagare finns inte ännu, och därför står de inte här."),
    ];
  }
  const others = letter.tookPart.length > 0 ? `I den slutliga handläggningen deltog också ${listInWords(letter.tookPart)}.` : "";
  return [
    paragraph(`Till ${letter.recipient.replace(/^Regeringen$/, "regeringen")}`),
    assignment,
    contents,
    paragraph(
      `Beslutet fattades den ${dateInWords(letter.date)} av ${letter.decidedBy}, efter föredragning av ${letter.rapporteur}.`,
      others,
      `Diarienummer ${letter.diaryNumber}.`,
    ),
    ...(letter.copies.length > 0 ? [paragraph("Rapporten sänds också till:"), list(letter.copies)] : []),
  ];
}
