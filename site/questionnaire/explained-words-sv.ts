// Decides which words that which explains the result has in Swedish, so that they load as one.
import { explaining } from "../text/sv/explaining.ts";
import { peers } from "../text/sv/peers.ts";
import { requirements } from "../text/sv/requirements.ts";
import { thenNow } from "../text/sv/then-now.ts";
import { whatIfWords as whatIf } from "../text/sv/what-if.ts";
import type { ExplainedWords } from "./form-words.ts";

const taking = async () => (await import("./taking-words-sv.ts")).takingWords;

export const explainedWords: ExplainedWords = { explaining, peers, requirements, thenNow, whatIf, taking };
