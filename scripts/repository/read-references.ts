// Reads the content that refers to the method: templates, frameworks, reporting deadlines and links to support.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import type { Sourced } from "../method/checks/check-measures.ts";
import { ReportingDeadlines } from "../method/references/deadlines.ts";
import { Reference } from "../method/references/reference.ts";
import { SupportLinks } from "../method/support/links.ts";
import { Template } from "../method/templates/template.ts";
import type { Place } from "./place.ts";
import { readContent, readFiles, readFolder } from "./read-file.ts";

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
