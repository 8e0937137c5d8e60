// Writes news as RSS 2.0.
import { escapeMarkup } from "../../scripts/core/text.ts";

export interface News {
  /** Never changes: feed readers recognise what they have already shown by it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The path it links to, as in `/resultat/2027/r1/`. */
  readonly path: string;
  /** YYYY-MM-DD. Absent where the content has no date; the description then says so. */
  readonly date?: string;
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The address of the site, without a slash at the end. */
  readonly site: string;
  /** The path of the feed, and of the page that it belongs to. */
  readonly path: string;
  readonly home: string;
  readonly news: readonly News[];
}

/** Newest first, preceded by undated items in the given order (RSS 2.0, rssboard.org/rss-specification). */
export function feedText({ title, description, language, site, path, home, news }: Feed): string {
  const absolute = (address: string): string => escaped(new URL(`${site}${address}`).href);
  const items = news
    .toSorted((a, b) => (b.date ?? "9999").localeCompare(a.date ?? "9999"))
    .map((one) => [
      "    <item>",
      `      <title>${escaped(one.title)}</title>`,
      `      <link>${absolute(one.path)}</link>`,
      `      <guid isPermaLink="false">${escaped(one.id)}</guid>`,
      // RFC 822 with a four-digit year. The content has days only, so the time is 00:00.
      ...(one.date === undefined ? [] : [`      <pubDate>${new Date(one.date).toUTCString().replace("GMT", "+0000")}</pubDate>`]),
      `      <description>${escaped(one.description)}</description>`,
      "    </item>",
    ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    "  <channel>",
    `    <title>${escaped(title)}</title>`,
    `    <link>${absolute(home)}</link>`,
    `    <description>${escaped(description)}</description>`,
    `    <language>${escaped(language)}</language>`,
    `    <atom:link href="${absolute(path)}" rel="self" type="application/rss+xml" />`,
    ...items.flat(),
    "  </channel>",
    "</rss>",
    "",
  ].join("\n");
}

/** Escapes markup and drops characters that XML 1.0 does not allow. */
function escaped(text: string): string {
  return escapeMarkup(text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ""));
}
