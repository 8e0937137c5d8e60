import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "new-id":
    "An id has lower-case letters a–z, digits and single hyphens, and is at most {longest} characters long. The id of a question begins with a letter. Choose such an id.",
  "new-id-used": "Question {id} is already in edition {editions}. An id must never change its meaning: choose a new one.",
  "new-edition-exists":
    "Edition {edition} already exists, in editions.yaml or as a folder, and is not overwritten. Choose another id, or remove what is there.",
  "new-unknown-edition": "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  "new-unknown-area": "The edition has no area {area}. Choose one of: {known}.",
  "new-unknown-block": "The edition has no such block. Choose one of: {known}.",
  "new-frozen":
    "Edition {edition} is {status} and takes no new questions. Make a new edition first: npm run new -- edition <id> --from {edition}.",
  "new-locked":
    "Edition {edition} is locked by round {round} and takes no new questions. Make a new edition first: npm run new -- edition <id> --from {edition}.",
  "new-list-form":
    "The list {list} is not written with one entry per line, so nothing can be added to it. Write each entry on a line of its own that begins with a hyphen.",
} satisfies Messages;

export type ScaffoldCode = keyof typeof messages;
