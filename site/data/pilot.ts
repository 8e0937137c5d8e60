// The documents of the current edition's pilot kit, in order.
import { type CollectionEntry, getCollection } from "astro:content";
import { edition } from "./content.ts";

export type PilotDocument = CollectionEntry<"pilot">;

const overviewId = `${edition.entry.id}/index`;
const own = (await getCollection("pilot")).filter((one) => one.id.startsWith(`${edition.entry.id}/`));

/** The kit's overview: the state of the pilot and what it tests. Undefined where the edition has no kit. */
export const overview = own.find((one) => one.id === overviewId);

/** The kit's documents in order of use. */
export const documents = own
  .filter((one) => one.id !== overviewId)
  .toSorted((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99) || a.id.localeCompare(b.id));

/** The last segment of the address: `guide`. */
export function slugOf(document: PilotDocument): string {
  return document.id.slice(edition.entry.id.length + 1);
}
