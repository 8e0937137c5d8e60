// Reads what is stored, tells of it, and merges changes with it. Loads only where something is stored that the page itself did not write.

export { openDraft } from "./draft-file.ts";
export { rebase } from "./rebase.ts";
export { tellRestored } from "./restored.ts";
