import { expect, test } from "vitest";
import { withPlaced } from "./placed-heading.ts";

const heading = (text: string, depth = 2) => ({ depth, slug: text, text });
const own = [heading("a"), heading("b", 3), heading("c")];
const placed = { component: "Key", heading: heading("key") };

test("a component's heading stands where the text names the component", () => {
  expect(withPlaced(own, "## a\n\n### b\n\n<Key />\n\n## c\n", placed).map(({ text }) => text)).toEqual(["a", "b", "key", "c"]);
  expect(withPlaced(own, "<Key />\n\n## a\n\n### b\n\n## c\n", placed).map(({ text }) => text)).toEqual(["key", "a", "b", "c"]);
});

test("a text that names no component keeps its headings", () => {
  expect(withPlaced(own, "## a\n\n### b\n\n## c\n", placed)).toBe(own);
});
