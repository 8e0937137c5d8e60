// Extracts definitions from an introduction in the questionnaire: sentences that begin with a quoted term, as in ”Ni” är …

export interface Definition {
  /** The defined terms without quotation marks: one, or several synonyms. */
  readonly words: readonly string[];
  /** The definition verbatim, up to the end of its line or the next definition. */
  readonly text: string;
}

const begin = "(?:An? |The )?[“”]";
/** The gap between two sentences of a line where the second defines a term. */
const between = new RegExp(`(?<=[.!?])\\s+(?=${begin})`);
/** ”A”, or ”A” och ”B”, at the start of a sentence. */
const head = new RegExp(`^${begin}[^“”]+”(?:(?: och | and |, )[“”][^“”]+”)*`);

/** In text order. Lines and sentences that define nothing are skipped. */
export function definitionsIn(introduction: string): readonly Definition[] {
  return introduction.split("\n").flatMap((line) =>
    line
      .trim()
      .split(between)
      .flatMap((text) => {
        const quoted = head.exec(text)?.[0];
        return quoted ? [{ words: wordsIn(quoted), text }] : [];
      }),
  );
}

function wordsIn(quoted: string): readonly string[] {
  return [...quoted.matchAll(/[“”]([^“”]+)”/g)].map((match) => match[1] ?? "");
}
