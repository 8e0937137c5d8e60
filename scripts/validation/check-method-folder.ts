// Checks one method in a folder of its own, independent of the project's content.
import { type Diagnostic, diagnostic, hasError } from "../core/diagnostic.ts";
import { checkEdition } from "../method/checks/check.ts";
import { checkMeasureIds, checkSteps } from "../method/checks/check-measures.ts";
import { textFaults } from "../method/checks/texts.ts";
import { About } from "../method/format/about.ts";
import { checkConditions } from "../method/format/check-conditions.ts";
import { checkUnused } from "../method/format/check-limits.ts";
import { ConditionalMeasure } from "../method/format/conditional-measure.ts";
import { messages } from "../method/format/messages.ts";
import { Measure } from "../method/schema.ts";
import type { MethodFolder } from "../repository/method-folder.ts";
import { withLines } from "../repository/read-file.ts";

/** Every fault and warning of its files, each with its line. */
export function checkMethodFolder(read: MethodFolder): readonly Diagnostic[] {
  const { edition, examples, measures, conditional, about, isListed, files } = read;
  const { languages } = edition.entry;
  const source = { edition, digest: edition.entry.digest, examples, files };
  const found = [
    ...checkEdition(source, { editionsFile: files.scale, entries: [] }),
    ...checkMeasureIds([...measures, ...conditional]),
    ...checkSteps(measures, [edition.questionnaire]),
    ...checkConditions(edition, conditional),
    ...measures.flatMap(({ file, value }) => inFile(textFaults(Measure, value, languages), file)),
    ...conditional.flatMap(({ file, value }) => inFile(textFaults(ConditionalMeasure, value, languages), file)),
    ...inFile(about ? textFaults(About, about, languages) : [], files.about),
    ...inFile(about || isListed ? [] : [diagnostic(messages, "about-missing")], files.scale),
  ];
  // A misspelt id would otherwise be told twice.
  return withLines(hasError(found) ? found : [...found, ...inFile(checkUnused(edition, conditional), files.questionnaire)]);
}

/** The errors that prevent scoring; those in examples do not. */
export function faultsBeforeScoring(read: MethodFolder): readonly Diagnostic[] {
  return checkMethodFolder({ ...read, examples: [] }).filter((one) => one.severity === "error");
}

/** Diagnostics of one file, which they name. */
export function inFile(found: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return found.map((one) => ({ ...one, file }));
}
