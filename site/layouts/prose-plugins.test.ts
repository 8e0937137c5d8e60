import { join } from "node:path";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { noPrograms, type ProseNode, scrollingTables, typesetProse, unbrokenCode } from "./prose-plugins.ts";

const element = (tagName: string, ...children: ProseNode[]): ProseNode => ({ type: "element", tagName, children });

test("a name gets no-break spaces and an apostrophe in text, but not in a heading or in code", () => {
  const holding = (tagName: string) => ({ type: "element", tagName, children: [{ type: "text", value: "NIS 2's" }] });
  const tree = { type: "root", children: [holding("p"), holding("h2"), holding("code")] };
  typesetProse()(tree);
  expect(tree.children.map(({ children }) => children[0]?.value)).toEqual(["NIS\u00a02’s", "NIS 2's", "NIS 2's"]);
});

test.each([
  ["om.sv.mdx", "Tabell: Trösklar"],
  ["om.en.mdx", "Table: Trösklar"],
])("a table in %s is wrapped in a focusable group named by the heading above it, and nothing else is touched", (path, ariaLabel) => {
  const paragraph = element("p", { type: "text", value: "Läs." });
  const table = element("table");
  const tree: ProseNode = { type: "root", children: [element("h2", { type: "text", value: "Trösklar" }), paragraph, table] };
  scrollingTables()(tree, { path });
  expect(tree.children?.[1]).toBe(paragraph);
  expect(tree.children?.[2]).toMatchObject({
    tagName: "div",
    properties: { role: "group", tabIndex: 0, ariaLabel },
    children: [table],
  });
});

const text = (value: string): ProseNode => ({ type: "text", value });
const letters = (node: ProseNode): string => node.value ?? (node.children ?? []).map(letters).join("");
const whole = (node: ProseNode): string[] =>
  node.tagName === "span" ? [letters(node)] : (node.children ?? []).flatMap((child) => whole(child));

test("a word of a command with a hyphen or a slash is unbroken, and no letter is lost", () => {
  const command = "npm run -s keys -- round --round <id>\n  scripts/intake/a-b.service";
  const tree = element("p", text("Kör a-b: "), element("code", text(command)));
  unbrokenCode()(tree);
  expect(letters(tree)).toBe(`Kör a-b: ${command}`);
  expect(whole(tree)).toEqual(["-s", "--", "--round", "scripts/intake/a-b.service"]);
});

test("a short inline command is unbroken, but not the same in a block", () => {
  const tree = element("p", element("code", text("/v1/health -a")), element("pre", element("code", text("/v1/health -a"))));
  unbrokenCode()(tree);
  const [inline, block] = tree.children ?? [];
  expect([inline?.properties, whole(inline ?? text(""))]).toEqual([{ className: ["short"] }, []]);
  expect(whole(block ?? text(""))).toEqual(["/v1/health", "-a"]);
});

test("a code block is treated alike, and a word without break opportunities is left alone", () => {
  const tree = element("pre", element("code", text("X-Frame: none\nnone")));
  unbrokenCode()(tree);
  expect(whole(tree)).toEqual(["X-Frame:"]);
  expect(letters(tree)).toBe("X-Frame: none\nnone");
});

test.each([
  ["{process.exit()}", false],
  ["Hej {props.name.constructor.constructor('return process')()}", false],
  ["{props['constructor']}", false],
  ["<props.toString.constructor />", false],
  ["<props.layout />", false],
  ["<Fragment set:html={props.a} />", false],
  ["<Fragment server:root />", false],
  ["<WhoToCall toString={props.a} />", false],
  ["<script>1</script>", false],
  ["{props.a.__proto__}", false],
  ["{props.a.bind(props)}", false],
  ["{'x'.at(0)}", false],
  ["{props.a(1).b}", false],
  ["{props.each(() => process)}", false],
  ["{(props.a = 1)}", false],
  ["{import('node:fs')}", false],
  ["import fs from 'node:fs'", false],
  ["export const a = 1", false],
  ["- <WhoToCall {...process.env} />", false],
  ["<WhoToCall name={process} />", false],
  [`{\`\${props.a}, \${process.cwd()}\`}`, false],
  [`{props.a ? \`Hej \${props.a.b}\` : props.musts(4, 2) + 2} {/* Why */} <WhoToCall name={props.a} of="b" />`, true],
])("a page with %s is built: %s", (source, isBuilt) => {
  const parser = unified().use(remarkParse).use(remarkMdx);
  const fail = (reason: string) => {
    throw new Error(reason);
  };
  const build = () => noPrograms()(parser.parse(source) as ProseNode, { fail });
  if (isBuilt) build();
  else expect(build).toThrow("content runs no programs");
});

/** What is used of the site's configuration. */
interface Configured {
  readonly markdown: {
    readonly processor: { createMdxRenderer(shared: object, mdx: object): Promise<Renderer> };
  };
  readonly vite: { readonly plugins: readonly { readonly name: string; readonly transform: { readonly handler: Transform } }[] };
}
interface Renderer {
  process(source: string, id: string, front: object): Promise<{ readonly code: string }>;
}
type Transform = (this: object, code: string, id: string) => void;

/** As the configured build compiles a page and checks it. */
async function build(front: object, source: string): Promise<void> {
  const { markdown, vite } = (await import("../../astro.config.mjs")).default as unknown as Configured;
  const shared = { optimize: false, srcDir: new URL("..", import.meta.url) };
  const renderer = await markdown.processor.createMdxRenderer({ syntaxHighlight: false }, shared);
  const id = join(import.meta.dirname, "../../content/pages/om.sv.mdx");
  const { code } = await renderer.process(source, id, front);
  const check = vite.plugins.find(({ name }) => name === "no-imports") ?? expect.fail("not configured");
  check.transform.handler.call({ parse: parseAst, error: expect.fail }, code, id);
}

test.each([
  ["an image whose address is a program", {}, "![x](./evil.ts)"],
  ["an image by reference", {}, "![x][y]\n\n[y]: ./evil.ts"],
  ["a layout", { layout: "./evil.astro" }, "Text"],
])("content runs no programs: %s stops the build", async (_, front, source) => {
  await build({ title: "x" }, "# Text\n\n<WhoToCall />");
  await expect(build(front, source)).rejects.toThrow(/evil\.(ts|astro)/);
});
