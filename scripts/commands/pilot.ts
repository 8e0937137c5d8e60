// Decides nothing: compares the double answers of a pilot, on one's own machine, and says how alike they are.

import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import { agreement } from "../method/agreement/agreement.ts";
import { checkPairs, type DraftPair, pairFiles } from "../method/agreement/agreement-pairs.ts";
import { type Shown, shownAgreement } from "../method/agreement/agreement-report.ts";
import { agreementLines, agreementTable } from "../method/agreement/agreement-summary.ts";
import { hasReadableRules } from "../method/checks/check.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import { editionDigest } from "../shared/digests.ts";
import { type Place, placeFrom } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { readDraft, readEdition, readEditions } from "../shared/read-method.ts";

const usage = `npm run -s pilot -- <folder> [--json | --csv] [--edition <id>] [--root <folder>]
<folder> holds one subfolder for each organisation, named by a code and never by the organisation, with two drafts saved by the form
(a.json and b.json; in name order the first is A), or loose files <code>-a.json and <code>-b.json.
Prints counts and shares only: no organisation and no single answer. Nothing leaves this machine.
The edition is the newest in pilot unless --edition names one. Exit 1 when something needs putting right.`;

/** The newest edition in pilot, else the last one listed. */
function editionFor(place: Place, asked: string | undefined): Checked<Edition> {
  if (asked !== undefined) return readEdition(place, asked);
  const editions = readEditions(place);
  if (!editions.ok) return editions;
  const listed = editions.value.editions;
  return readEdition(place, (listed.findLast((one) => one.status === "pilot") ?? listed.at(-1))?.id ?? "");
}

/** Every pair of files that can be read as drafts; all faults of all files at once. */
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

function compare(place: Place, folder: string, asked: string | undefined): Checked<Shown> {
  const edition = editionFor(place, asked);
  const { drafts, diagnostics } = readDrafts(folder);
  if (!edition.ok) return refused(...edition.diagnostics, ...diagnostics);
  const model = modelOf(edition.value);
  const expected = { model, facts: edition.value.questionnaire.background, edition: edition.value.entry.id };
  const digest = hasReadableRules(edition.value) ? editionDigest(edition.value) : "";
  const checked = checkPairs({ ...expected, digest }, drafts);
  const found = [...diagnostics, ...inFolder(checked.diagnostics, folder)];
  if (hasError(found)) return refused(...found.filter((one) => one.severity === "error"));
  return accepted(shownAgreement(edition.value, agreement(model, checked.pairs)), found);
}

function main(): number {
  const flag = { type: "boolean" } as const;
  const string = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: flag, csv: flag, edition: string, root: string, help: flag },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined || positionals.length > 1 || (values.json && values.csv)) {
    console[values.help ? "log" : "error"](usage);
    return values.help ? 0 : 2;
  }
  const compared = compare(placeFrom(process.argv.slice(2)), folder, values.edition);
  const { diagnostics } = compared;
  if (values.json) {
    console.log(JSON.stringify({ ...(compared.ok ? compared.value : {}), diagnostics: forMachines(diagnostics) }, null, 2));
  } else {
    // Beside the result, so that a saved table holds nothing but the table.
    if (diagnostics.length > 0) console.error(`${forTerminal(diagnostics)}\n`);
    if (compared.ok && values.csv) process.stdout.write(agreementTable(compared.value));
    else if (compared.ok) console.log(agreementLines(compared.value).join("\n"));
  }
  return compared.ok ? 0 : 1;
}

if (import.meta.main) await runCommand(main);
