// Collects news: releases, known errors in them, and editions entering pilot, use or retirement.
import { roundName } from "../../scripts/core/terms/terms.ts";
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
    /** YYYY-MM-DD. The round is named after it. */
    readonly opens: string;
    /** The last day on which the round accepted answers, YYYY-MM-DD. */
    readonly closed: string;
    readonly kind: "ordinary" | "pilot";
    readonly hasTables: boolean;
    /** YYYY-MM-DD; null where it is not recorded. */
    readonly published: string | null;
    /** The finding of a release with tables, in the language of the feed. */
    readonly finding?: string;
  }[];
  readonly knownErrors: readonly KnownError[];
  readonly editions: readonly EditionEntry[];
  /** Every title is then marked as a rehearsal. */
  readonly rehearsal: boolean;
}

/**
 * Newest first within each kind. An edition's status has no date, and a release may lack one: such items say so. A release says when its
 * round closed.
 */
export function newsIn(language: Language, { releases, knownErrors, editions, rehearsal }: Newsworthy): readonly News[] {
  const news = [
    ...releases.map((one) => releaseNews({ ...one, rehearsal }, language)).toReversed(),
    ...editions.flatMap((one) => editionNews(one, language)).toReversed(),
    ...knownErrors.flatMap((one) => knownErrorNews(one, releases, language)),
  ];
  const { rehearsal: mark } = wordsIn(language).layout;
  return rehearsal ? news.map((one) => ({ ...one, title: `${mark}: ${one.title}`, description: `${mark}. ${one.description}` })) : news;
}

function releaseNews(one: Newsworthy["releases"][number] & { readonly rehearsal: boolean }, language: Language): News {
  const { round, release, closed, published } = one;
  const { feed, formats, participation, results } = wordsIn(language);
  const about = one.hasTables
    ? [
        one.finding === undefined ? results.description : `${one.finding}.`,
        feed.closed(formats.dateInWords(closed)),
        results.selfAssessed,
        results.notOfficial,
      ]
    : [participation.description, feed.closed(formats.dateInWords(closed))];
  return {
    id: `infosaktrappan:release:${round}:${release}`,
    title: results.releaseTitle(roundName(one, language), release),
    description: [...about, ...(published === null ? [feed.undated] : [])].join(" "),
    path: pathIn(language, `/resultat/${round}/${release}/`),
    ...(published === null ? {} : { date: published }),
  };
}

/** Links to the newest release that has the error. */
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

/** A draft is not news yet. */
function editionNews({ id, status }: EditionEntry, language: Language): readonly News[] {
  if (status === "draft") return [];
  const { feed, home } = wordsIn(language);
  const news = { id: `infosaktrappan:edition:${id}:${status}`, path: pathIn(language, "/metod/") };
  return [{ ...news, title: feed.edition[status](id), description: `${home.status[status](id)} ${feed.undated}` }];
}
