import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { putFile, putFiles } from "../../scripts/testing/files.ts";
import { temporaryFolder } from "../../scripts/testing/temporary-folder.ts";
import { digestLine, makeOffline, publishableCopy } from "./offline.ts";
import { dataOf } from "./page.ts";

const data = {
  edition: "2026",
  editionDigest: "d1",
  round: { round: "2026", kid: "k1" },
  earlier: { "2024": "/svara/2026/fran-2024.json" },
  measurePages: "/atgarder/",
};

interface Invented {
  readonly body?: string;
  readonly head?: string;
  readonly data?: object;
  readonly style?: string;
  readonly script?: string;
}

/** A minimal built site: a page, its style, its icon, and a script that loads another one on use. */
function builtSite(invented: Invented = {}): string {
  const folder = temporaryFolder("offline");
  const files = {
    "svara/index.html": `<!DOCTYPE html><html lang="sv"><head><meta http-equiv="Content-Security-Policy" content="default-src 'self'"><meta charset="utf-8"><title>Å</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="alternate" hreflang="en" href="/en/svara/"><link rel="stylesheet" href="/_astro/a.css">${invented.head ?? ""}</head><body>${invented.body ?? ""}<div id="formularet"></div><script type="application/json" id="sidans-data">${JSON.stringify(invented.data ?? data)}</script><script type="module" src="/_astro/a.js"></script></body></html>`,
    "svara/2026/fran-2024.json": '{"edition":"2024","words":"åäö"}',
    "icon.svg": "<svg/>",
    "_astro/a.css": invented.style ?? "p>a{color:red}",
    "_astro/a.js":
      invented.script ?? 'export const shared="from the first";import("./b.js").then(({later})=>{document.title=later+"</script>"});',
    "_astro/b.js": 'import{shared}from"./a.js";export const later="from the second, after "+shared;',
  };
  putFiles(folder, Object.entries(files));
  return folder;
}

test("The same built site gives the same file, whatever its folder", async () => {
  const here = builtSite();
  const there = temporaryFolder("offline-copy");
  cpSync(here, there, { recursive: true });
  const text = await makeOffline(here, null);
  expect(await makeOffline(there, null)).toBe(text);
  expect(digestLine(text)).toMatch(/^[0-9a-f]{64} {2}svara\.html\n$/);
  expect(digestLine(`${text} `)).not.toBe(digestLine(text));
});

test("Styles, scripts with what they load later, and the icon are inside; nothing names another file", async () => {
  const text = await makeOffline(builtSite(), null);
  expect(text).toContain("<style>p>a{color:red}</style>");
  expect(text).toContain("from the second");
  expect(text).toContain(`href="data:image/svg+xml;base64,${btoa("<svg/>")}"`);
  expect(text).not.toMatch(/_astro|\bimport\(|hreflang|src=/);
  expect(text.match(/<script type="module">/g)).toHaveLength(1);
  // No string of the script may end the script element.
  expect(text.match(/<\/script>/g)).toHaveLength(2);
});

test("The policy allows the file's own styles and script by digest, and nothing else", async () => {
  const text = await makeOffline(builtSite({ data: { ...data, earlier: undefined } }), null);
  const policy = /content="([^"]+)"/.exec(text)?.[1] ?? "";
  const digest = async (tag: RegExp): Promise<string> => {
    const bytes = new TextEncoder().encode(tag.exec(text)?.[1]);
    return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("base64");
  };
  expect(policy).toContain(`script-src 'sha256-${await digest(/<script type="module">([\s\S]*?)<\/script>/)}';`);
  expect(policy).toContain(`'sha256-${await digest(/<style>([\s\S]*?)<\/style>/)}'`);
  expect(policy).toMatch(/^default-src 'none';.*img-src data:; form-action 'none'; base-uri 'none'$/);
  expect(policy).not.toMatch(/unsafe|connect-src/);
});

test("Navigation is removed, links within the page are kept, and other links become text", async () => {
  const body =
    '<header><nav><a href="/skala/">Skalan</a></nav></header><nav id="block"><a href="#block-1">Block 1</a></nav>' +
    '<p>Läs <a href="/metod/" rel="x">metoden</a>.</p><noscript><a href="/om/">Om</a></noscript><template><a href="mailto:x@y.se">x@y.se</a></template>';
  const text = await makeOffline(builtSite({ body }), null);
  expect(text).not.toContain("Skalan");
  expect(text).toContain('<nav id="block"><a href="#block-1">Block 1</a></nav>');
  expect(text).toContain("<p>Läs <span>metoden</span>.</p><noscript><span>Om</span></noscript><template><span>x@y.se</span></template>");
});

test("What needs a network is hidden, what is for the file is shown, and the note names the website if there is one", async () => {
  const body =
    '<p data-online>På nätet</p><p data-offline hidden>I filen</p><template><p><button id="skicka-knapp">A</button><button class="x" id="skicka-fil">B</button></p></template>';
  const text = await makeOffline(builtSite({ body }), { origin: "https://example.se", base: "/", address: "https://example.se" });
  expect(text).toContain('<p data-online="" hidden="">På nätet</p><p data-offline="">I filen</p>');
  expect(text).toContain('<button id="skicka-knapp" hidden="">A</button>');
  expect(text).toMatch(/<p class="note" id="skicka-som-fil">[^<]+<\/p><p><button/);
  expect(text).toMatch(/^<!DOCTYPE html><html lang="sv" data-offline="">/);
  expect(text).toMatch(/id="som-fil".*står på webbplatsen, https:\/\/example\.se\..*id="formularet"/);
});

test("Data of an earlier edition is embedded, and only then may the page fetch data: URLs", async () => {
  const text = await makeOffline(builtSite(), null);
  const { earlier, measurePages } = dataOf(text);
  const data = (earlier?.["2024"] ?? "").replace("data:application/json;base64,", "");
  expect(JSON.parse(Buffer.from(data, "base64").toString("utf8"))).toEqual({ edition: "2024", words: "åäö" });
  expect(measurePages).toBeUndefined();
  expect(text).toContain("; connect-src data:;");
});

test("What the form would fetch is embedded in front of the element that names it, and cannot end the script element", async () => {
  const body = '<template><section id="ta-med" data-file="/formular/a.json"></section></template>';
  const folder = builtSite({ body });
  putFile(join(folder, "formular", "a.json"), '{"levels":["</script>å"]}');
  const text = await makeOffline(folder, null);
  const data =
    '<script type="application/json" data-held="/formular/a.json">{"levels":["\\u003c/script>å"]}</script><section id="ta-med" data-file="/formular/a.json"></section>';
  expect(text).toContain(data);
});

test("Anything that would be fetched stops the build, wherever it is", async () => {
  const planted: readonly Invented[] = [
    { body: '<img src="/a.png">' },
    { body: '<template><img srcset="https://example.se/a.png 2x"></template>' },
    { body: '<p style="color:red">a</p>' },
    { style: "p{background:url(/a.png)}" },
    { head: '<script src="https://example.se/a.js"></script>' },
    { script: 'import("https://example.se/a.js")' },
  ];
  for (const one of planted) await expect(makeOffline(builtSite(one), null), JSON.stringify(one)).rejects.toThrow();
});

test("A round's own copy is published unchanged if it seals as the site does, and stops the build otherwise", async () => {
  const fresh = await makeOffline(builtSite({ body: "<p>Nya ord</p>" }), null);
  const kept = await makeOffline(builtSite(), null);
  expect(kept).not.toBe(fresh);
  expect(publishableCopy(kept, fresh)).toBe(kept);
  for (const change of [{ editionDigest: "d2" }, { round: { round: "2026", kid: "k2" } }, { round: null }]) {
    const other = await makeOffline(builtSite({ data: { ...data, ...change } }), null);
    expect(() => publishableCopy(kept, other)).toThrow("förseglar inte som webbplatsen gör");
  }
});

test("Without storage, any access throws", async () => {
  const window = {};
  Object.assign(globalThis, { window });
  try {
    await import("./without-storage.ts");
    for (const name of ["localStorage", "sessionStorage"]) expect(() => Reflect.get(window, name)).toThrow("stores nothing");
  } finally {
    Reflect.deleteProperty(globalThis, "window");
  }
});
