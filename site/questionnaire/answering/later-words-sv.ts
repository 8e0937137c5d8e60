// Decides which words files and answering together have in Swedish, so that they load as one.
import { carrying } from "../../text/sv/form/carrying.ts";
import { merging, opening, part, splitting } from "../../text/sv/form/together.ts";
import type { LaterWords } from "../data/form-words.ts";

export const laterWords: LaterWords = { carrying, merging, opening, part, splitting };
