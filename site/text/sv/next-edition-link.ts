// Decides the Swedish words of the links to the page about the next edition.
import { nextEdition } from "./next-edition.ts";

const { title, fromMethod, fromMethodNote } = nextEdition;

export const nextEditionLink = { title, fromMethod, fromMethodNote } as const;
