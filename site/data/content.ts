// Decides what the site shows: everything is read and checked once, and a fault stops the build with sentences that say what to put right.

import type { Checked } from "../../scripts/core/diagnostic.ts";
import { capitalize } from "../../scripts/core/text.ts";
import { modelOf } from "../../scripts/method/model.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import { newestInUse } from "../../scripts/shared/method-folder.ts";
import { placeFrom } from "../../scripts/shared/place.ts";
import { forTerminal } from "../../scripts/shared/print.ts";
import { readAuthority, readEdition, readEditions, readExamples, readMeasures, readPopulation } from "../../scripts/shared/read-method.ts";
import { readCited } from "../../scripts/shared/read-release.ts";
import { listSignedRounds, readRound } from "../../scripts/shared/read-round.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";

export const place = placeFrom([]);

export const authority = mustHold(readAuthority(place));
const editions = mustHold(readEditions(place)).editions;
export const rounds = listSignedRounds(place).map((round) => mustHold(readRound(place, round)).document);

/** The document of a round that something published is of. */
export function documentOf(id: string): (typeof rounds)[number] {
  const document = rounds.find((one) => one.round === id);
  if (!document) throw new Error(`${id} has a release and no document`);
  return document;
}

/** The round that takes answers: the last one that opens of those not closed. */
export const openRound = rounds
  .filter((one) => one.status === "open")
  .toSorted((a, b) => a.opens.localeCompare(b.opens))
  .at(-1);
const current = editions.find((one) => one.id === (openRound ?? rounds.at(-1))?.edition) ?? newestInUse(editions);

export const edition = mustHold(readEdition(place, current.id));
export const measures = mustHold(readMeasures(place));
/** From the lowest result to the highest, so that they are read as a climb. */
export const examples = mustHold(readExamples(place, current.id)).toSorted(
  ({ expect: a }, { expect: b }) => (a.level ?? 0) - (b.level ?? 0) || (a.score ?? 0) - (b.score ?? 0),
);
export const population = mustHold(readPopulation(place, (openRound ?? rounds.at(-1))?.population.id ?? current.id));
export const cited = mustHold(readCited(place));

/** The edition as the arithmetic sees it: thresholds, area floor, musts. */
export const model = modelOf(edition);

/** From under level 1 to the top, as the staircase labels them: "Under nivå 1", "Nivå 1". */
export function levelLabelsIn(language: Language): readonly { readonly label: string; readonly name: string }[] {
  const said = (text: LocalText): string => inLanguage(text, language, edition.entry.languages).value ?? "";
  return (edition.scale.levels ?? []).map((one) => ({ label: capitalize(said(one.label)), name: said(one.name) }));
}

/** Every page, drawing and file carries the rehearsal's mark when any part of the content is invented. */
export const rehearsal = authority.rehearsal || population.rehearsal || rounds.some((one) => one.rehearsal);

/** The value, or a build that stops and tells every fault. */
export function mustHold<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(`Webbplatsen går inte att bygga. Det här behöver rättas:\n${forTerminal(checked.diagnostics)}`);
}
