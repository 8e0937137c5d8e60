// The menu's entries and the pages below each: which entry a page belongs to, and what a page is called.

interface Page {
  /** Without a language prefix. */
  readonly href: string;
  readonly label: string;
}

interface Entry extends Page {
  readonly pages: readonly Page[];
}

/** The href of the entry that a page belongs to: the one with the longest address that the page's begins with. Undefined for a page of none. */
export function menuEntryOf(path: string, entries: readonly Entry[]): string | undefined {
  const all = entries.flatMap(({ href, pages }) => [href, ...pages.map((one) => one.href)].map((address) => ({ address, href })));
  const under = all.filter(({ address }) => path.startsWith(address));
  return under.toSorted((a, b) => b.address.length - a.address.length)[0]?.href;
}

/** The label of each page, by its href. */
export function labelsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap((entry) => [entry, ...entry.pages]).map(({ href, label }) => [href, label]));
}
