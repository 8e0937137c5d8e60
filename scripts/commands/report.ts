// Decides nothing: makes the national report from a release and the maintainers' words. `npm run report -- --round <id> --release <id>`

import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { swedishDay } from "../core/day.ts";
import { runCommand } from "../core/run.ts";
import { writeWhole } from "../core/write.ts";
import { assembleReport, type Report } from "../report/assemble.ts";
import type { ReportInput } from "../report/material/input.ts";
import { readMaterial, releaseFrom } from "../report/material/material.ts";
import { reportPage } from "../report/output/page.ts";
import { printReports } from "../report/output/print-pdf.ts";
import { reportMarkdown } from "../report/output/to-markdown.ts";
import { reportTitle } from "../report/sections/wording.ts";
import { assembleShort, type ShortGroup, shortGroups } from "../report/short-report.ts";
import { readCalendar } from "../round/calendar.ts";
import { placeFrom } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";

const usage = `npm run -s report -- --round <id> --release <id> [--compare <round>/<release>] [--out <folder>] [--root <folder>] [--no-pdf] [--json]
Gör rapporten till regeringen av en publicering och myndighetens egna ord: rapport.html, rapport.md och rapport.pdf. En kort rapport för varje grupp ligger bredvid.
Makes the report to the government from a release and the authority's own words: rapport.html, rapport.md and rapport.pdf. A short report for each group lies beside it.
Compares with the round before, where it asked the same questions, unless --compare names another release.
The words lie in content/rounds/<round>/report/. The files go to report/<round>/<release>/ unless --out names another folder.
Exit 1 when something needs putting right.`;

async function main(): Promise<number> {
  const flag = { type: "boolean" } as const;
  const string = { type: "string" } as const;
  const { values } = parseArgs({
    options: { round: string, release: string, compare: string, out: string, root: string, "no-pdf": flag, json: flag, help: flag },
  });
  const { round, release } = values;
  const compare = values.compare === undefined ? null : releaseFrom(values.compare);
  if (values.help || round === undefined || release === undefined || (values.compare !== undefined && compare === null)) {
    console[values.help ? "log" : "error"](usage);
    return values.help ? 0 : 2;
  }
  const place = placeFrom(process.argv.slice(2));
  const calendar = readCalendar(place);
  // Without a calendar that can be read the report is made all the same, and says nothing of the planned day.
  const planned = (calendar.ok && calendar.value.rounds.find((one) => one.round === round)?.release) || null;
  const material = await readMaterial({ place, round, release, compare, planned, today: swedishDay(new Date()) });
  if (!values.json && material.diagnostics.length > 0) console.error(forTerminal(material.diagnostics));
  if (!material.ok) {
    if (values.json) console.log(JSON.stringify({ diagnostics: forMachines(material.diagnostics) }, null, 2));
    return 1;
  }
  const folder = resolve(values.out ?? join(place.root, "report", round, release));
  const reports = [["rapport", assembleReport(material.value)] as const, ...shortReports(material.value)];
  const files: (readonly [string, string | Uint8Array])[] = reports.flatMap(([name, report]) => [
    [`${name}.html`, reportPage(report)] as const,
    [`${name}.md`, reportMarkdown(report)] as const,
  ]);
  const pdfs = values["no-pdf"] ? [] : await printReports(reports.map(([, report]) => report));
  for (const [at, pdf] of pdfs.entries()) if (pdf.ok) files.push([`${reports[at]?.[0]}.pdf`, pdf.value]);
  for (const [name, contents] of files) writeWhole(join(folder, name), contents);
  const written = files.map(([name]) => join(folder, name));
  const late = pdfs.flatMap((pdf) => pdf.diagnostics);
  if (!values.json && late.length > 0) console.error(forTerminal(late));
  if (values.json) console.log(JSON.stringify({ files: written, diagnostics: forMachines([...material.diagnostics, ...late]) }, null, 2));
  else console.log([reports[0]?.[1].notice ?? reportTitle, ...written].join("\n"));
  return pdfs.every((pdf) => pdf.ok) ? 0 : 1;
}

/** One for each group that the release does not withhold: `rapport-kommuner` and so on. */
function shortReports(input: ReportInput): readonly (readonly [string, Report])[] {
  return (Object.keys(shortGroups) as ShortGroup[]).flatMap((group) => {
    const report = assembleShort(input, group);
    return report ? [[`rapport-${group}`, report] as const] : [];
  });
}

if (import.meta.main) await runCommand(main);
