// Where the site is published: `contact.website` in content/authority.yaml or, for one build, the environment variable INFOSAK_SITE.
import { siteShape } from "../method/authority.ts";
import type { Place } from "./place.ts";
import { readAuthority } from "./read-authority.ts";

export interface SiteAddress {
  /** `https://owner.github.io` */
  readonly origin: string;
  /** The site's base path, with a slash at each end: `/`, or `/repo/`. */
  readonly base: string;
  /** Origin and path without a slash at the end, so that the address of a page is this and its path on the site. */
  readonly address: string;
}

/** Null while no address is known. @throws Error with a sentence for whoever wrote an invalid one. */
export function siteAddressOf(place: Place): SiteAddress | null {
  const authority = readAuthority(place);
  // A file that cannot be read is reported when the pages are built.
  return siteAddress(authority.ok ? authority.value.contact.website : null);
}

/** A set but empty variable is none: so a workflow passes one that it lacks. */
export function siteAddress(website: string | null, override = process.env["INFOSAK_SITE"]): SiteAddress | null {
  if (override) return parse(override, "Miljövariabeln INFOSAK_SITE");
  return website === null ? null : parse(website, "content/authority.yaml, contact.website");
}

function parse(text: string, where: string): SiteAddress {
  if (!siteShape.test(text) || !URL.canParse(text))
    throw new Error(
      `Webbplatsen går inte att bygga. Det här behöver rättas:\n${where}: ”${text}” är inte adressen till en hel webbplats. Skriv https:// och webbplatsens namn, och efter det bara den mapp som webbplatsen ligger i, om den gör det, till exempel https://www.example.se eller https://example.github.io/infosak/.`,
    );
  const { origin, pathname } = new URL(text);
  const path = pathname.replace(/\/$/, "");
  return { origin, base: `${path}/`, address: `${origin}${path}` };
}
