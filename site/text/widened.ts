/**
 * The type of another language's texts, given the Swedish ones: literals are widened ("Skalan" becomes string), while keys, tuple lengths
 * and parameters stay, so that a missing text is a type error.
 */
export type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends (...given: infer Given) => infer Answer
        ? (...given: Given) => Widened<Answer>
        : { readonly [Key in keyof T]: Widened<T[Key]> };
