// Content Security Policy of the form as one file, and a check that nothing in it would be fetched.
import { createHash } from "node:crypto";
import { attributeOf, type Element, textOf } from "./tree.ts";

/** A policy that allows the page's own styles and scripts by digest, and nothing else. */
export function policyFor(elements: readonly Element[]): string {
  const digests = (tag: string): string =>
    elements
      .filter((one) => one.tagName === tag && !isData(one))
      .map((one) => `'sha256-${createHash("sha256").update(one.childNodes.map(textOf).join("")).digest("base64")}'`)
      .join(" ");
  // The data of earlier editions is fetched from data: URLs.
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

/** Attributes whose URL a browser fetches or navigates to. */
export const addressed: readonly string[] = [
  "src",
  "srcset",
  "href",
  "xlink:href",
  "action",
  "formaction",
  "poster",
  "data",
  "background",
  "ping",
];

/** Describes everything in the page that would be fetched, for the build's error message. */
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

/** Whether the element is a data block, which is never run and so needs no digest. */
export function isData(element: Element): boolean {
  return element.tagName === "script" && attributeOf(element, "type") === "application/json";
}
