// Addresses that have moved, as site/addresses.txt lists them: `/gammal/ -> /ny/`, without a language prefix.

export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** The lines of the list without comments and empty lines. */
export function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "");
}

export function movedIn(text: string): readonly Moved[] {
  return linesOf(text)
    .filter((line) => line.includes("->"))
    .map((line) => line.split("->").map((part) => part.trim()))
    .map(([from = "", to = ""]) => ({ from, to }));
}
