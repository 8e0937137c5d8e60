// Decides where the form gets what it does not need at once: from the page, where the form is one file, and otherwise from the site, once.

/** Where the form in one file has what the site would fetch: each in an element of its own. */
export const embeddedAttribute = "data-held";

export interface Embedded<Content> {
  /** The same content for all who ask; after a failure the next one tries again. @throws Error where it can neither be read nor fetched. */
  readonly load: () => Promise<Content>;
  /** The content once it is here. */
  readonly now: () => Content | undefined;
}

const all = new Map<string, Embedded<unknown>>();

/** What the page names at `address`, a path of the site: one for all parts of the script that ask for it. */
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
      (content) => {
        content = content;
        return content;
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
