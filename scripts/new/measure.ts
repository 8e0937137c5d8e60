import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import type { ScaffoldCode } from "../method/scaffold/messages.ts";
import { checkNewMeasure, missingSteps } from "../method/scaffold/scaffold.ts";
import { measureText } from "../method/scaffold/scaffold-text.ts";
import type { Place } from "../repository/place.ts";
import { readMeasures } from "../repository/read-method.ts";
import type { Scaffolded } from "./edition.ts";
import { readAllEditions } from "./question.ts";

/** Writes `content/measures/<id>.yaml`, or nothing. */
export function newMeasure(place: Place, wanted: { readonly id: string; readonly raises: readonly string[] }): Checked<Scaffolded> {
  const editions = readAllEditions(place);
  const measures = readMeasures(place);
  if (!editions.ok || !measures.ok) return refused(...editions.diagnostics, ...measures.diagnostics);
  const existing = { editions: editions.value, measures: measures.value, locked: new Map() };
  const faults = checkNewMeasure(wanted, existing);
  if (faults.length > 0) return refused(...faults);
  const file = join(place.content, "measures", `${wanted.id}.yaml`);
  if (existsSync(file)) return refused(fault<ScaffoldCode>("new-measure-exists", "", { id: wanted.id }));
  const inUse = editions.value.filter(({ entry }) => entry.status !== "retired");
  const languages = [...new Set(inUse.flatMap(({ entry }) => entry.languages))];
  writeFileAtomic(file, measureText({ id: wanted.id, steps: missingSteps(wanted.raises, existing) }, languages));
  return accepted({
    files: [file],
    next: [
      "Write the texts that begin with TODO.",
      "Set roles and each step's hours. Under basis, the parts must add up to them.",
      "Then: npm run validate",
    ],
  });
}
