// Reads the method: editions and what belongs to each, and measures.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { CorrespondenceTable, Errata } from "../method/carry-over/correspondence.ts";
import type { Edition } from "../method/edition.ts";
import { PanelProtocol, panelProtocolFaults } from "../method/panel-protocol.ts";
import { type EditionEntry, Editions, Example, Measure, Questionnaire, Scale } from "../method/schema.ts";
import type { Place } from "./place.ts";
import { readContent, readFolder, withLines } from "./read-file.ts";

export function readEditions(place: Place): Checked<Editions> {
  return readContent(join(place.content, "method", "editions.yaml"), Editions);
}

/** The published edition listed last, else the last pilot, draft or retired one. The schema guarantees that `entries` is not empty. */
export function newestInUse(entries: readonly EditionEntry[]): EditionEntry {
  const order = ["published", "pilot", "draft", "retired"] as const;
  const found = order.map((status) => entries.filter((one) => one.status === status).at(-1)).find((one) => one !== undefined);
  if (!found) throw new Error("editions.yaml lists no edition.");
  return found;
}

/** The edition's entry, scale and questionnaire. Its digest is not checked here but by `validate`. */
export function readEdition(place: Place, id: string): Checked<Edition> {
  const folder = join(place.content, "method", id);
  const editions = readEditions(place);
  const scale = readContent(join(folder, "scale.yaml"), Scale);
  const questionnaire = readContent(join(folder, "questionnaire.yaml"), Questionnaire);
  if (!editions.ok || !scale.ok || !questionnaire.ok) return refused(...[editions, scale, questionnaire].flatMap((one) => one.diagnostics));
  const entry = editions.value.editions.find((one) => one.id === id);
  if (!entry) return refused({ ...fault("edition-not-listed", "", { edition: id }), file: join(place.content, "method", "editions.yaml") });
  return accepted({ entry, scale: scale.value, questionnaire: questionnaire.value });
}

export function readMeasures(place: Place): Checked<readonly Measure[]> {
  return readFolder({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure });
}

export function readExamples(place: Place, edition: string): Checked<readonly Example[]> {
  return readFolder({ folder: join(place.content, "method", edition, "examples"), ending: ".yaml", schema: Example });
}

/** The edition's errata, shown beside the frozen text; null if it has none. */
export function readErrata(place: Place, edition: string): Checked<Errata | null> {
  const file = join(place.content, "method", edition, "errata.yaml");
  return existsSync(file) ? readContent(file, Errata) : accepted(null);
}

/** The edition's correspondence table with an earlier edition; null if it has none. */
export function readCorrespondence(place: Place, edition: string): Checked<CorrespondenceTable | null> {
  const file = join(place.content, "method", edition, "correspondence.yaml");
  return existsSync(file) ? readContent(file, CorrespondenceTable) : accepted(null);
}

/** The panel's signed protocol for the edition's thresholds; null if there is none yet. */
export function readPanelProtocol(place: Place, edition: string, today = swedishDay(new Date())): Checked<PanelProtocol | null> {
  const file = join(place.content, "method", edition, "pilot", "panel-protocol.yaml");
  const read = existsSync(file) ? readContent(file, PanelProtocol) : accepted(null);
  if (!read.ok || read.value === null) return read;
  const faults = panelProtocolFaults(read.value, { edition, today });
  return faults.length > 0 ? refused(...withLines(faults.map((one) => ({ ...one, file })))) : read;
}
