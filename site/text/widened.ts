// Decides what another language's words must have: every key of the Swedish ones, with any text in place of the Swedish one.

/** The type with literals widened: "Skalan" becomes string. Keys, the length of lists and what functions take stay, so that a missing text is a type error. */
export type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends (...given: infer Given) => infer Answer
        ? (...given: Given) => Widened<Answer>
        : { readonly [Key in keyof T]: Widened<T[Key]> };
