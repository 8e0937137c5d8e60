// The trustees' public cards, as `npm run keys -- trustee` leaves them for whoever makes the trust list.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function cardsFolder({ content }: { readonly content: string }): string {
  return join(content, "trust", "cards");
}

/** Paths, in order of name. */
export function cardFiles(place: { readonly content: string }): readonly string[] {
  const folder = cardsFolder(place);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(folder, name));
}
