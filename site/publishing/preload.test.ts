import { expect, test } from "vitest";
import { withPreloads } from "./preload.ts";

const scripts: Readonly<Record<string, string>> = {
  "/a/page.js": 'import{t}from"./main.js";import"./side.js";const x=()=>import("./later.js")',
  "/a/main.js": 'import{n as e}from"./deep.js";export{e as t}from"./page.js"',
  "/a/side.js": "",
  "/a/deep.js": 'import{q}from"../b/far.js";',
  "/b/far.js": 'const from="./no-import.css"',
};
const read = (address: string): string => scripts[address] ?? `${address} is not there`;
const page = (script: string) =>
  `<head><meta charset="utf-8"><link rel="stylesheet" href="/x.css"><link rel="stylesheet" href="/y.css">${script}</head>`;

test("every static import is preloaded before the first stylesheet, and no dynamic import is", () => {
  const html = withPreloads(page('<script type="module" src="/a/page.js"></script>'), read);
  expect([...html.matchAll(/modulepreload" href="([^"]+)"/g)].map((match) => match[1])).toEqual([
    "/a/main.js",
    "/a/side.js",
    "/a/deep.js",
    "/b/far.js",
  ]);
  expect(html.indexOf("modulepreload")).toBeLessThan(html.indexOf("/x.css"));
  expect(html.replace(/<link rel="modulepreload"[^>]*>/g, "")).toBe(page('<script type="module" src="/a/page.js"></script>'));
});

test("a page without a script of its own is unchanged", () => {
  expect(withPreloads(page(""), read)).toBe(page(""));
  expect(withPreloads(page('<script type="application/json">{}</script>'), read)).toBe(page('<script type="application/json">{}</script>'));
});
