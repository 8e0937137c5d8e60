// `npm run report`: makes the national report from a release and the maintainers' texts.

import { mkdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome, type Values } from "../cli/forms.ts";
import { flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Diagnostic, diagnostic, refused } from "../core/diagnostic.ts";
import { createFolder, writeFileAtomic } from "../core/write.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { panelMessages } from "../method/panel-messages.ts";
import { assembleReport } from "../report/assemble.ts";
import { type DecidedReport, decidedFiles, decidedFolder, readDecided, reportFiles } from "../report/decided.ts";
import { readMaterial } from "../report/material/material.ts";
import { messages as reportMessages } from "../report/messages.ts";
import { reportPage } from "../report/output/page.ts";
import { printReport } from "../report/output/print-pdf.ts";
import { reportLanguage } from "../report/report-language.ts";
import { reportTitles } from "../report/sections/wording.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readCalendar } from "../round/calendar.ts";
import { messages as roundMessages } from "../round/messages.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { messages as trust } from "../trust/messages.ts";

const print = printer(cube, envelope, panel, panelMessages, reportMessages, roundMessages, statistics, trust);

function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) console.error(print.forTerminal(diagnostics));
}

const needs = { round: id(), release: text("id") };
const takes = { root, "no-pdf": flag };
/** `decide`: to be decided, and frozen. */
type Choices = Values<typeof needs, typeof takes> & { readonly out?: string | undefined; readonly decide?: boolean };

async function makeReport({ round, release, out, root, decide, ...how }: Choices): Promise<Outcome> {
  const place = placeAt(root);
  const calendar = readCalendar(place);
  // If the calendar cannot be read the report is made without the planned day.
  const planned = (calendar.ok && calendar.value.rounds.find((one) => one.round === round)?.release) || null;
  const earlier = readDecided(place, { round, release });
  const material =
    earlier.ok && earlier.value === null
      ? await readMaterial({ place, round, release, planned, today: swedishDay(new Date()), decides: decide ?? false })
      : refused(...earlier.diagnostics, ...(earlier.ok && earlier.value ? [decidedAlready(place, { round, release }, earlier.value)] : []));
  printDiagnostics(material.diagnostics);
  if (!material.ok) return { text: "", code: 1 };
  const { letter } = material.value;
  const folder = decide ? decidedFolder(place, { round, release }) : resolve(out ?? join(place.root, "report", round, release));
  // Before the PDFs, which take a minute: a folder that cannot be made is reported at once.
  mkdirSync(decide ? dirname(folder) : folder, { recursive: true });
  const report = assembleReport(material.value);
  const pdf = how["no-pdf"] ? undefined : await printReport(report);
  printDiagnostics(pdf?.diagnostics ?? []);
  const printed = pdf?.ok ? pdf.value : null;
  const files =
    decide && letter
      ? decidedFiles(material.value, letter, printed)
      : [
          { name: "rapport.html", contents: reportPage(report) },
          ...reportFiles(report),
          ...(printed ? [{ name: "rapport.pdf", contents: printed }] : []),
        ];
  // All of a decided report or nothing: it is decided once.
  if (!decide) for (const { name, contents } of files) writeFileAtomic(join(folder, name), contents);
  else if (pdf?.ok !== false) createFolder(folder, files);
  const written = decide && pdf?.ok === false ? [] : files.map(({ name }) => join(folder, name));
  const text = [report.notice ?? reportTitles[reportLanguage], ...written].join("\n");
  return { text, code: pdf?.ok === false ? 1 : 0 };
}

function decidedAlready(place: Place, named: Pick<Choices, "round" | "release">, { date }: DecidedReport): Diagnostic {
  const folder = relative(place.root, decidedFolder(place, named));
  return diagnostic(reportMessages, "report-decided-already", "", { round: named.round, release: named.release, date, folder });
}

const locks = ({ root }: Choices) => [placeAt(root).root];
const run = async (choices: Choices) => accepted(await makeReport(choices));

await runCommand({
  name: "npm run -s report",
  print,
  forms: [
    form({ needs, takes: { ...takes, out: text("folder") }, locks, run }),
    form({ needs: { ...needs, decide: flag }, takes, locks, run }),
  ],
  about: {
    sv: `Gör ett utkast till rapporten till regeringen av en publicering och myndighetens egna ord: rapport.html, .md, .docx och .pdf. Det säger
på första sidan vad som saknas. När rapporten är beslutad gör --decide den en gång för alla, med dagen i missiv.yaml, om ingen del av den är
oskriven: filerna och deras summor läggs i content/rounds/<mätomgång>/report/<publicering>/, och webbplatsen visar dem. Rapporten jämför
med mätomgången före, om den hade samma frågor. Texterna står i content/rounds/<mätomgång>/report/. Utkastets filer läggs i report/<mätomgång>/<publicering>/ om inte --out anger en annan mapp. Utgång 1 om något
behöver rättas.`,
    en: `Makes a draft of the report to the government from a release and the authority's own texts: rapport.html, .md, .docx and .pdf.
It says on its first page what it lacks. Once the report is decided, --decide makes it for good, on the day in missiv.yaml, if no part of it
is missing: the files and their digests go to content/rounds/<round>/report/<release>/, and the site shows them.
The report compares with the previous round, if that asked the same questions.
The texts are in content/rounds/<round>/report/. The files of a draft go to report/<round>/<release>/ unless --out names another folder.
Exit 1 if something needs putting right.`,
  },
  reads: { sv: "publiceringen och content/rounds/<id>/report/", en: "the release and content/rounds/<id>/report/" },
  writes: {
    sv: "report/<mätomgång>/<publicering>/, eller mappen --out; med --decide content/rounds/<id>/report/<publicering>/",
    en: "report/<round>/<release>/, or the folder --out; with --decide content/rounds/<id>/report/<release>/",
  },
  example: "--round 2027 --release r1",
});
