// Decides which words the form's script takes: those for answering at once, all others together with the part of the script that says them.
import type { Language } from "../../text/languages.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { carrying } from "../../text/sv/form/carrying.ts";
import type { ExplainingWords } from "../../text/sv/form/explaining.ts";
import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { PeersWords } from "../../text/sv/form/peers.ts";
import type { RequirementsWords } from "../../text/sv/form/requirements.ts";
import type { ThenNowWords } from "../../text/sv/form/then-now.ts";
import type { merging, opening, part, splitting } from "../../text/sv/form/together.ts";
import type { WhatIfWords } from "../../text/sv/form/what-if.ts";
import type { Widened } from "../../text/widened.ts";
import type { ExportWords } from "../takeaway/takeaway-words.ts";

/** Of one language. A page's script has those of its own language alone. */
export interface FormWords {
  readonly answering: AnsweringWords;
  readonly later: () => Promise<LaterWords>;
  readonly explained: () => Promise<ExplainedWords>;
  readonly method: () => Promise<MethodWords>;
}

/** For files, and for answering together. */
export interface LaterWords {
  readonly opening: Widened<typeof opening>;
  readonly part: Widened<typeof part>;
  readonly splitting: Widened<typeof splitting>;
  readonly merging: Widened<typeof merging>;
  readonly carrying: Widened<typeof carrying> & { readonly language: Language };
}

/** For what explains the result. */
export interface ExplainedWords {
  readonly explaining: ExplainingWords;
  readonly whatIf: WhatIfWords;
  readonly peers: PeersWords;
  readonly requirements: RequirementsWords;
  readonly thenNow: ThenNowWords;
  /** For what is taken along from it. */
  readonly taking: () => Promise<ExportWords>;
}
