import { expect, test } from "vitest";
import { wholeArguments } from "./whole-arguments.ts";

type Node = Parameters<ReturnType<typeof wholeArguments>>[0];
const element = (tagName: string, ...children: Node[]): Node => ({ type: "element", tagName, children });
const text = (value: string): Node => ({ type: "text", value });
const letters = (node: Node): string => node.value ?? (node.children ?? []).map(letters).join("");
const whole = (node: Node): string[] =>
  node.tagName === "span" ? [letters(node)] : (node.children ?? []).flatMap((child) => whole(child));

test("a word of a command that holds a hyphen or a slash is kept whole, and no letter is lost", () => {
  const command = "npm run -s keys -- round --round <id>\n  scripts/intake/a-b.service";
  const tree = element("p", text("Kör a-b: "), element("code", text(command)));
  wholeArguments()(tree);
  expect(letters(tree)).toBe(`Kör a-b: ${command}`);
  expect(whole(tree)).toEqual(["-s", "--", "--round", "scripts/intake/a-b.service"]);
});

test("a short command is kept whole as it is, and the same in a block is not", () => {
  const tree = element("p", element("code", text("/v1/health -a")), element("pre", element("code", text("/v1/health -a"))));
  wholeArguments()(tree);
  const [inline, block] = tree.children ?? [];
  expect([inline?.properties, whole(inline ?? text(""))]).toEqual([{ className: ["short"] }, []]);
  expect(whole(block ?? text(""))).toEqual(["/v1/health", "-a"]);
});

test("a block of lines is treated alike, and a word that no line breaks inside is left alone", () => {
  const tree = element("pre", element("code", text("X-Frame: none\nnone")));
  wholeArguments()(tree);
  expect(whole(tree)).toEqual(["X-Frame:"]);
  expect(letters(tree)).toBe("X-Frame: none\nnone");
});
