import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteColours, styleOf } from "./style.ts";

const style = styleOf({ title: 'A "title"', notice: "A notice" });

test("every colour of the report is one of the site's in light mode", () => {
  const colours = siteColours();
  expect(colours).toMatchObject({ paper: "#ffffff", ink: "#14242a", "level-0": "#c4dfe4", "warning-ink": "#3a2a00" });
  const written = new Set(style.match(/#[0-9a-f]{3,8}\b/gi));
  expect(written.size).toBeGreaterThan(10);
  for (const colour of written) expect(Object.values(colours)).toContain(colour);
  expect(readFileSync("scripts/report/output/style.ts", "utf8")).not.toMatch(/#[0-9a-f]{3,8}\b|\brgb|\bhsl|\boklch/i);
});

test("every custom property of the report has a value", () => {
  const defined = new Set([...style.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  for (const [, name] of style.matchAll(/var\((--[\w-]+)\)/g)) expect(defined).toContain(name);
  expect(style).not.toContain("undefined");
});

test("title and notice are CSS strings of the page's margins", () => {
  expect(style).toContain('@bottom-left { content: "A \\"title\\""');
  expect(style).toContain('@top-center { content: "A notice"');
});
