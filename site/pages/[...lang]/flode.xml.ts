// The news feed of each language. Only where the site has an address of its own, since feeds need absolute addresses.
import { lastDayOf } from "../../../scripts/envelope/round-document.ts";
import { readEditions } from "../../../scripts/repository/read-method.ts";
import { place, rehearsal, rounds, unwrap } from "../../data/content.ts";
import { newsIn } from "../../data/news.ts";
import { allReleases, knownErrors } from "../../data/releases.ts";
import { feedText } from "../../publishing/feed.ts";
import { findingOf } from "../../results/finding.ts";
import { tellingOf } from "../../results/telling.ts";
import { languageOf, onceInEachLanguage, pathIn } from "../../text/addresses.ts";
import { localeOf } from "../../text/locale.ts";
import { ownAddress } from "../../text/own-address.ts";
import { wordsIn } from "../../text/words.ts";

export const getStaticPaths = () => (ownAddress ? onceInEachLanguage() : []);

const { editions } = unwrap(readEditions(place));

/** Releases with the dates of their rounds. One without a round document has been refused earlier. */
const closedReleases = (params: { readonly lang?: string | undefined }) =>
  allReleases.flatMap((one) => {
    const { round, release, published } = one;
    const document = rounds.find((one) => one.round === round);
    if (!document) return [];
    const { title = "", lead = "" } = "cube" in one ? findingOf(tellingOf(one, localeOf(params)).telling) : {};
    // The lead says what the title rests on, and that an earlier round's figures are wrong.
    const finding = "cube" in one ? { finding: [title, lead.replace(/\.$/, "")].filter(Boolean).join(". ") } : {};
    const { opens, kind } = document;
    return [{ round, release, published, opens, closed: lastDayOf(document), kind, hasTables: "cube" in one, ...finding }];
  });

export function GET({ params }: { readonly params: { readonly lang?: string | undefined } }): Response {
  const language = languageOf(params);
  const { title, description } = wordsIn(language).feed;
  const home = pathIn(language, "/");
  const news = newsIn(language, { releases: closedReleases(params), knownErrors, editions, rehearsal });
  const body = feedText({ title, description, language, site: ownAddress ?? "", path: `${home}flode.xml`, home, news });
  return new Response(body, { headers: { "content-type": "application/rss+xml; charset=utf-8" } });
}
