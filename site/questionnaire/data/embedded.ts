// Content that the form loads on use: fetched from the site once or, in the form as one file, read from an element of the page.

/** In the form as one file, the attribute of an element whose text is the content at the attribute's address. */
export const embeddedAttribute = "data-held";

export interface Embedded<Content> {
  /** Loads the content once for all callers; after a failure the next call tries again. @throws Error if it cannot be fetched. */
  readonly load: () => Promise<Content>;
  /** The content, if it has been loaded. */
  readonly now: () => Content | undefined;
}

const all = new Map<string, Embedded<unknown>>();

/** The content at `address`, a path of the site. Every part of the script shares one per address. */
export function embeddedAt<Content>(address: string): Embedded<Content> {
  const known = all.get(address) ?? makeEmbedded(address);
  all.set(address, known);
  return known as Embedded<Content>;
}

function makeEmbedded(address: string): Embedded<unknown> {
  let pending: Promise<unknown> | undefined;
  let content: unknown;
  const load = (): Promise<unknown> => {
    pending ??= read(address).then(
      (value) => {
        content = value;
        return value;
      },
      (reason: unknown) => {
        pending = undefined;
        throw reason;
      },
    );
    return pending;
  };
  return { load, now: () => content };
}

async function read(address: string): Promise<unknown> {
  const text = document.querySelector(`[${embeddedAttribute}="${address}"]`)?.textContent;
  if (text) return JSON.parse(text);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("a part of the form could not be fetched");
  return answer.json();
}
