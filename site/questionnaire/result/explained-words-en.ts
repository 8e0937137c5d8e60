// Decides which words that which explains the result has in English, so that they load as one.
import { explaining } from "../../text/en/form/explaining.ts";
import { peers } from "../../text/en/form/peers.ts";
import { requirements } from "../../text/en/form/requirements.ts";
import { thenNow } from "../../text/en/form/then-now.ts";
import { whatIfWords as whatIf } from "../../text/en/form/what-if.ts";
import type { ExplainedWords } from "../data/form-words.ts";

const taking = async () => (await import("../takeaway/takeaway-words-en.ts")).takingWords;

export const explainedWords: ExplainedWords = { explaining, peers, requirements, thenNow, whatIf, taking };
