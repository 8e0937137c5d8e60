// The source in a figure's picture, which is read away from its page: of what releases, what the numbers are, and when they were published.
import type { Release } from "../data/releases.ts";
import type { Locale } from "../text/locale.ts";

/** `releases`: the page's own, then those of earlier rounds. `notes`: what the picture says of its own numbers. */
export function pictureSource(
  releases: readonly [Pick<Release, "round" | "release" | "published">, ...Pick<Release, "round" | "release">[]],
  notes: readonly (string | undefined)[],
  { words, roundName }: Pick<Locale, "words" | "roundName">,
): string {
  const { formats, results: text } = words;
  const day = releases[0].published;
  const named = releases.map((one) => [roundName(one.round), one.release] as const);
  return [text.sourceOf(named), ...notes, text.rounded, day && text.releaseDated(formats.dateInWords(day))].filter(Boolean).join(" ");
}
