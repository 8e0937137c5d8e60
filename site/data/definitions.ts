// Decides which definitions an introduction of the questionnaire holds: sentences that begin with a word in quotation marks, ”Ni” är …

export interface Definition {
  /** The words that are defined, without quotation marks: one, or several that mean the same. */
  readonly words: readonly string[];
  /** The definition as it stands, to the end of its line or to the next one. */
  readonly text: string;
}

const begin = "(?:An? |The )?[“”]";
/** Between two sentences of a line, where the second one defines a word. */
const between = new RegExp(`(?<=[.!?])\\s+(?=${begin})`);
/** ”A”, or ”A” och ”B”, at the beginning of a sentence. */
const head = new RegExp(`^${begin}[^“”]+”(?:(?: och | and |, )[“”][^“”]+”)*`);

/** In the order of the text. Lines and sentences that define nothing are passed over. */
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
