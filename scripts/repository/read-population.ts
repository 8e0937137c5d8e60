import { join } from "node:path";
import type { Checked } from "../core/diagnostic.ts";
import { Population } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { readContent, readFiles } from "./read-file.ts";

export function readPopulation(place: Place, id: string): Checked<Population> {
  return readContent(join(place.content, "population", `${id}.json`), Population);
}

/** The file of types of organisations, beside the populations. */
const typesName = "types.json";

/** Every population, with its file. */
export function readPopulations({ content }: Place): Checked<readonly { readonly file: string; readonly value: Population }[]> {
  return readFiles({ folder: join(content, "population"), ending: ".json", except: typesName, schema: Population });
}
