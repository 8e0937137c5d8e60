// Scaffolds the authority's own words in the report to the Government: a file for each section, with what to write in it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, diagnostic, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { languageOf, type ProsePart, proseParts } from "../report/material/input.ts";
import { messages } from "../report/messages.ts";
import type { Place } from "../repository/place.ts";
import type { Scaffolded } from "./edition.ts";

/** What belongs in each section, as a note that the report leaves out: a file with nothing else counts as empty. */
const notes: Readonly<Record<ProsePart, string>> = {
  sammanfattning: "Er bedömning i en eller två meningar. Den står på rapportens första sida.",
  summary: "Your judgement in one or two sentences. It is on the English page.",
  genomforande:
    "Krävs för beslut. Hur ni bjöd in och påminde, vilka som arbetade med uppdraget, vad det kostade, vad ni skulle göra annorlunda.",
  bedomning: "Er bedömning av läget, styrkorna och svagheterna, och vad som skulle ändra den.",
  mal: "Er bedömning av de tre målen: hot och risker är kända, ansvar tas, arbetet är systematiskt.",
  struktur: "Krävs för beslut. Hur uppföljningen kan utvecklas: piloter, frågor som kan strykas, tid för den som svarar, vad lagen kräver.",
  stod: "Krävs för beslut. Hur stödet kan utvecklas: vad som finns och används, vad som finns men inte når fram, vad som saknas.",
  kvalitet: "Det ni vet om siffrornas kvalitet som programmet inte kan veta.",
};

const recommendations = `schema: infosaktrappan-recommendations/1
# De tre första står på rapportens första sida. Skriv vad myndigheten själv gör. Ta bort # och fyll i, en post för varje:
#   - id: kort-namn
#     text: { sv: "Myndigheten …", en: "The authority …" }
#     addressee: authority # eller government, other-authorities, local-government
#     cost: 250000 # kronor, eller none, within-budget, unknown
#     by: 2027-03 # månaden då det är klart
#     followUp: Hur ni följer upp det
recommendations: []
# Vad som hände med dem i förra rapporten, och med regeringens: id, from (report eller government), text, state (done, begun, not-begun, dropped), what
earlier: []
`;

/** Writes the files that are not there yet, in `content/rounds/<round>/report/`; a fault where there is no such round. */
export function newReport(place: Place, round: string): Checked<Scaffolded> {
  const folder = join(place.content, "rounds", round);
  if (!existsSync(folder)) return refused(diagnostic(messages, "new-report-round", "", { round }));
  const files = [
    ...proseParts.map((part) => [`${part}.${languageOf(part)}.mdx`, `{/* ${notes[part]} */}\n`] as const),
    ["rekommendationer.yaml", recommendations] as const,
  ]
    .map(([name, contents]) => [join(folder, "report", name), contents] as const)
    .filter(([file]) => !existsSync(file));
  for (const [file, contents] of files) writeFileAtomic(file, contents);
  return accepted({
    files: files.map(([file]) => file),
    next: [
      "Write below the note of each file. Figures are placeholders: content/rounds/README.md says how.",
      "Enter dialogues in content/dialogue/ and existing support in content/support/.",
      `npm run -s report -- --round ${round} --release <id> makes the draft, which says on its first page what it lacks.`,
      "When the report has been decided: missiv.yaml, in the shape of content/schema/letter.schema.json.",
    ],
  });
}
