import { afterEach, expect, test, vi } from "vitest";
import { nodeOf, tag } from "./markup.ts";

afterEach(() => vi.unstubAllGlobals());

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
