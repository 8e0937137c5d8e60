// Decides what the file may do: run its own script, use its own styles, and nothing else. Anything that would load stops the build.
import { createHash } from "node:crypto";
import { attributeOf, type Element, textOf } from "./tree.ts";

/** The policy for the elements of a page. Styles and scripts are let through by the digest of their text alone. */
export function policyFor(elements: readonly Element[]): string {
  const digests = (tag: string): string =>
    elements
      .filter((one) => one.tagName === tag && !isData(one))
      .map((one) => `'sha256-${createHash("sha256").update(one.childNodes.map(textOf).join("")).digest("base64")}'`)
      .join(" ");
  // The data of earlier editions is read from inside the file, by an address that holds it.
  const reads = elements.some((one) => isData(one) && one.childNodes.map(textOf).join("").includes(`"data:application/json`));
  return [
    "default-src 'none'",
    `script-src ${digests("script")}`,
    `style-src ${digests("style")}`,
    "img-src data:",
    ...(reads ? ["connect-src data:"] : []),
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** Attributes whose address a browser fetches, or goes to. */
const addressed = ["src", "srcset", "href", "xlink:href", "action", "formaction", "poster", "data", "background", "ping"];

/** What in the page would reach out of the file, in words for whoever builds it. */
export function reachesOut(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((one) => {
    const addresses = addressed.flatMap((name) => {
      const value = attributeOf(one, name);
      return value === undefined || /^(#|data:)/.test(value) ? [] : [`${one.tagName} ${name}="${value}"`];
    });
    const styled = attributeOf(one, "style") === undefined ? [] : [`${one.tagName} style=…`];
    const loading =
      one.tagName === "style" && /url\(|@import/i.test(one.childNodes.map(textOf).join("")) ? ["url() or @import in a style"] : [];
    return [...addresses, ...styled, ...loading];
  });
}

/** A block of data is never run, so no policy concerns it. */
export function isData(element: Element): boolean {
  return element.tagName === "script" && attributeOf(element, "type") === "application/json";
}
