// The content that the site is built from, read and checked once. Any error stops the build and is reported in full sentences.
import { printer } from "../../scripts/cli/print.ts";
import type { Checked } from "../../scripts/core/diagnostic.ts";
import { capitalize } from "../../scripts/core/text.ts";
import { messages as envelope } from "../../scripts/envelope/messages.ts";
import { lastDayOf } from "../../scripts/envelope/round-document.ts";
import { messages as checks } from "../../scripts/method/checks/messages.ts";
import { modelOf, raisedBy } from "../../scripts/method/model.ts";
import { numbersOf, withNumbers } from "../../scripts/method/question-number.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import { placeFrom } from "../../scripts/repository/place.ts";
import { readAuthority } from "../../scripts/repository/read-authority.ts";
import { newestInUse, readEdition, readEditions, readExamples, readMeasures } from "../../scripts/repository/read-method.ts";
import { readPopulation } from "../../scripts/repository/read-population.ts";
import { readCited } from "../../scripts/repository/read-release.ts";
import { listOpenedRounds, readRound } from "../../scripts/repository/read-round.ts";
import { messages as cube } from "../../scripts/statistics/cube/messages.ts";
import { messages as trust } from "../../scripts/trust/messages.ts";
import { trustRound } from "../../scripts/trust/trust-round.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";

export const place = placeFrom([]);

export const authority = unwrap(readAuthority(place));
const editions = unwrap(readEditions(place)).editions;
/** Every round that has been opened, as its trustees signed it. */
export const rounds = await Promise.all(
  listOpenedRounds(place).map(async (round) => unwrap(await trustRound({ authority, folder: unwrap(readRound(place, round)), round }))),
);

/** The round document behind something that is published, with the last day on which it really was open. @throws Error where there is none: a bug. */
export function documentOf(id: string): (typeof rounds)[number] {
  const document = rounds.find((one) => one.round === id);
  if (!document) throw new Error(`${id} has a release and no document`);
  return { ...document, closes: lastDayOf(document) };
}

/** The round that accepts answers: of those not closed, the one that opens last. */
export const openRound = rounds
  .filter((one) => one.status === "open")
  .toSorted((a, b) => a.opens.localeCompare(b.opens))
  .at(-1);
/** The keys that may answer in it. */
export const roster = openRound && unwrap(readRound(place, openRound.round)).roster;
const current = editions.find((one) => one.id === (openRound ?? rounds.at(-1))?.edition) ?? newestInUse(editions);

export const edition = unwrap(readEdition(place, current.id));
/** Of its questions, by id. */
export const numbers = numbersOf(edition.questionnaire);
/** In the order of the first question that each raises, those of other editions last. */
export const measures = unwrap(readMeasures(place)).toSorted((a, b) => placeOf(a) - placeOf(b));
function placeOf(measure: Parameters<typeof raisedBy>[0]): number {
  const raised = raisedBy(measure);
  const first = [...numbers.keys()].findIndex((id) => raised.includes(id));
  return first < 0 ? numbers.size : first;
}

/** From the lowest result to the highest, so that they read as a climb. */
export const examples = withNumbers(unwrap(readExamples(place, current.id)), edition.questionnaire).toSorted(
  ({ expect: a }, { expect: b }) => (a.level ?? 0) - (b.level ?? 0) || (a.score ?? 0) - (b.score ?? 0),
);
/** A closed pilot's list is not the frame that others are asked in; a rehearsal of pilots has no other. */
const framing = openRound ?? rounds.findLast(({ kind, rehearsal }) => kind === "ordinary" || rehearsal);
export const population = unwrap(readPopulation(place, framing?.population.id ?? current.id));
export const cited = unwrap(readCited(place));

/** The edition reduced to what scoring needs: thresholds, area floor, musts. */
export const model = modelOf(edition);

/** From under level 1 to the top, as the staircase labels them: "Under nivå 1", "Nivå 1". */
export function levelLabelsIn(language: Language): readonly { readonly label: string; readonly name: string }[] {
  const textOf = (text: LocalText): string => inLanguage(text, language, edition.entry.languages).value ?? "";
  return (edition.scale.levels ?? []).map((one) => ({ label: capitalize(textOf(one.label)), name: textOf(one.name) }));
}

/** Whether any part of the content is invented. Every page, drawing and file then says so. */
export const rehearsal = authority.rehearsal || population.rehearsal || rounds.some((one) => one.rehearsal);

/** Whether an authority has taken the site into operation: it can be reached. In a rehearsal the invented one has. */
export const isRun = rehearsal || authority.contact.email !== null || authority.contact.telephone !== null;

/** The checked value. @throws Error that stops the build and lists every diagnostic in words. */
export function unwrap<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(
    `Webbplatsen går inte att bygga. Det här behöver rättas:\n${printer(checks, cube, envelope, trust).forTerminal(checked.diagnostics)}`,
  );
}

/** A key or fingerprint in groups of four characters, as the invitation letter prints it, so that they can be compared group by group. */
export function groupsOfFour(text: string): readonly string[] {
  return text.match(/.{1,4}/g) ?? [];
}
