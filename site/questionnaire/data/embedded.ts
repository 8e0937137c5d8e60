// Content that the form loads on use: fetched from the site once or, in the form as one file, read from an element of the page.

/** In the form as one file, the attribute of an element whose text is the content at the attribute's address. */
export const embeddedAttribute = "data-held";

const loaded = new Map<string, Promise<unknown>>();

/** The content at `address`, a path of the site: once for all callers. After a failure the next call tries again. @throws Error if it cannot be fetched. */
export function loadEmbedded<Content>(address: string): Promise<Content> {
  const found = loaded.get(address) ?? read(address);
  loaded.set(address, found);
  found.catch(() => loaded.delete(address));
  return found as Promise<Content>;
}

async function read(address: string): Promise<unknown> {
  const text = document.querySelector(`[${embeddedAttribute}="${address}"]`)?.textContent;
  if (text) return JSON.parse(text);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("a part of the form could not be fetched");
  return answer.json();
}
