// `npm run pilot`: compares the double answers of a pilot, on this machine, and reports how well they agree.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { agreement } from "../method/agreement/agreement.ts";
import { checkPairs, type DraftPair, pairFiles } from "../method/agreement/agreement-pairs.ts";
import { type AgreementReport, agreementReport } from "../method/agreement/agreement-report.ts";
import { agreementLines, agreementTable } from "../method/agreement/agreement-summary.ts";
import { hasReadableRules } from "../method/checks/check.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import { editionDigest } from "../repository/digests.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readDraft, readEdition, readEditions } from "../repository/read-method.ts";
import { flag, runCommand, text } from "../shared/command.ts";
import { forMachines, forTerminal } from "../shared/print.ts";

const usage = `npm run -s pilot -- <folder> [--json | --csv] [--edition <id>] [--root <folder>]
<folder> has one subfolder for each organisation, named with a code and never with the organisation's name, and in it two drafts
saved by the form (a.json and b.json; the first by name is A), or loose files <code>-a.json and <code>-b.json.
Prints counts and shares only: no organisation and no single answer. Nothing leaves this machine.
The edition is the newest in pilot unless --edition names one. Exit 1 if something needs putting right.`;

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
  const read = pairs.map((files) => ({ files, a: readDraft(join(folder, files.a)), b: readDraft(join(folder, files.b)) }));
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

function printed(
  compared: Checked<AgreementReport>,
  { json, csv }: { readonly json?: boolean | undefined; readonly csv?: boolean | undefined },
): string {
  const { diagnostics } = compared;
  if (json) return JSON.stringify({ ...(compared.ok ? compared.value : {}), diagnostics: forMachines(diagnostics) }, null, 2);
  // On stderr, so that a saved table contains nothing but the table.
  if (diagnostics.length > 0) console.error(`${forTerminal(diagnostics)}\n`);
  if (compared.ok && !csv) return agreementLines(compared.value).join("\n");
  // Written as it is: its rows end with CRLF, the last one too.
  if (compared.ok) process.stdout.write(agreementTable(compared.value));
  return "";
}

await runCommand({
  usage,
  reads: { sv: "utkasten i mappen, och utgåvan", en: "the drafts in the folder, and the edition" },
  writes: { sv: "inget", en: "nothing" },
  example: "npm run -s pilot -- ../pilot --csv",
  options: { json: flag, csv: flag, edition: text, root: text },
  allowPositionals: true,
  choose: ({ json, csv, edition, root }, [folder, ...others]) => {
    if (folder === undefined || others.length > 0 || (json && csv)) return undefined;
    return () => {
      const compared = compare(placeAt(root), folder, edition);
      return accepted({ text: printed(compared, { json, csv }), code: compared.ok ? 0 : 1 });
    };
  },
});
