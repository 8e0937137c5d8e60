// Adds the heading that a component renders to the list of a text's headings.

export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Inserts the component's heading where the source `body` uses the component. Unchanged where it does not. */
export function withComponentHeading(
  headings: readonly Heading[],
  body: string,
  placed: { readonly component: string; readonly heading: Heading },
): readonly Heading[] {
  const [before = "", ...after] = body.split(`<${placed.component} />`);
  if (after.length === 0) return headings;
  const at = before.match(/^#{2,6} /gm)?.length ?? 0;
  return headings.toSpliced(at, 0, placed.heading);
}
