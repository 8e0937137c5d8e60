// Reads written files back and compares them with what they should say, observation for observation.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../core/diagnostic.ts";
import { readCsv } from "../csv.ts";
import { type FileLanguage, fileLanguages } from "../dataset.ts";
import { type DataFile, type Format, formats } from "../files.ts";
import type { FormatCode } from "../messages.ts";
import { measures, type Observation } from "../observations.ts";
import { observationKey } from "../tables.ts";
import { readJsonStat } from "./read-json-stat.ts";
import { type PxObservation, readPx } from "./read-px.ts";

/** An observation as a format gives it. PX has no status. */
export type ReadObservation = Observation | PxObservation;

/** The observations of one file. CSVW metadata has none. A PX or JSON-stat file contains one table, a CSV file all of a dataset. */
export function readBack(format: Format, text: string): Checked<readonly ReadObservation[]> {
  switch (format) {
    case "csv":
      return readCsv(text);
    case "csvw":
      return accepted([]);
    case "px":
      return readPx(text);
    case "json-stat":
      return readJsonStat(text);
    default:
      return format satisfies never;
  }
}

/** Every difference between a format's observations and those that it should have: missing, unknown, repeated, another value or status. */
export function differences(
  expected: readonly Observation[],
  read: readonly ReadObservation[],
  format: string,
): readonly Diagnostic<FormatCode>[] {
  const found: Diagnostic<FormatCode>[] = [];
  const byKey = new Map<string, ReadObservation>();
  const report = (code: FormatCode, { row, variable, category }: ReadObservation) =>
    found.push(fault(code, "", { format, row, variable, category }));
  for (const one of read) {
    if (byKey.has(observationKey(one))) report("format-cell-repeated", one);
    byKey.set(observationKey(one), one);
  }
  for (const one of expected) {
    const same = byKey.get(observationKey(one));
    if (!same) report("format-cell-missing", one);
    else if ([...measures, "status" as const].some((part) => part in same && (same as Observation)[part] !== one[part]))
      report("format-cell-differs", one);
    byKey.delete(observationKey(one));
  }
  for (const one of byKey.values()) report("format-cell-unknown", one);
  return found;
}

/** One format in one language: its files together contain everything, here in the order expected. */
interface FilesRead {
  readonly format: Format;
  readonly language: FileLanguage | null;
  readonly observations: readonly ReadObservation[];
}

/** Reads files back and compares them with what they should say. The result can be audited in the cube's place. */
export function readAllBack(
  expected: readonly Observation[],
  files: readonly Pick<DataFile, "format" | "language" | "text">[],
): Checked<readonly FilesRead[]> {
  const faults: Diagnostic[] = [];
  const read: FilesRead[] = [];
  for (const format of formats.filter((one) => one !== "csvw")) {
    for (const language of [...fileLanguages, null]) {
      const among = files.filter((file) => file.format === format && (file.language ?? null) === language);
      if (among.length === 0) continue;
      const parts = among.map(({ text }) => readBack(format, text));
      const unread = parts.flatMap((one) => one.diagnostics);
      const observations = parts.flatMap((one) => (one.ok ? one.value : []));
      faults.push(...unread, ...(unread.length > 0 ? [] : differences(expected, observations, format)));
      const byKey = new Map(observations.map((one) => [observationKey(one), one]));
      read.push({ format, language, observations: expected.flatMap((one) => byKey.get(observationKey(one)) ?? []) });
    }
  }
  return faults.length > 0 ? refused(...faults) : accepted(read);
}
