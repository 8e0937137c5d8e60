// Reads and checks the registers of dialogue and of support, for the site and for `npm run validate`.
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../../core/diagnostic.ts";
import { Measure } from "../../method/schema.ts";
import type { Place } from "../../repository/place.ts";
import { readFiles } from "../../repository/read-file.ts";
import { Dialogue, Support } from "../schema.ts";
import { checkDialogue, checkSupport, measuresWithout } from "./check-material.ts";

/** Only a report has a day that a dialogue must not be later than. */
const anyDay = "9999-12-31";

/** `content/support/`, by name. Measures without support come as warnings, each in its own file, unless the register is empty. */
export function readSupport(place: Place): Checked<readonly Support[]> {
  const folder = join(place.content, "support");
  const support = readFiles({ folder, ending: ".yaml", schema: Support });
  const measures = readFiles({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure });
  // Faults in the measures are reported where the measures are checked.
  if (!support.ok || !measures.ok) return support.ok ? accepted([]) : support;
  const ids = measures.value.map(({ value }) => value.id);
  const found = checkSupport(support.value, ids, folder).filter(({ severity }) => severity === "error");
  const without = support.value.length === 0 ? [] : measuresWithout(support.value, measures.value);
  const sorted = support.value.map(({ value }) => value).toSorted((a, b) => a.name.sv.localeCompare(b.name.sv, "sv"));
  return unlessRefused(sorted, [...found, ...without]);
}

/** `content/dialogue/`, latest first. */
export function readDialogue(place: Place): Checked<readonly Dialogue[]> {
  const dialogue = readFiles({ folder: join(place.content, "dialogue"), ending: ".yaml", schema: Dialogue });
  if (!dialogue.ok) return dialogue;
  const values = dialogue.value.map(({ value }) => value).toSorted((a, b) => b.date.localeCompare(a.date));
  return unlessRefused(values, checkDialogue(dialogue.value, anyDay));
}

function unlessRefused<T>(value: T, found: readonly Diagnostic[]): Checked<T> {
  return hasError(found) ? refused(...found) : accepted(value, found);
}
