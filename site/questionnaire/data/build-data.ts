// Build time: makes the page's data block.

import type { RoundDocument } from "../../../scripts/envelope/round-document.ts";
import type { Edition } from "../../../scripts/method/edition.ts";
import type { ConditionalMeasure } from "../../../scripts/method/format/conditional-measure.ts";
import { modelOf } from "../../../scripts/method/model.ts";
import type { LocalText } from "../../../scripts/method/schema.ts";
import { pathIn } from "../../text/addresses.ts";
import type { Language } from "../../text/languages.ts";
import { served } from "../../text/own-address.ts";
import { methodTextIn } from "./method-language.ts";
import type { PageData } from "./page-data.ts";

interface BuildInput {
  readonly edition: Edition;
  /** The page's language, which names are in. */
  readonly language: Language;
  /** SHA-256 of the edition as read, in hex. */
  readonly digest: string;
  readonly round: RoundDocument | undefined;
  /** False for a foreign method, whose measures have no pages here. */
  readonly hasMeasurePages?: boolean;
  /** Earlier editions that lead to this one: id → address of the file with the data for carrying over. */
  readonly earlier?: Readonly<Record<string, string>>;
  /** Of a method without a staircase. */
  readonly conditional?: readonly ConditionalMeasure[];
}

/** @throws Error if the round pins another edition or digest: what the form seals would be refused at opening. */
export function buildPageData({
  edition,
  language,
  digest,
  round,
  hasMeasurePages = true,
  earlier = {},
  conditional = [],
}: BuildInput): PageData {
  if (round && (round.edition !== edition.entry.id || round.editionDigest !== digest)) {
    throw new Error(`Mätomgången ${round.round} binder en annan utgåva än den som sidan visar. Rätta omgångens dokument eller utgåvan.`);
  }
  const localized = methodTextIn(language, edition.entry.languages);
  const text = (one: LocalText): string => localized(one).text;
  const { results, resultTexts } = edition.scale;
  return {
    edition: edition.entry.id,
    editionDigest: digest,
    model: modelOf(edition),
    areas: Object.fromEntries(edition.questionnaire.areas.map((one) => [one.id, text(one.name)])),
    facts: edition.questionnaire.background.map((fact) => ({ id: fact.id, options: fact.options.map(({ id }) => ({ id })) })),
    round: round ? pinned(round) : null,
    ...(resultTexts ? { results } : {}),
    ...(conditional.length > 0 ? { measures: conditional.map(({ id, when }) => ({ id, ...(when ? { when } : {}) })) } : {}),
    ...(Object.keys(earlier).length > 0 ? { earlier } : {}),
    ...(hasMeasurePages ? { measurePages: served(pathIn(language, "/atgarder/")) } : {}),
  };
}

function pinned({ round, kid, padding, receiptKey }: RoundDocument): PageData["round"] {
  return { round, kid, padding, receiptKey };
}
