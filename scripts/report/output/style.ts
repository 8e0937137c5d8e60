// The stylesheet of the stand-alone report, for screen and paper. Colours are those of the site in light mode.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const styles = join(import.meta.dirname, "..", "..", "..", "site", "styles");
const tokens = join(styles, "tokens.css");

/** The site's colours in light mode, `#rrggbb` by custom property without its dashes. */
export function siteColours(): Readonly<Record<string, string>> {
  const [light = ""] = /(?<=:root \{)[^}]*/.exec(readFileSync(tokens, "utf8")) ?? [];
  return Object.fromEntries([...light.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
}

/** As a CSS string: quotes and backslashes escaped, no line breaks. */
function cssString(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}

/** `notice` is printed at the head of every page. */
export function styleOf({ title, notice }: { readonly title: string; readonly notice: string | null }): string {
  const colours = siteColours();
  const root = Object.entries(colours).map(([name, colour]) => `--${name}: ${colour};`);
  const print = paper({ title: cssString(title), notice: notice === null ? null : cssString(notice) }, colours);
  const shared = readFileSync(join(styles, "report.css"), "utf8");
  return `\n:root { color-scheme: light; ${root.join(" ")} }${screen}${shared}${print}`;
}

const screen = `
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.5 "Liberation Sans", Arial, "DejaVu Sans Condensed", system-ui, sans-serif; hyphens: auto; }
main, .head, .warnings > * { max-width: 46rem; margin-inline: auto; padding-inline: 1.25rem; }
h1, h2, h3, h4 { line-height: 1.2; hyphens: manual; text-wrap: balance; }
h1 { font-size: 2.2rem; margin: 0 0 1rem; }
h2 { font-size: 1.55rem; margin: 3rem 0 0.8rem; }
h3 { font-size: 1.2rem; margin: 1.8rem 0 0.4rem; }
h4 { font-size: 1.0625rem; margin: 1.2rem 0 0.3rem; }
p, ul, ol { margin: 0 0 0.8rem; overflow-wrap: anywhere; }
li { margin-block-end: 0.4rem; }
li > p { margin: 0; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a.figure { color: inherit; text-decoration: underline dotted; }
a:focus-visible, .table-scroll:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.notice-banner { background: var(--warning-paper); color: var(--warning-ink); border-block-end: 2px solid var(--warning-line); padding: 0.6rem 1.25rem; font-weight: 650; text-align: center; }
.head { padding-block: 1.5rem 0.5rem; }
.sender { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.2rem 1.5rem; font-size: 0.9rem; border-block-end: 1px solid var(--ink); padding-block-end: 0.5rem; margin-block-end: 1.6rem; }
h1.above { font-size: 1.0625rem; margin-block-end: 0.1rem; }
.subject { color: var(--ink-soft); }
.warnings > ul { padding-inline-start: 2.5rem; }
.warnings { background: var(--warning-paper); color: var(--warning-ink); border-block-end: 2px solid var(--warning-line); padding-block: 0.8rem 0.1rem; }
nav ol { list-style: none; padding: 0; }
nav li { display: flex; gap: 0.5rem; align-items: baseline; }
nav li .dots { flex: 1; border-block-end: 1px dotted var(--ink-soft); }
nav li .dots:last-child { display: none; }
.table, figure, div.figure { margin: 1.4rem 0; }
.table-scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.35; }
caption, figcaption, .figcaption { text-align: start; font-weight: 650; padding-block-end: 0.5rem; font-size: 0.95rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-block-end: 1px solid var(--line); font-weight: 400; }
thead th { vertical-align: bottom; font-weight: 650; border-block-end: 2px solid var(--ink); }
.number + td, .number + th { padding-inline-start: 1rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead .number { white-space: normal; }
thead [scope="colgroup"] { text-align: center; }
.note { color: var(--ink-soft); font-size: 0.85rem; margin: 0.4rem 0 0; }
tr:target th { background: var(--warning-paper); }
.chart { display: block; width: 100%; height: auto; font-size: 15px; fill: var(--ink); }
.chart-value { font-variant-numeric: tabular-nums; }
.chart-axis { font-size: 12px; fill: var(--ink-soft); }
@media screen and (max-width: 36rem) {
  h1 { font-size: 1.6rem; }
  caption > span { position: sticky; inset-inline-start: 0; display: block; max-width: calc(100vw - 2.5rem); }
}
`;

/** A4 with the title and the page number at the foot, and a rehearsal's notice at the head. Page margins have no custom properties. */
function paper(
  { title, notice }: { readonly title: string; readonly notice: string | null },
  colours: Readonly<Record<string, string>>,
): string {
  const above =
    notice === null
      ? ""
      : `@top-center { content: ${notice}; font: 650 9pt "Liberation Sans", Arial, "DejaVu Sans Condensed", sans-serif; color: ${colours["warning-ink"]}; background: ${colours["warning-paper"]}; margin-block: 6mm 6mm; }`;
  return `
@page { size: A4; margin: 18mm 22mm 16mm; ${above}
  @bottom-left { content: ${title}; font: 8pt "Liberation Sans", Arial, "DejaVu Sans Condensed", sans-serif; color: ${colours["ink-soft"]}; }
  @bottom-right { content: counter(page); font: 9pt "Liberation Sans", Arial, "DejaVu Sans Condensed", sans-serif; color: ${colours["ink"]}; } }
@media print {
  body { font-size: 10.5pt; }
  main, .head, .warnings > * { max-width: none; padding-inline: 0; }
  .warnings { background: none; border-block: 1px solid var(--warning-line); margin-block-end: 4mm; }
  .notice-banner, .for-screens { display: none; }
  .head { padding: 0; }
  .sender { font-size: 8.5pt; margin-block-end: 4mm; }
  h1.above { font-size: 10pt; font-weight: 400; }
  .subject { font-size: 9pt; margin-block-end: 4mm; }
  .judgement { font-size: 9pt; line-height: 1.4; }
  .judgement > h2 { font-size: 8.5pt; margin: 0 0 0.5mm; }
  .judgement p, .judgement ul { margin-block-end: 1.6mm; }
  .judgement h3 { font-size: 10.5pt; margin-block: 4mm 1.5mm; }
  .judgement li { margin-block-end: 0.8mm; }
  .judgement .table { margin-block: 3mm 0; }
  .judgement .table table { font-size: 8.6pt; }
  .judgement .table :is(th, td) { padding-block: 0.7mm; }
  .judgement :is(.note, .fine) { font-size: 8pt; line-height: 1.3; }
  .judgement .note { margin-block-start: 1mm; }
  .standings + .fine { margin-block-start: 1.5mm; }
  .judgement ul { padding-inline-start: 4mm; }
  .judgement :is(.table caption, .standings caption) { font-size: 10.5pt; padding-block: 1mm; }
  .standings :is(th, td) { padding-block: 0.6mm; }
  .sure-bar { font-size: 8pt; }
  .standings :is(thead th, caption span) { font-size: 8pt; }
  section.page { break-before: page; }
  /* Below a warning the judgement may run on to a second page, which the letter then shares. */
  .report-warned .letter { break-before: auto; }
  section.page > h2 { margin-block-start: 0; }
  .report-warned .letter > h2 { margin-block-start: 10mm; }
  h2, h3, h4, caption, .figcaption { break-after: avoid; }
  /* A paragraph that introduces a list stays with it, the first paragraph with its heading, and the last of a section with the list before it. */
  p:has(+ ul), h3 + p:not(:last-child), h4 + p:not(:last-child) { break-after: avoid; }
  p:has(+ ul) { break-inside: avoid; }
  ul + p:last-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  .appendix > :not(h2) { font-size: 9pt; }
  div.figure, tr, li { break-inside: avoid; }
  .table-scroll { overflow: visible; }
  .table.short { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  a.figure { text-decoration: none; }
  .chart-bar, .chart-empty { print-color-adjust: exact; }
}
`;
}
