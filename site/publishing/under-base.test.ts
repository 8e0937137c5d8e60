import { expect, test } from "vitest";
import { fileAt, withBase } from "./under-base.ts";

const cases: readonly (readonly [before: string, after: string])[] = [
  ['<a href="/">', '<a href="/repo/">'],
  ["<a href='/skala/#niva-1'>", "<a href='/repo/skala/#niva-1'>"],
  ["<a href=/skala/>", "<a href=/repo/skala/>"],
  ['<A HREF = "/skala/?a=1&amp;b">', '<A HREF = "/repo/skala/?a=1&amp;b">'],
  ['<form action="/sok/"><button formaction="/x/">', '<form action="/repo/sok/"><button formaction="/repo/x/">'],
  [
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x,/c.png 3x">',
    '<img src="/repo/a.png" srcset="/repo/a.png 1x, /repo/b.png 2x,/repo/c.png 3x">',
  ],
  ['<svg><a xlink:href="/skala/"><text>1</text></a></svg>', '<svg><a xlink:href="/repo/skala/"><text>1</text></a></svg>'],
  ['<meta http-equiv="refresh" content="0; url=/ny/">', '<meta http-equiv="refresh" content="0; url=/repo/ny/">'],
  ['<template><a href="/i/mallen/"></a></template>', '<template><a href="/repo/i/mallen/"></a></template>'],
  ['<noscript><a href="/utan/"></a></noscript>', '<noscript><a href="/repo/utan/"></a></noscript>'],
  // What the site begins with the same word as the path is still below it.
  ['<a href="/repo/">', '<a href="/repo/repo/">'],
  // Closed in the wrong order, so that the parser repeats the element.
  ['<p><a href="/a/"><b>x</p><p>y</b></a>', '<p><a href="/repo/a/"><b>x</p><p>y</b></a>'],
];

test("the base path is put in front of whatever a browser follows from the root, and every other byte is kept", () => {
  for (const [before, after] of cases) expect(withBase(before, "/repo/"), before).toBe(after);
  const [befores, afters] = [0, 1].map((at) => `<!DOCTYPE html>\n<body>${cases.map((one) => one[at]).join("\n<!-- -->")}`);
  expect(withBase(befores ?? "", "/repo/")).toBe(afters);
});

test("what does not begin at the root is left alone, and so is what Astro has put under the base path", () => {
  const left = [
    '<a href="#a">',
    '<a href="../a/">',
    '<a href="//example.se/">',
    '<a href="https://example.se/a/">',
    '<a href="mailto:a@example.se">',
    "<a href>",
    '<a title="/skala/" data-file="/formular/a.json">/skala/</a>',
    '<meta name="description" content="/skala/">',
    '<meta name="description" content="url=/skala/">',
    '<script type="application/json">{"html":"<a href=\\"/skala/\\">"}</script>',
    '<!-- <a href="/skala/"> -->',
    '<script type="module" src="/my.repo/_astro/a.js"></script>',
  ];
  for (const one of left) expect(withBase(one, "/my.repo/"), one).toBe(one);
  expect(withBase('<script src="/myxrepo/_astro/a.js"></script>', "/my.repo/")).toContain('"/my.repo/myxrepo/_astro/a.js"');
});

test("an address is served from the file with the same path below the base path", () => {
  expect(fileAt("/repo/_astro/a.js", "/repo/")).toBe("_astro/a.js");
  expect(fileAt("/_astro/a.js", "/")).toBe("_astro/a.js");
});
