// The bar of a whole in HTML: one image with an alternative text.
import type { Element } from "hast";
import { noBreak } from "../../core/no-break.ts";
import { type Shape, type SureBarSize, sureBarLayout } from "../../statistics/wording/sure-bar.ts";
import type { SureBarWords } from "../../statistics/wording/words.ts";
import { element } from "./element.ts";
import type { SureBar } from "./nodes.ts";

interface Drawing {
  readonly bar: SureBar;
  readonly words: SureBarWords;
  /** Unique in the document: of the pattern. */
  readonly id: string;
  readonly isLarge: boolean;
}

/** The narrowest drawing is 240 pixels wide. Text has the size that the stylesheet gives it, on paper another than on screens. */
const usual: SureBarSize = { height: 22, above: 19, below: 14, room: (text) => (text.length * 6.2 + 8) / 2.4 };
const large: SureBarSize = { ...usual, height: 34 };

export function drawSureBar({ bar, words, id, isLarge }: Drawing): Element {
  const { shapes, height } = sureBarLayout(bar, words, { id, size: isLarge ? large : usual });
  const attributes = { role: "img", "aria-label": bar.alternative, class: "sure-bar", width: "100%", height };
  return element("svg", attributes, shapes.map(written));
}

function written({ name, attributes, children }: Shape): Element {
  return element(
    name,
    attributes,
    children.map((child) => (typeof child === "string" ? noBreak(child) : written(child))),
  );
}
