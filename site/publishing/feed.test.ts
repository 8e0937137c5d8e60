import { expect, test } from "vitest";
import { type Feed, feedText, type News } from "./feed.ts";

const news: News = { id: "a", title: "Rättelse", description: "Där det står ”a” ska det stå ”b”.", path: "/fragor/a/", date: "2026-11-24" };

function feed(...all: readonly News[]): string {
  const rest = { title: "Nytt", description: "Allt nytt.", language: "sv", site: "https://example.se", path: "/flode.xml", home: "/" };
  return feedText({ ...rest, news: all } satisfies Feed);
}

test("A feed has what RSS 2.0 requires, absolute addresses, and each item with its date", () => {
  expect(feed(news)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Nytt</title>
    <link>https://example.se/</link>
    <description>Allt nytt.</description>
    <language>sv</language>
    <atom:link href="https://example.se/flode.xml" rel="self" type="application/rss+xml" />
    <item>
      <title>Rättelse</title>
      <link>https://example.se/fragor/a/</link>
      <guid isPermaLink="false">a</guid>
      <pubDate>Tue, 24 Nov 2026 00:00:00 +0000</pubDate>
      <description>Där det står ”a” ska det stå ”b”.</description>
    </item>
  </channel>
</rss>
`);
});

test("The newest comes first, preceded by undated items without a date", () => {
  const { date: _, ...undated } = news;
  const text = feed(
    { ...news, id: "old", date: "2025-01-01" },
    { ...news, id: "new" },
    { ...undated, id: "one" },
    { ...undated, id: "two" },
  );
  expect([...text.matchAll(/<guid[^>]*>(\w+)</g)].map((match) => match[1])).toEqual(["one", "two", "new", "old"]);
  expect(text.match(/<pubDate>/g)).toHaveLength(2);
});

test("Characters that XML reserves are escaped, and characters that XML cannot contain are left out", () => {
  expect(feed({ ...news, title: 'A < B & "C"\u0000\u000B>' })).toContain("<title>A &lt; B &amp; &quot;C&quot;&gt;</title>");
});

test("A feed without news is a feed", () => {
  expect(feed()).not.toContain("<item>");
  expect(feed()).toMatch(/<\/channel>\n<\/rss>\n$/);
});
