// Building blocks of the maintainers' report as HTML: tables with captions and scopes, and bar charts with a table beside them.
import { escapeMarkup } from "../../core/text.ts";

/** With a decimal comma and a minus sign (U+2212); "–" for null. */
export function number(value: number | null, decimals = 0): string {
  return value === null
    ? "–"
    : value
        .toFixed(decimals)
        .replace(".", ",")
        .replace(/^-(?=.*[1-9])/, "−")
        .replace(/^-/, "");
}

/** In per cent without decimals; "–" if `whole` is 0. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${number((100 * part) / whole)} %`;
}

interface TableContents {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A table that scrolls by itself if it is too wide, also by keyboard. */
export function table({ caption, head, rows }: TableContents): string {
  const heads = head.map((one) => `<th scope="col">${escapeMarkup(one)}</th>`).join("");
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((one) => `<td>${escapeMarkup(String(one))}</td>`).join("");
    return `<tr><th scope="row">${escapeMarkup(String(first ?? ""))}</th>${cells}</tr>`;
  });
  return `<div class="scroll" role="region" aria-label="${escapeMarkup(caption)}" tabindex="0"><table><caption>${escapeMarkup(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}

interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as text. */
  readonly shown: string;
}

interface BarsContents {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** The value of a bar of full width. */
  readonly full: number;
  readonly bars: readonly Bar[];
}

const [width, line] = [360, 44];

/** Horizontal bars, each below its label. Values below 0 have no bar. The table beside the chart has the same figures. */
export function bars({ id, title, full, bars: all }: BarsContents): string {
  const drawn = all.map(({ label, value, shown }, at) => {
    const length = full <= 0 ? 0 : Math.round((width * Math.min(full, Math.max(0, value))) / full);
    const y = at * line;
    return `<text x="0" y="${y + 14}">${escapeMarkup(shorten(label))}</text><text x="${width}" y="${y + 14}" text-anchor="end" class="value">${escapeMarkup(shown)}</text><rect class="track" x="0" y="${y + 20}" width="${width}" height="12"/><rect class="bar" x="0" y="${y + 20}" width="${length}" height="12"/>`;
  });
  const description = all.map(({ label, shown }) => `${label}: ${shown}`).join(". ");
  return `<figure><svg viewBox="0 0 ${width} ${Math.max(1, all.length) * line}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${escapeMarkup(title)}</title><desc id="${id}-desc">${escapeMarkup(description)}</desc>${drawn.join("")}</svg><figcaption>${escapeMarkup(title)}</figcaption></figure>`;
}

/** Shortened to fit above a bar, beside its value. */
function shorten(label: string): string {
  return label.length > 44 ? `${label.slice(0, 43).trimEnd()}…` : label;
}

/** Bars beside a table of the same figures; above it if the page is narrow. */
export function chart(contents: BarsContents & TableContents): string {
  return `<div class="beside">${bars(contents)}${table(contents)}</div>`;
}

export function paragraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly html: string;
}
