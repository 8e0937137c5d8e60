// `npm run report`: makes the national report and the short ones from a release and the maintainers' texts.
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Diagnostic } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { assembleReport, type Report } from "../report/assemble.ts";
import type { ReportInput } from "../report/material/input.ts";
import { readMaterial, releaseFrom } from "../report/material/material.ts";
import { reportPage } from "../report/output/page.ts";
import { printReports } from "../report/output/print-pdf.ts";
import { reportDocx } from "../report/output/to-docx.ts";
import { reportMarkdown } from "../report/output/to-markdown.ts";
import { reportLanguage } from "../report/report-language.ts";
import { reportTitles } from "../report/sections/wording.ts";
import { assembleShort, shortGroups } from "../report/short-report.ts";
import { placeAt } from "../repository/place.ts";
import { readCalendar } from "../round/calendar.ts";
import { flag, type Outcome, runCommand, text, type Values } from "../shared/command.ts";
import { forMachines, forTerminal } from "../shared/print.ts";

const usage = `npm run -s report -- --round <id> --release <id> [--compare <round>/<release>] [--out <folder>] [--root <folder>] [--no-pdf] [--json]
Gör rapporten till regeringen av en publicering och myndighetens egna ord: rapport.html, .md, .docx och .pdf. En kort rapport för varje grupp ligger bredvid.
Makes the report to the government from a release and the authority's own texts: rapport.html, .md, .docx and .pdf, and beside
them a short report for each group. With missiv.yaml the report is decided, and refused while a part of it is not written.
Without, it is a draft that says on its first page what it lacks.
It compares with the previous round, if that asked the same questions, unless --compare names another release.
The texts are in content/rounds/<round>/report/. The files go to report/<round>/<release>/ unless --out names another folder.
Exit 1 if something needs putting right.`;

const options = { round: text, release: text, compare: text, out: text, root: text, "no-pdf": flag, json: flag } as const;

interface Choices extends Omit<Values<typeof options>, "compare"> {
  readonly round: string;
  readonly release: string;
  readonly compare: ReturnType<typeof releaseFrom>;
}

async function makeReport({ round, release, compare, out, root, ...how }: Choices): Promise<Outcome> {
  const place = placeAt(root);
  const calendar = readCalendar(place);
  // If the calendar cannot be read the report is made without the planned day.
  const planned = (calendar.ok && calendar.value.rounds.find((one) => one.round === round)?.release) || null;
  const material = await readMaterial({ place, round, release, compare, planned, today: swedishDay(new Date()) });
  const found: Diagnostic[] = [];
  const collect = (diagnostics: readonly Diagnostic[]): void => {
    found.push(...diagnostics);
    if (!how.json && diagnostics.length > 0) console.error(forTerminal(diagnostics));
  };
  collect(material.diagnostics);
  if (!material.ok) return { text: how.json ? JSON.stringify({ diagnostics: forMachines(found) }, null, 2) : "", code: 1 };
  const folder = resolve(out ?? join(place.root, "report", round, release));
  // Before the PDFs, which take a minute: a folder that cannot be made is reported at once.
  mkdirSync(folder, { recursive: true });
  const reports = [["rapport", assembleReport(material.value)] as const, ...shortReports(material.value)];
  const files: (readonly [string, string | Uint8Array])[] = reports.flatMap(([name, report]) => [
    [`${name}.html`, reportPage(report)] as const,
    [`${name}.md`, reportMarkdown(report)] as const,
    [`${name}.docx`, reportDocx(report)] as const,
  ]);
  const pdfs = how["no-pdf"] ? [] : await printReports(reports.map(([, report]) => report));
  for (const [at, pdf] of pdfs.entries()) if (pdf.ok) files.push([`${reports[at]?.[0]}.pdf`, pdf.value]);
  for (const [name, contents] of files) writeFileAtomic(join(folder, name), contents);
  const written = files.map(([name]) => join(folder, name));
  collect(pdfs.flatMap((pdf) => pdf.diagnostics));
  const text = how.json
    ? JSON.stringify({ files: written, diagnostics: forMachines(found) }, null, 2)
    : [reports[0]?.[1].notice ?? reportTitles[reportLanguage], ...written].join("\n");
  return { text, code: pdfs.every((pdf) => pdf.ok) ? 0 : 1 };
}

/** One for each group that the release does not withhold: `rapport-kommuner` and so on. */
function shortReports(input: ReportInput): readonly (readonly [string, Report])[] {
  return Object.keys(shortGroups).flatMap((group) => {
    const report = assembleShort(input, group);
    return report ? [[`rapport-${group}`, report] as const] : [];
  });
}

await runCommand({
  usage,
  reads: { sv: "publiceringen och content/rounds/<id>/report/", en: "the release and content/rounds/<id>/report/" },
  writes: { sv: "report/<mätomgång>/<publicering>/, eller mappen --out", en: "report/<round>/<release>/, or the folder --out" },
  example: "npm run -s report -- --round 2027 --release r1",
  locks: ({ root }) => [placeAt(root).root],
  options,
  choose: ({ round, release, compare: other, ...how }) => {
    const compare = other === undefined ? null : releaseFrom(other);
    if (!round || !release || (other !== undefined && compare === null)) return undefined;
    return async () => accepted(await makeReport({ round, release, compare, ...how }));
  },
});
