import { link, make } from "./elements.ts";

/** A link to another page of the site, or only its text in the form as one file. */
export function siteLink(address: string, text: string): HTMLElement {
  return document.documentElement.dataset.offline === undefined ? link(address, text) : make("span", {}, text);
}
