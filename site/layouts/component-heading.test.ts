import { expect, test } from "vitest";
import { withComponentHeading } from "./component-heading.ts";

const heading = (text: string, depth = 2) => ({ depth, slug: text, text });
const own = [heading("a"), heading("b", 3), heading("c")];
const placed = { component: "Key", heading: heading("key") };

test("a component's heading is inserted where the text uses the component", () => {
  expect(withComponentHeading(own, "## a\n\n### b\n\n<Key />\n\n## c\n", placed).map(({ text }) => text)).toEqual(["a", "b", "key", "c"]);
  expect(withComponentHeading(own, "<Key />\n\n## a\n\n### b\n\n## c\n", placed).map(({ text }) => text)).toEqual(["key", "a", "b", "c"]);
});

test("a text that uses no component keeps its headings", () => {
  expect(withComponentHeading(own, "## a\n\n### b\n\n## c\n", placed)).toBe(own);
});
