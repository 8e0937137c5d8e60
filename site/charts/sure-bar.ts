// The bar of a whole as SVG text: what is certain at either end, and between them what nobody knows.
import { escapeMarkup } from "../../scripts/core/text.ts";
import { type Shape, type SureBarSize, type SureShares, sureBarLayout } from "../../scripts/statistics/wording/sure-bar.ts";
import type { SureBarWords } from "../../scripts/statistics/wording/words.ts";
import { type Drawing, element } from "./svg.ts";

export interface SureBar extends SureShares, Pick<Drawing, "id" | "title" | "description"> {
  readonly isLarge?: boolean;
  readonly words: SureBarWords;
}

/** The narrowest drawing is 280 pixels wide. */
const usual: SureBarSize = { height: 30, above: 22, below: 17, inside: 13, outside: 13, room: (text) => (text.length * 7.2 + 4) / 2.8 };
/** Or 560, with larger words inside. */
const large: SureBarSize = {
  ...usual,
  height: 44,
  inside: 16,
  room: (text, where) => (where === "inside" ? (text.length * 9 + 10) / 5.6 : usual.room(text, where)),
};

/** Drawn in per cent of its width and in pixels of its height, so that text keeps its size in every column. */
export function sureBar({ id, title, description, isLarge = false, words, ...shares }: SureBar): string {
  const { shapes } = sureBarLayout(shares, words, { id, size: isLarge ? large : usual });
  return element(
    "svg",
    {
      class: `chart sure-bar${isLarge ? " is-large" : ""}${shares.share === null ? " is-bare" : ""}`,
      id,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
    },
    element("title", { id: `${id}-title` }, escapeMarkup(title)),
    element("desc", { id: `${id}-desc` }, escapeMarkup(description)),
    ...shapes.map(written),
  );
}

function written({ name, attributes, children }: Shape): string {
  return element(name, attributes, ...children.map((child) => (typeof child === "string" ? escapeMarkup(child) : written(child))));
}
