import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { intervalRows } from "../charts/interval-rows.ts";
import { partBars } from "../charts/part-bars.ts";
import { elementsOf, readPage } from "../offline/tree.ts";
import { coloursOf } from "../styles/tokens.ts";
import { picturesIn } from "./chart-files.ts";
import { chartPicture, type Picture } from "./chart-picture.ts";
import { drawingRules, styleOf } from "./drawing-style.ts";

const styles = (name: string): string => readFileSync(join("site", "styles", name), "utf8");
const colours = coloursOf(styles("tokens.css")).light;
const rules = drawingRules(styles("chart.css") + styles("staircase.css"), colours);
const rows = [{ label: "Små & stora", value: "10 av 25", filled: 10, of: 25 }];
const bars = (title: string): string => partBars({ id: "storlek-bred", title, description: "Liggande staplar.", width: 720, rows });
const figure = (title: string, picture = "bilder/storlek"): string =>
  `<figure class="figure" id="storlek" data-picture="${picture}" data-source="Källa: Infosäktrappan. Publiceringsdag: 1 juni 2027."><figcaption><h2>${title}</h2><p class="subject">Kommuner, efter storlek</p></figcaption>
  <div class="only-wide">${bars(title)}</div><div class="only-narrow">${bars(title)}</div><p class="source">Minst 50 har svarat.</p></figure>`;
const banner = '<aside class="rehearsal-banner"><p>Övning – påhittade organisationer</p></aside>';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function built(pages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "charts-"));
  folders.push(folder);
  for (const [name, body] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `<!doctype html><body>${body}</body>`);
  }
  return folder;
}

function onlyPicture(body: string): Picture {
  const [found] = picturesIn(built({ "resultat/index.html": body }), "https://example.se/").values();
  if (!found) throw new Error("the page has no picture");
  return found;
}

const drawn = (picture: Picture): string => chartPicture(picture, { colours, rules });

describe("the picture of a chart", () => {
  test("has the title, the subject, the source, the address and in a rehearsal the mark, as text", () => {
    const svg = drawn(onlyPicture(banner + figure("Små når inte nivå 1")));
    const told = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    for (const text of [
      "Övning – påhittade organisationer",
      "Små når inte nivå 1",
      "Kommuner, efter storlek",
      "Källa: Infosäktrappan. Publiceringsdag: 1 juni 2027.",
      "example.se/resultat/#storlek",
      "Små &amp; stora",
    ])
      expect(told).toContain(text);
    expect(svg).toContain("<title>Små når inte nivå 1</title><desc>Övning – påhittade organisationer. Liggande staplar.</desc>");
    expect(drawn(onlyPicture(figure("Titel")))).not.toContain("Övning");
  });

  test("stands alone: no class, no style rule, no colour by name of a token, one drawing", () => {
    const svg = drawn(onlyPicture(figure("Titel")));
    expect(svg).not.toMatch(/class=|style|var\(|undefined|NaN/);
    expect(svg.match(/<svg/g)).toHaveLength(2);
    expect(svg).toContain(`fill="${colours["level-3"]}"`);
    expect(svg).toContain(`stroke="${colours["level-edge"]}"`);
  });

  test("has the edge of a pale part, which its fill alone does not tell from the paper", () => {
    const drawing = { id: "x", title: "Titel", description: "Rader.", width: 520 };
    const rows = [{ label: "A", more: "60 av 90 svarade", band: { low: 0.2, high: 0.7 }, likely: { low: 0.3, high: 0.6 }, share: null }];
    const key = { band: "av alla", likely: "troligen" };
    const chart = intervalRows({ ...drawing, rows, key, percent: (share) => `${share} %` });
    const svg = drawn(onlyPicture(`<figure id="x" data-picture="b"><figcaption><h2>Titel</h2></figcaption>${chart}</figure>`));
    for (const fill of ["fig-unknown", "fig-likely"]) {
      const parts = svg.match(new RegExp(`<rect[^>]*fill="${colours[fill]}"[^>]*>`, "g")) ?? [];
      expect(parts.length, fill).toBe(2);
      for (const part of parts) expect(part).toContain(`stroke="${colours["ink-soft"]}"`);
    }
  });

  test("has everything inside it, however long the title", () => {
    const svg = drawn(onlyPicture(figure("Ingen säker skillnad mellan små och stora kommuner. ".repeat(6))));
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    const own = svg.replace(/<svg x=.*<\/svg>(?=<rect)/s, "");
    const lines = [...own.matchAll(/<text x="40" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(lines.length).toBeGreaterThan(6);
    expect(lines.toSorted((a, b) => a - b)).toEqual(lines);
    expect(Math.max(...lines)).toBeLessThan(height - 8);
  });

  test("has several drawings below one another, each with its name, also such as have no view box", () => {
    const bar = (name: string) =>
      `<svg class="chart" data-name="${name}"><rect x="10%" y="4" width="50%" height="30"></rect><text x="60%" y="52">högst</text></svg>`;
    const svg = drawn(
      onlyPicture(
        `<figure id="niva" data-picture="b/niva"><figcaption><h2>Titel</h2></figcaption>${bar("Kommuner")}${bar("Regioner")}</figure>`,
      ),
    );
    expect([...svg.matchAll(/>(Kommuner|Regioner)</g)]).toHaveLength(2);
    const [first = 0, second = 0] = [...svg.matchAll(/<svg x="40" y="(\d+)"/g)].map(([, y]) => Number(y));
    expect(second - first).toBeGreaterThan(58);
    expect(svg).toContain('<text x="492"');
  });
});

test("a figure on several pages has one picture, with the deepest page's address; two figures with one address stop the build", () => {
  const folder = built({ "resultat/index.html": figure("A"), "resultat/2027/r1/index.html": figure("A") });
  const found = picturesIn(folder, "https://example.se/");
  expect([...found].map(([address, { address: page }]) => [address, page])).toEqual([
    ["/bilder/storlek", "example.se/resultat/2027/r1/#storlek"],
  ]);
  expect(() => picturesIn(built({ "a.html": figure("A"), "b.html": figure("B") }), "/")).toThrow("/bilder/storlek");
  expect(() => picturesIn(built({ "a.html": '<figure data-picture="b"></figure>' }), "/")).toThrow("no chart");
});

test("style rules become attributes: the more specific wins, the rest of the page's rules and other looks have no say", () => {
  const css = `/* .a { fill: #111111; } */ .chart .a { fill: var(--ink); stroke-width: 2px; color: #000000; } .a { fill: #222222; }
    .b .a { fill: #333333; } .a:hover { fill: #444444; } @media print { .chart .a { fill: #555555; } } .a { stroke: var(--missing); }`;
  const [svg] = elementsOf(readPage('<svg class="chart"><g><rect class="a x"></rect></g></svg>')).filter(
    ({ tagName }) => tagName === "rect",
  );
  if (!svg) throw new Error("no rect");
  expect(styleOf(svg, drawingRules(css, { ink: "#14242a" }))).toEqual({ fill: "#14242a", "stroke-width": "2" });
});
