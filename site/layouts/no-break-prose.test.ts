import { expect, test } from "vitest";
import { noBreakProse } from "./no-break-prose.ts";

test("a name is kept on one line in text, and left as it is in a heading and in code", () => {
  const holding = (tagName: string) => ({ type: "element", tagName, children: [{ type: "text", value: "NIS 2" }] });
  const tree = { type: "root", children: [holding("p"), holding("h2"), holding("code")] };
  noBreakProse()(tree);
  expect(tree.children.map(({ children }) => children[0]?.value)).toEqual(["NIS\u00a02", "NIS 2", "NIS 2"]);
});
