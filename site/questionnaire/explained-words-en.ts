// Decides which words that which explains the result has in English, so that they load as one.
import { explaining } from "../text/en/explaining.ts";
import { peers } from "../text/en/peers.ts";
import { requirements } from "../text/en/requirements.ts";
import { thenNow } from "../text/en/then-now.ts";
import { whatIfWords as whatIf } from "../text/en/what-if.ts";
import type { ExplainedWords } from "./form-words.ts";

const taking = async () => (await import("./taking-words-en.ts")).takingWords;

export const explainedWords: ExplainedWords = { explaining, peers, requirements, thenNow, whatIf, taking };
