// `npm run pilot`: compares the double answers of a pilot, on this machine, and reports how well they agree.

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { flag, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { agreement } from "../method/agreement/agreement.ts";
import { checkPairs, type DraftPair, pairFiles } from "../method/agreement/agreement-pairs.ts";
import { type AgreementReport, agreementReport } from "../method/agreement/agreement-report.ts";
import { agreementLines } from "../method/agreement/agreement-summary.ts";
import { messages as agreementMessages } from "../method/agreement/messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { hasReadableRules } from "../method/checks/check.ts";
import { messages as checks } from "../method/checks/messages.ts";
import type { Edition } from "../method/edition.ts";
import { messages as format } from "../method/format/messages.ts";
import { modelOf } from "../method/model.ts";
import { Draft } from "../method/response-schema.ts";
import { messages as rules } from "../method/rules/messages.ts";
import { editionDigest } from "../repository/digests.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readShaped } from "../repository/read-file.ts";
import { readEdition, readEditions } from "../repository/read-method.ts";

const print = printer(agreementMessages, carryOver, checks, format, rules);
const { forMachines, forTerminal } = print;

/** The requested edition, else the newest one in pilot, else the last one listed. */
function editionFor(place: Place, requested: string | undefined): Checked<Edition> {
  if (requested !== undefined) return readEdition(place, requested);
  const editions = readEditions(place);
  if (!editions.ok) return editions;
  const listed = editions.value.editions;
  return readEdition(place, (listed.findLast((one) => one.status === "pilot") ?? listed.at(-1))?.id ?? "");
}

/** Every pair of files that can be read as drafts, and all faults of all files. */
function readDrafts(folder: string): { readonly drafts: readonly DraftPair[]; readonly diagnostics: readonly Diagnostic[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const path = (entry: (typeof entries)[number]): string => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  const { pairs, diagnostics } = pairFiles({
    folders: folders.map((entry) => entry.name).toSorted(),
    files: entries.filter((entry) => entry.isFile()).map(path),
  });
  const read = pairs.map((files) => ({ files, a: readShaped(join(folder, files.a), Draft), b: readShaped(join(folder, files.b), Draft) }));
  return {
    drafts: read.flatMap(({ files, a, b }) => (a.ok && b.ok ? [{ files, a: a.value, b: b.value }] : [])),
    diagnostics: [...inFolder(diagnostics, folder), ...read.flatMap(({ a, b }) => [...a.diagnostics, ...b.diagnostics])],
  };
}

function inFolder(diagnostics: readonly Diagnostic[], folder: string): readonly Diagnostic[] {
  return diagnostics.map((one) => (one.file === undefined ? one : { ...one, file: join(folder, one.file) }));
}

function compare(place: Place, folder: string, requested: string | undefined): Checked<AgreementReport> {
  const edition = editionFor(place, requested);
  const { drafts, diagnostics } = readDrafts(folder);
  if (!edition.ok) return refused(...edition.diagnostics, ...diagnostics);
  const model = modelOf(edition.value);
  const expected = { model, facts: edition.value.questionnaire.background, edition: edition.value.entry.id };
  const digest = hasReadableRules(edition.value) ? editionDigest(edition.value) : "";
  const checked = checkPairs({ ...expected, digest }, drafts);
  const found = [...diagnostics, ...inFolder(checked.diagnostics, folder)];
  if (hasError(found)) return refused(...found.filter((one) => one.severity === "error"));
  return accepted(agreementReport(edition.value, agreement(model, checked.pairs)), found);
}

/** Diagnostics on stderr, so that a saved table contains nothing but the table. */
function reported(compared: Checked<AgreementReport>): Outcome {
  if (compared.diagnostics.length > 0) console.error(`${forTerminal(compared.diagnostics)}\n`);
  return { text: compared.ok ? agreementLines(compared.value).join("\n") : "", code: compared.ok ? 0 : 1 };
}

function machineReport(compared: Checked<AgreementReport>): Outcome {
  const report = { ...(compared.ok ? compared.value : {}), diagnostics: forMachines(compared.diagnostics) };
  return { text: JSON.stringify(report, null, 2), code: compared.ok ? 0 : 1 };
}

await runCommand({
  name: "npm run -s pilot",
  print,
  forms: [
    form({
      args: { folder: subject(text("folder")) },
      takes: { json: flag, edition: text("id"), root },
      run: ({ folder, json, edition, root }) => {
        const compared = compare(placeAt(root), folder, edition);
        return accepted(json ? machineReport(compared) : reported(compared));
      },
    }),
  ],
  about: `<folder> has one subfolder for each organisation, named with a code and never with the organisation's name, and in it two drafts
saved by the form (a.json and b.json; the first by name is A), or loose files <code>-a.json and <code>-b.json.
Prints counts and shares only: no organisation and no single answer. Nothing leaves this machine.
The edition is the newest in pilot unless --edition names one. Exit 1 if something needs putting right.`,
  reads: { sv: "utkasten i mappen, och utgåvan", en: "the drafts in the folder, and the edition" },
  writes: { sv: "inget", en: "nothing" },
  example: "../pilot",
});
