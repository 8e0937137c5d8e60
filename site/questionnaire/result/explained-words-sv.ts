// Decides which words that which explains the result has in Swedish, so that they load as one.
import { explaining } from "../../text/sv/form/explaining.ts";
import { peers } from "../../text/sv/form/peers.ts";
import { requirements } from "../../text/sv/form/requirements.ts";
import { thenNow } from "../../text/sv/form/then-now.ts";
import { whatIfWords as whatIf } from "../../text/sv/form/what-if.ts";
import type { ExplainedWords } from "../data/form-words.ts";

const taking = async () => (await import("../takeaway/takeaway-words-sv.ts")).takingWords;

export const explainedWords: ExplainedWords = { explaining, peers, requirements, thenNow, whatIf, taking };
