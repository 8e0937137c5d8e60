// Decides where each form finds the words that its page lacks and the takeaways need.
import type { Edition } from "../scripts/method/result.ts";
import { edition as current } from "./data.ts";
import type { Language } from "./text/languages.ts";

/** A method from a folder may have the same id as the edition that takes answers, and other words. */
export function takeawayName(edition: Edition): string {
  const { id } = edition.entry;
  return id === current.entry.id && edition !== current ? `${id}-prov` : id;
}

export function takeawayAddress(edition: Edition, language: Language): string {
  return `/att-ta-med/${takeawayName(edition)}.${language}.json`;
}
