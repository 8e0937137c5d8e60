// Decides the site's own address, which search engines, feeds and shared links need whole: the one in content/authority.yaml, or none.
import { placeFrom } from "../../scripts/shared/place.ts";
import { readAuthority } from "../../scripts/shared/read-method.ts";

/** For Astro's `site`. Undefined while no authority has filled in `contact.website`. @throws Error where it is no address of a whole site. */
export function ownAddress(): string | undefined {
  const authority = readAuthority(placeFrom([]));
  // What cannot be read is told when the pages are built.
  return authority.ok ? wholeSite(authority.value.contact.website) : undefined;
}

/** `https://www.example.se` and nothing after it: every link on the site begins at its root. */
export function wholeSite(website: string | null): string | undefined {
  if (website === null) return undefined;
  const url = URL.canParse(website) ? new URL(website) : undefined;
  if (url?.protocol === "https:" && url.href === `${url.origin}/`) return url.origin;
  throw new Error(
    `Webbplatsen går inte att bygga. Det här behöver rättas:\ncontent/authority.yaml, contact.website: ”${website}” är inte adressen till en hel webbplats. Skriv https:// och webbplatsens namn och inget mer, till exempel https://www.example.se.`,
  );
}
