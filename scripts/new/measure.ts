// Decides where a new measure is put: in a file of its own, last in the order.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeWhole } from "../core/write.ts";
import type { ScaffoldCode } from "../method/scaffold/messages.ts";
import { checkNewMeasure, nextPriority } from "../method/scaffold/scaffold.ts";
import { measureText } from "../method/scaffold/scaffold-text.ts";
import type { Place } from "../shared/place.ts";
import { readMeasures } from "../shared/read-method.ts";
import type { Begun } from "./edition.ts";
import { readAllEditions } from "./question.ts";

/** Writes `content/measures/<id>.yaml`, or nothing. */
export function newMeasure(place: Place, asked: { readonly id: string; readonly raises: readonly string[] }): Checked<Begun> {
  const editions = readAllEditions(place);
  const measures = readMeasures(place);
  if (!editions.ok || !measures.ok) return refused(...editions.diagnostics, ...measures.diagnostics);
  const faults = checkNewMeasure(asked, { editions: editions.value, measures: measures.value, locked: new Map() });
  if (faults.length > 0) return refused(...faults);
  const file = join(place.content, "measures", `${asked.id}.yaml`);
  if (existsSync(file)) return refused(fault<ScaffoldCode>("new-measure-exists", "", { id: asked.id }));
  const inUse = editions.value.filter(({ entry }) => entry.status !== "retired");
  const languages = [...new Set(inUse.flatMap(({ entry }) => entry.languages))];
  writeWhole(file, measureText(asked, { languages, priority: nextPriority(measures.value) }));
  return accepted({
    files: [file],
    next: [
      "Write the texts that begin with TODO.",
      "Set effort, and the priority that the measure should have; the others must keep numbers of their own.",
      "Under after, name the measures that should come first.",
      "Then: npm run validate",
    ],
  });
}
