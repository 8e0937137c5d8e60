// The frameworks, checked against the current edition, with the coverage of each.
import { type Coverage, coverageOf } from "../../scripts/method/references/coverage.ts";
import type { Reference, ReferencePart } from "../../scripts/method/references/reference.ts";
import { readReferences } from "../../scripts/repository/read-references.ts";
import type { Language } from "../text/languages.ts";
import { plainTextIn } from "../text/locale.ts";
import { wordsIn } from "../text/words.ts";
import { edition, place, unwrap } from "./content.ts";

export interface Framework {
  readonly reference: Reference;
  readonly coverage: Coverage;
}

const read = unwrap(readReferences(place));
/** Frameworks whose comparison is not shown, each with a page that says why. */
export const withheldReferences: readonly Reference[] = read.filter(({ withheld }) => withheld);
/** The frameworks that the site compares with. */
export const allReferences: readonly Reference[] = read.filter(({ withheld }) => !withheld);
export const allFrameworks: readonly Framework[] = allReferences.map((reference) => ({
  reference,
  coverage: coverageOf(reference, edition.questionnaire.questions),
}));

/** "A.8.13 Säkerhetskopiering", or only the title where the ids are our own. */
export function partLabel(reference: Reference, part: ReferencePart, language: Language): string {
  const title = plainTextIn(language, part.title);
  return reference.numbered ? `${part.id} ${title}` : title;
}

/** The fragment identifier on the framework's page. */
export function partAnchor(part: ReferencePart): string {
  return `del-${part.id}`;
}

/** The status of a framework's mappings as a whole, in words: preliminary until every one is reviewed. */
export function statusOfAll({ reference, coverage }: Framework, language: Language): string {
  return coverage.reviewed === coverage.mappings ? wordsIn(language).frameworks.allReviewed : plainTextIn(language, reference.preliminary);
}

/** The framework's own title of a part, where it is in another language than the page. */
export function ownWords({ wordsIn: own }: Reference, part: ReferencePart, language: Language): string | undefined {
  return own !== undefined && own !== language ? part.title[own] : undefined;
}

/** Whether the framework's page shows its own titles, beside or instead of our short ones. */
export function hasOwnWords({ wordsIn: own, parts }: Reference): boolean {
  return own !== undefined && parts.some((part) => part.title[own] !== undefined);
}
