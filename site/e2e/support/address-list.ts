// Parses site/addresses.txt: the addresses that the site promises to keep, and those that have moved.
import { languagesOf, prefixed } from "../../text/addresses.ts";
import { languages } from "../../text/languages.ts";
import { linesOf, type Moved, movedIn } from "../../text/moved-addresses.ts";

export interface Addresses {
  /** Without a language prefix: `/skala/` means `/en/skala/` too. */
  readonly kept: readonly string[];
  readonly moved: readonly Moved[];
  /** Errors in the file, one sentence each, in Swedish. */
  readonly faults: readonly string[];
}

const shape = /^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+\.html)?$/;

/** One address a line; `/gammal/ -> /ny/` for one that has moved; `#` starts a comment. */
export function parseAddresses(text: string): Addresses {
  const kept = linesOf(text).filter((line) => !line.includes("->"));
  const moved = movedIn(text);
  return {
    kept,
    moved,
    faults: [
      ...shapeFaults([...kept, ...moved.flatMap(({ from, to }) => [from, to])]),
      ...duplicates(kept, moved),
      ...unknownTargets(kept, moved),
    ],
  };
}

function shapeFaults(all: readonly string[]): readonly string[] {
  return all
    .filter((one) => !shape.test(one) || languages.some((language) => one.startsWith(`/${language}/`)))
    .map(
      (one) =>
        `”${one}” är ingen adress. Den börjar och slutar med /, har bara a–z, siffror, punkt och bindestreck, och inget språk först.`,
    );
}

function duplicates(kept: readonly string[], moved: readonly Moved[]): readonly string[] {
  const all = [...kept, ...moved.map((one) => one.from)];
  return all
    .filter((one, at) => all.indexOf(one) < at)
    .map((one) => `${one} står två gånger. En adress finns kvar, eller så har den flyttat. Ta bort den ena raden.`);
}

function unknownTargets(kept: readonly string[], moved: readonly Moved[]): readonly string[] {
  return moved
    .filter(({ to }) => !kept.includes(to))
    .map(({ from, to }) => `${from} leder till ${to}, som inte står i listan. Låt den leda till en adress som finns kvar.`);
}

/** Every address that the site must have, in each language that the page exists in. Moved addresses have redirects. */
export function promised({ kept, moved }: Addresses): readonly string[] {
  return [...kept, ...moved.map((one) => one.from)].flatMap((path) => languagesOf(path).map((language) => prefixed(language, path)));
}

/**
 * Whether the address is left out of the list. Releases with their pages, and consultations, are kept anyway since content is append-only;
 * editions in draft or pilot come and go. Minority languages are there once somebody has translated.
 */
export function isUnlisted(path: string): boolean {
  return /^\/(?:en\/)?(?:resultat|rapport)\/[^/]+\/[^/]+\/(?:[^/]+\/){0,2}$|^\/(?:en\/)?(?:svara|samrad|om)\/[^/]+\/$/.test(path);
}
