// Decides how words begin a sentence.

/** "två åtgärder" as "Två åtgärder". */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
