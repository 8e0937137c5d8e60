// Reads the authority, the method, its measures and frameworks, and populations.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { ReadCode } from "../core/messages.ts";
import { Authority, siteShape } from "../method/authority.ts";
import { CorrespondenceTable, Errata } from "../method/carry-over/correspondence.ts";
import type { Sourced } from "../method/checks/check-measures.ts";
import type { Edition } from "../method/edition.ts";
import { PanelProtocol, panelProtocolFaults } from "../method/panel-protocol.ts";
import { ReportingDeadlines } from "../method/references/deadlines.ts";
import { Reference } from "../method/references/reference.ts";
import { Draft } from "../method/response-schema.ts";
import { Editions, Example, Measure, Questionnaire, Scale } from "../method/schema.ts";
import { SupportLinks } from "../method/support/links.ts";
import { Template } from "../method/templates/template.ts";
import { Population } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { readContent, readFiles, readFolder, readShaped, withLines } from "./read-file.ts";

export function readAuthority(place: Place): Checked<Authority> {
  const file = join(place.content, "authority.yaml");
  const read = readContent(file, Authority);
  const website = read.ok ? read.value.contact.website : null;
  if (website === null || siteShape.test(website)) return read;
  return refused(...withLines([{ ...fault<ReadCode>("authority-website", "/contact/website", { website }), file }]));
}

export function readEditions(place: Place): Checked<Editions> {
  return readContent(join(place.content, "method", "editions.yaml"), Editions);
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

/** In order of priority. */
export function readMeasures(place: Place): Checked<readonly Measure[]> {
  const all = readFolder({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure });
  return all.ok ? accepted(all.value.toSorted((a, b) => a.priority - b.priority)) : all;
}

/** By number. */
export function readTemplates(place: Place): Checked<readonly Template[]> {
  const all = readFolder({ folder: join(place.content, "templates"), ending: ".yaml", schema: Template });
  return all.ok ? accepted(all.value.toSorted((a, b) => a.number - b.number)) : all;
}

/** The frameworks that the questions map to, in their `order`. */
export function readReferences(place: Place): Checked<readonly Reference[]> {
  const all = readFolder({ folder: join(place.content, "references"), ending: ".yaml", schema: Reference });
  return all.ok ? accepted(all.value.toSorted((a, b) => a.order - b.order)) : all;
}

export function deadlinesFile(place: Place): string {
  return join(place.content, "reporting-deadlines.yaml");
}

/** Deadlines for reporting incidents; null if the authority has written none. */
export function readReportingDeadlines(place: Place): Checked<ReportingDeadlines | null> {
  const file = deadlinesFile(place);
  return existsSync(file) ? readContent(file, ReportingDeadlines) : accepted(null);
}

/** Links to support: a file for each publisher, in name order. */
export function readSupportLinks(place: Place): Checked<readonly Sourced<SupportLinks>[]> {
  return readFiles({ folder: join(place.content, "support", "links"), ending: ".yaml", schema: SupportLinks });
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

export function readDraft(file: string): Checked<Draft> {
  return readShaped(file, Draft);
}

export function readPopulation(place: Place, id: string): Checked<Population> {
  return readContent(join(place.content, "population", `${id}.json`), Population);
}

/** The file of types of organisations, beside the populations. */
const typesName = "types.json";

/** Every population, with its file. */
export function readPopulations({ content }: Place): Checked<readonly { readonly file: string; readonly value: Population }[]> {
  return readFiles({ folder: join(content, "population"), ending: ".json", except: typesName, schema: Population });
}
