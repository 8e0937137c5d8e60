// Decides the invented counts that the method page of the statistics rounds before the reader's eyes.

interface Count {
  readonly truth: number;
  readonly published: number;
}

/** From under level 1 to level 4, and all of them. */
export const roundingExample: { readonly parts: readonly Count[]; readonly whole: Count } = {
  parts: [
    { truth: 13, published: 15 },
    { truth: 9, published: 10 },
    { truth: 6, published: 5 },
    { truth: 2, published: 0 },
    { truth: 1, published: 0 },
  ],
  whole: { truth: 31, published: 30 },
};
