// Decides which documents the pilot kit of the shown edition has, and in which order.
import { type CollectionEntry, getCollection } from "astro:content";
import { edition } from "./content.ts";

export type PilotDocument = CollectionEntry<"pilot">;

const overviewId = `${edition.entry.id}/index`;
const own = (await getCollection("pilot")).filter((one) => one.id.startsWith(`${edition.entry.id}/`));

/** Where the pilot stands and what it tries; absent where the edition has no kit. */
export const overview = own.find((one) => one.id === overviewId);

/** The kit's papers in the order that they are used. */
export const documents = own
  .filter((one) => one.id !== overviewId)
  .toSorted((a, b) => (a.data.order ?? 99) - (b.data.order ?? 99) || a.id.localeCompare(b.id));

/** The last part of the address: `guide`. */
export function slugOf(document: PilotDocument): string {
  return document.id.slice(edition.entry.id.length + 1);
}
