import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "new-id":
    "An id has lower-case letters a–z, digits and single hyphens, and is at most {longest} characters long. The id of a question begins with a letter. Choose such an id.",
  "new-edition-exists":
    "Edition {edition} already exists, in editions.yaml or as a folder, and is not overwritten. Choose another id, or remove what is there.",
  "new-unknown-edition": "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  "new-list-form":
    "The list {list} is not written with one entry per line, so nothing can be added to it. Write each entry on a line of its own that begins with a hyphen.",
} satisfies Messages;

export type ScaffoldCode = keyof typeof messages;
