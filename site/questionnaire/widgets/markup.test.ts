import { afterEach, expect, test, vi } from "vitest";
import { htmlOf, nodeOf, tag } from "./markup.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("no text and no attribute can end where it stands", () => {
  const hostile = `"><script>alert('1')</script>&amp;`;
  const html = htmlOf(tag("p", { title: hostile }, hostile));
  expect(html).toBe(
    `<p title="&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;</p>`,
  );
});

test("void elements have no end tag", () => {
  expect(htmlOf(tag("p", {}, "a", tag("br", {}), "b"))).toBe("<p>a<br>b</p>");
});

test("elements in an svg, and no others, are created in SVG's namespace, with text as text", () => {
  const made: string[] = [];
  const note = (step: string) => {
    made.push(step);
    return { setAttribute: (key: string, value: string) => made.push(`@${key}=${value}`), append: () => undefined };
  };
  vi.stubGlobal("document", {
    createElement: note,
    createElementNS: (space: string, name: string) => note(`${space.endsWith("/svg") ? "svg:" : "?"}${name}`),
    createTextNode: (text: string) => note(`"${text}"`),
  });
  nodeOf(tag("p", { class: "a" }, tag("svg", {}, tag("title", {}, "<b>")), tag("em", {}, "x")));
  expect(made).toEqual(["p", "@class=a", "svg:svg", "svg:title", '"<b>"', "em", '"x"']);
});
