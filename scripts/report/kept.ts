// Decides where a line may not break: a number stays with the word that it belongs to, and its digits with each other.

/** "nivå 1", "38 procent" and "10 000" with spaces that hold together. The words are the same to whoever reads them aloud. */
export function kept(text: string): string {
  return text
    .replace(/(nivå|block|utgåva|level|edition|round) (?=\d)/gi, "$1\u00a0")
    .replace(/(\d) (?=procent|per cent|%|av |of |\d{3}(?!\d))/g, "$1\u00a0");
}
