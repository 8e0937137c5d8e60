// Decides where the heading that a component writes into a text stands among the text's own headings.

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The headings with the component's own at the place where the text names it; as they were where it names it nowhere. */
export function withPlaced(
  headings: readonly Heading[],
  body: string,
  placed: { readonly component: string; readonly heading: Heading },
): readonly Heading[] {
  const [before = "", ...after] = body.split(`<${placed.component} />`);
  if (after.length === 0) return headings;
  const at = before.match(/^#{2,6} /gm)?.length ?? 0;
  return headings.toSpliced(at, 0, placed.heading);
}
