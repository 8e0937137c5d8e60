// The maintainers' report as one HTML file: no external address, no script, one inline style sheet allowed by its hash.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeMarkup } from "../../core/text.ts";
import type { Section } from "./html.ts";

interface PageContents {
  readonly title: string;
  /** Shown above everything else. */
  readonly closed: string;
  /** In a rehearsal: says that the organisations are invented. */
  readonly notice?: string;
  readonly intro: string;
  readonly contentsHeading: string;
  readonly sections: readonly Section[];
}

const tokens = join(import.meta.dirname, "..", "..", "..", "site", "styles", "tokens.css");

const rules = `
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main,header{max-width:70rem;margin:0 auto;padding:0 1rem}
.marked{background:var(--warning-paper);color:var(--warning-ink);border:1px solid var(--warning-line);padding:.5rem 1rem;font-weight:600;margin:1rem 0}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.375rem;margin:2.5rem 0 .5rem;border-top:1px solid var(--line);padding-top:1rem}
h3{font-size:1.0625rem;margin:1.5rem 0 .5rem}
p{max-width:42rem}a{color:inherit}a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.beside{display:grid;gap:1.5rem;align-items:start}
@media (min-width:60rem){.beside{grid-template-columns:22rem minmax(0,1fr)}}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9375rem}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{border-bottom:1px solid var(--line);padding:.25rem .75rem .25rem 0;text-align:right;vertical-align:top}
th:first-child{text-align:left;font-weight:400;min-width:10rem}thead th{font-weight:600!important;vertical-align:bottom}
figure{margin:.75rem 0}figcaption{color:var(--ink-soft);font-size:.875rem}
svg{display:block;width:100%;max-width:26rem;height:auto;font:13px system-ui,sans-serif}
svg text{fill:currentColor}.value{font-variant-numeric:tabular-nums}.track{fill:var(--fig-unknown)}.bar{fill:var(--fig-at)}
math{font-size:1.05em}
@media (forced-colors:active){.track{fill:Canvas;stroke:CanvasText}.bar{fill:CanvasText}}
@page{size:A4;margin:16mm}
@media print{body{font-size:10pt}main,header{max-width:none;padding:0}nav{display:none}h2,h3,caption{break-after:avoid}
tr,figure{break-inside:avoid}thead{display:table-header-group}.scroll{overflow:visible}
.beside{display:block}svg{max-width:9cm}table{font-size:8pt}th,td{padding-right:.3rem}th:first-child{min-width:0}
thead th{hyphens:auto}rect{print-color-adjust:exact}}
`;

/** The complete file. */
export function page({ title, closed, notice, intro, contentsHeading, sections }: PageContents): string {
  // The site's colours in every look. They are in the source digest, since the report is compared by its bytes.
  const style = readFileSync(tokens, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "") + rules;
  const digest = createHash("sha256").update(style).digest("base64");
  const marks = [...(notice === undefined ? [] : [notice]), closed].map((one) => `<p class="marked">${escapeMarkup(one)}</p>`).join("");
  const links = sections.map(({ id, heading }) => `<li><a href="#${id}">${escapeMarkup(heading)}</a></li>`).join("");
  const body = sections.map(
    ({ id, heading, html }) => `<section aria-labelledby="${id}"><h2 id="${id}">${escapeMarkup(heading)}</h2>\n${html}</section>`,
  );
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title><style>${style}</style></head>
<body><header>${marks}<h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(intro)}</p>
<nav aria-labelledby="contents"><h2 id="contents">${escapeMarkup(contentsHeading)}</h2><ol>${links}</ol></nav></header>
<main>${body.join("\n")}</main></body></html>
`;
}
