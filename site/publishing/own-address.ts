// The site's own origin, which search engines, feeds and shared links need: `contact.website` in content/authority.yaml, or none.
import { placeFrom } from "../../scripts/shared/place.ts";
import { readAuthority } from "../../scripts/shared/read-method.ts";

/** For Astro's `site`. Undefined while `contact.website` is empty. @throws Error where it is anything but an origin. */
export function ownOrigin(): string | undefined {
  const authority = readAuthority(placeFrom([]));
  // A file that cannot be read is reported when the pages are built.
  return authority.ok ? originOf(authority.value.contact.website) : undefined;
}

/** `https://www.example.se` without a path, since every link on the site is relative to the root. */
export function originOf(website: string | null): string | undefined {
  if (website === null) return undefined;
  const url = URL.canParse(website) ? new URL(website) : undefined;
  if (url?.protocol === "https:" && url.href === `${url.origin}/`) return url.origin;
  throw new Error(
    `Webbplatsen går inte att bygga. Det här behöver rättas:\ncontent/authority.yaml, contact.website: ”${website}” är inte adressen till en hel webbplats. Skriv https:// och webbplatsens namn och inget mer, till exempel https://www.example.se.`,
  );
}
