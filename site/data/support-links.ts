// The links to support that the site may show: pages that somebody has read, by measure.
import type { LocalText } from "../../scripts/method/schema.ts";
import type { SupportLink } from "../../scripts/method/support/links.ts";
import { readSupportLinks } from "../../scripts/repository/read-references.ts";
import { place, unwrap } from "./content.ts";

/** A page of grade A, which has an address and the day on which it was read. */
export interface ShownLink extends Pick<SupportLink, "title" | "language" | "helps" | "measures" | "with"> {
  readonly url: string;
  readonly publisher: LocalText;
  readonly read: string;
}

const files = unwrap(readSupportLinks(place)).map(({ value }) => value);

/** In the order of the publishers, and of each publisher's file. */
export const shownLinks: readonly ShownLink[] = files.flatMap(({ publisher, links }) =>
  links.flatMap(({ checked: { grade, date }, url, ...link }) =>
    grade === "A" && url !== undefined && date !== undefined ? [{ ...link, url, publisher, read: date }] : [],
  ),
);

/** How many links wait for somebody to open them. */
export const waitingLinks = files.reduce((sum, { links }) => sum + links.length, 0) - shownLinks.length;

/** The links that help with a measure, also for the plan. */
export function linksFor(measure: string): readonly ShownLink[] {
  return shownLinks.filter(({ measures }) => measures.includes(measure));
}
