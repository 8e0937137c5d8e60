// Decides the names of everything that can be wrong with a file that is read back.

export type FormatCode = "format-syntax" | "format-cell-missing" | "format-cell-unknown" | "format-cell-repeated" | "format-cell-differs";
