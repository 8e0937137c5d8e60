import { expect, test } from "vitest";
import { scrollingTables } from "./scrolling-tables.ts";

type Node = Parameters<ReturnType<typeof scrollingTables>>[0];
const element = (tagName: string, ...children: Node[]): Node => ({ type: "element", tagName, children });

test.each([
  ["om.sv.mdx", "Tabell: Trösklar"],
  ["om.en.mdx", "Table: Trösklar"],
])("a table in %s is wrapped in a focusable group named by the heading above it, and nothing else is touched", (path, ariaLabel) => {
  const paragraph = element("p", { type: "text", value: "Läs." });
  const table = element("table");
  const tree: Node = { type: "root", children: [element("h2", { type: "text", value: "Trösklar" }), paragraph, table] };
  scrollingTables()(tree, { path });
  expect(tree.children?.[1]).toBe(paragraph);
  expect(tree.children?.[2]).toMatchObject({
    tagName: "div",
    properties: { role: "group", tabIndex: 0, ariaLabel },
    children: [table],
  });
});
