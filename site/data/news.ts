// Decides what counts as news: a release of statistics, an error told of one, an edition that is tried, in use or retired, and a correction of a frozen text.

import { roundName } from "../../scripts/core/round-name.ts";
import type { Erratum } from "../../scripts/method/carry-over/correspondence.ts";
import type { EditionEntry } from "../../scripts/method/schema.ts";
import type { KnownError } from "../../scripts/statistics/cube/known-errors.ts";
import type { News } from "../publishing/feed.ts";
import { pathIn } from "../text/addresses.ts";
import { inLanguage } from "../text/chosen.ts";
import { type Language, languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

export interface Newsworthy {
  /** Oldest first. */
  readonly releases: readonly {
    readonly round: string;
    readonly release: string;
    /** YYYY-MM-DD: the round is called by it. */
    readonly opens: string;
    /** The last day that the round took answers, YYYY-MM-DD. */
    readonly closed: string;
  }[];
  readonly knownErrors: readonly KnownError[];
  readonly editions: readonly (EditionEntry & {
    readonly errata: readonly Erratum[];
    /** Id and number, in the order of its file: a correction points at a place in it. */
    readonly questions: readonly { readonly id: string; readonly number: number }[];
  })[];
  /** The edition whose questions have pages. */
  readonly current: string;
  /** Whether all of it is invented. */
  readonly rehearsal: boolean;
}

/**
 * The newest of each kind first. Only corrections and known errors have dates: a release has none, so that two persons who make it get the same
 * bytes, and an edition's status has none. Such news says so, and a release tells when its round closed, which is known.
 */
export function newsIn(language: Language, { releases, knownErrors, editions, current, rehearsal }: Newsworthy): readonly News[] {
  const news = [
    ...releases.map((one) => releaseNews({ ...one, rehearsal }, language)).toReversed(),
    ...editions.flatMap((one) => editionNews(one, language)).toReversed(),
    ...knownErrors.flatMap((one) => knownErrorNews(one, releases, language)),
    ...editions.flatMap((edition) => edition.errata.flatMap((one) => erratumNews(one, { edition, current, language }))),
  ];
  const { rehearsal: mark } = wordsIn(language).layout;
  return rehearsal ? news.map((one) => ({ ...one, title: `${mark}: ${one.title}`, description: `${mark}. ${one.description}` })) : news;
}

function releaseNews(one: Newsworthy["releases"][number] & { readonly rehearsal: boolean }, language: Language): News {
  const { round, release, closed } = one;
  const { feed, formats, results } = wordsIn(language);
  return {
    id: `infosaktrappan:release:${round}:${release}`,
    title: results.releaseTitle(roundName(one, language), release),
    description: `${results.description} ${feed.closed(formats.dateInWords(closed))} ${results.selfAssessed} ${results.notOfficial} ${feed.undated}`,
    path: pathIn(language, `/resultat/${round}/${release}/`),
  };
}

/** Leads to the newest of the releases that have it. */
function knownErrorNews(one: KnownError, releases: Newsworthy["releases"], language: Language): readonly News[] {
  const at = releases.findLast(({ round, release }) => round === one.round && one.releases.includes(release));
  if (!at) return [];
  const { feed, results } = wordsIn(language);
  return [
    {
      id: `infosaktrappan:known-error:${one.round}:${one.releases.join("+")}:${one.date}:${one.kinds.join("+")}`,
      title: feed.knownError(results.releaseTitle(roundName(at, language), at.release)),
      description: inLanguage(one.text, language, languages).value ?? "",
      path: pathIn(language, `/resultat/${at.round}/${at.release}/`),
      date: one.date,
    },
  ];
}

/** A draft is nobody's news yet. */
function editionNews({ id, status }: EditionEntry, language: Language): readonly News[] {
  if (status === "draft") return [];
  const { feed, home } = wordsIn(language);
  const news = { id: `infosaktrappan:edition:${id}:${status}`, path: pathIn(language, "/metod/") };
  return [{ ...news, title: feed.edition[status](id), description: `${home.waiting[status](id)} ${feed.undated}` }];
}

interface Corrected {
  readonly edition: Newsworthy["editions"][number];
  readonly current: string;
  readonly language: Language;
}

/** Told to those who read the text that was corrected; a text that is in no language of ours is told to all. */
function erratumNews(one: Erratum, { edition, current, language }: Corrected): readonly News[] {
  const { feed } = wordsIn(language);
  const corrected = languages.find((other) => one.pointer.endsWith(`/${other}`));
  if (corrected !== undefined && corrected !== language) return [];
  const at = /^\/questions\/(\d+)\//.exec(one.pointer)?.[1];
  const question = one.file === "questionnaire" && at !== undefined ? edition.questions[Number(at)] : undefined;
  const page = question ? `/fragor/${question.id}/` : { questionnaire: "/fragor/", scale: "/skala/" }[one.file];
  const why = inLanguage(one.reason, language, edition.languages).value ?? "";
  return [
    {
      id: `infosaktrappan:erratum:${edition.id}:${one.date}:${one.file}${one.pointer}`,
      title: feed.erratum(edition.id, question && feed.question(question.number)),
      description: `${feed.corrected(one.reads, one.shouldRead)} ${why}`,
      path: pathIn(language, edition.id === current ? page : "/metod/"),
      date: one.date,
    },
  ];
}
