// Decides how news are written as a feed: RSS 2.0, with dates only where somebody has written one down.
import { escapeMarkup } from "../../scripts/core/text.ts";

export interface News {
  /** The same for as long as the news is: a reader's program knows by it what it has shown. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where it leads, on the site: `/resultat/2027/r1/`. */
  readonly path: string;
  /** YYYY-MM-DD. Absent where the content has no date: none is made up, and the description says so. */
  readonly date?: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The site's own address. */
  readonly site: string;
  /** Of the feed itself, and of the page that it belongs to. */
  readonly path: string;
  readonly home: string;
  readonly news: readonly News[];
}

/** The newest first; what has no date comes first of all, in the order that it is given. (RSS 2.0, rssboard.org/rss-specification.) */
export function feedText({ title, description, language, site, path, home, news }: Feed): string {
  const whole = (address: string): string => escaped(new URL(address, site).href);
  const items = news
    .toSorted((a, b) => (b.date ?? "9999").localeCompare(a.date ?? "9999"))
    .map((one) => [
      "    <item>",
      `      <title>${escaped(one.title)}</title>`,
      `      <link>${whole(one.path)}</link>`,
      `      <guid isPermaLink="false">${escaped(one.id)}</guid>`,
      ...(one.date === undefined ? [] : [`      <pubDate>${dateOf(one.date)}</pubDate>`]),
      `      <description>${escaped(one.description)}</description>`,
      "    </item>",
    ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "  <channel>",
    `    <title>${escaped(title)}</title>`,
    `    <link>${whole(home)}</link>`,
    `    <description>${escaped(description)}</description>`,
    `    <language>${escaped(language)}</language>`,
    `    <atom:link href="${whole(path)}" rel="self" type="application/rss+xml" />`,
    ...items.flat(),
    "  </channel>",
    "</rss>",
    "",
  ].join("\n");
}

/** As RFC 822 has it, with the year in full. The content tells the day and no hour, so it is the day's first. */
function dateOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString().replace("GMT", "+0000");
}

/** What XML has its own meaning for, and what it cannot hold at all. */
function escaped(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ""));
}
