// Reads and checks content/population/types.json, without the modules that are made from it: a faulty list must not stop its own check.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize } from "../core/canonical.ts";
import { accepted, type Checked, fault, hasError, refused } from "../core/diagnostic.ts";
import type { ReadCode } from "../core/messages.ts";
import { checkOrganisationTypes, OrganisationTypesFile } from "../core/organisation-types-file.ts";
import { languages } from "../core/terms/languages.ts";
import type { Place } from "./place.ts";
import { readContent, withLines } from "./read-file.ts";

export function typesFile(place: Place): string {
  return join(place.content, "population", "types.json");
}

export function readOrganisationTypes(place: Place): Checked<OrganisationTypesFile> {
  const file = typesFile(place);
  const broken = existsSync(file) ? brokenLine(readFileSync(file, "utf8")) : undefined;
  if (broken !== undefined) return refused({ ...fault<ReadCode>("types-not-json"), file, line: broken });
  const read = readContent(file, OrganisationTypesFile);
  if (!read.ok) return read;
  const faults = withLines(checkOrganisationTypes(read.value, languages).map((one) => ({ ...one, file })));
  return hasError(faults) ? refused(...faults) : read;
}

/** The line on which a text stops being JSON, which is stricter than the YAML that content is read as. Undefined where it is JSON. */
function brokenLine(text: string): number | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const [, position = text.length] = /position (\d+)/.exec(String(error)) ?? [];
    return text.slice(0, Number(position)).split("\n").length;
  }
}

/**
 * The list that the program has been started with, for a place that has none of its own. Refused where the place has
 * another one: its tables and names would not be those that the program makes.
 */
export function readOwnTypes(place: Place, own: OrganisationTypesFile): Checked<OrganisationTypesFile> {
  if (!existsSync(typesFile(place))) return accepted(own);
  const read = readOrganisationTypes(place);
  if (!read.ok || canonicalize(read.value) === canonicalize(own)) return read;
  return refused({ ...fault<ReadCode>("types-elsewhere"), file: typesFile(place) });
}
