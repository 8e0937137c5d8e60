// Decides what the site shows: everything is read and checked once, and a fault stops the build with sentences that say what to put right.

import type { Checked } from "../scripts/diagnostic.ts";
import { modelOf } from "../scripts/method/model.ts";
import type { EditionEntry } from "../scripts/method/schema.ts";
import { forTerminal } from "../scripts/print.ts";
import {
  listRounds,
  placeFrom,
  readAuthority,
  readCited,
  readEdition,
  readEditions,
  readExamples,
  readMeasures,
  readPopulation,
  readRound,
} from "../scripts/read.ts";

export const place = placeFrom([]);

export const authority = mustHold(readAuthority(place));
const editions = mustHold(readEditions(place)).editions;
export const rounds = listRounds(place).map((round) => mustHold(readRound(place, round)).document);

/** The round that takes answers: the last one that opens of those not closed. */
export const openRound = rounds
  .filter((one) => one.status === "open")
  .toSorted((a, b) => a.opens.localeCompare(b.opens))
  .at(-1);
const current = editions.find((one) => one.id === (openRound ?? rounds.at(-1))?.edition) ?? newestInUse(editions);

export const edition = mustHold(readEdition(place, current.id));
export const measures = mustHold(readMeasures(place));
export const examples = mustHold(readExamples(place, current.id));
export const population = mustHold(readPopulation(place, (openRound ?? rounds.at(-1))?.population.id ?? current.id));
export const cited = mustHold(readCited(place));

/** The edition as the arithmetic sees it: thresholds, area floor, musts. */
export const model = modelOf(edition);

/** From under level 1 to the top, as the staircase labels them: "Under nivå 1", "Nivå 1". */
export const levelLabels = edition.scale.levels.map((one) => ({ label: capitalized(one.label.sv ?? ""), name: one.name.sv ?? "" }));

/** Every page, drawing and file carries the rehearsal's mark when any part of the content is invented. */
export const rehearsal = authority.rehearsal || population.rehearsal || rounds.some((one) => one.rehearsal);

/** Published before pilot before draft; within each the one listed last. */
function newestInUse(entries: readonly EditionEntry[]): EditionEntry {
  const order = ["published", "pilot", "draft", "retired"] as const;
  const found = order.map((status) => entries.filter((one) => one.status === status).at(-1)).find((one) => one !== undefined);
  if (!found) throw new Error("content/method/editions.yaml lists no edition.");
  return found;
}

/** The value, or a build that stops and tells every fault. */
export function mustHold<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(`Webbplatsen går inte att bygga. Det här behöver rättas:\n${forTerminal(checked.diagnostics)}`);
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
