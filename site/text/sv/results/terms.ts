// Decides what types, sizes, parts of the country and answers are called in Swedish.
export const terms = {
  type: { municipality: "Kommuner", region: "Regioner", agency: "Statliga myndigheter" } as Readonly<Record<string, string>>,
  typeLower: { all: "organisationer", municipality: "kommuner", region: "regioner", agency: "myndigheter" } as Readonly<
    Record<string, string>
  >,
  all: "Alla organisationer",
  size: {
    municipality: {
      "0-9999": "under 10 000 invånare",
      "10000-19999": "10 000–19 999 invånare",
      "20000-49999": "20 000–49 999 invånare",
      "50000-up": "50 000 invånare eller fler",
    },
    region: { all: "alla regioner" },
    agency: {
      "0-49": "under 50 årsarbetskrafter",
      "50-199": "50–199 årsarbetskrafter",
      "200-999": "200–999 årsarbetskrafter",
      "1000-up": "1 000 årsarbetskrafter eller fler",
    },
  } as Readonly<Record<string, Readonly<Record<string, string>>>>,
  part: {
    se11: "Stockholm",
    se12: "Östra Mellansverige",
    se21: "Småland med öarna",
    se22: "Sydsverige",
    se23: "Västsverige",
    se31: "Norra Mellansverige",
    "se32-33": "Norrland (mellersta och övre)",
  } as Readonly<Record<string, string>>,
  respondent: { answered: "svarade", declined: "avstod", "no-answer": "svarade inte" } as Readonly<Record<string, string>>,
} as const;

// Made when first used: a slow phone needs as long for one as for the rest of a script's start.
let day: Intl.DateTimeFormat | undefined;
let whole: Intl.NumberFormat | undefined;

/** `2026-11-24` as "24 november 2026". */
export function dateInWords(date: string): string {
  day ??= new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** "a, b och c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`;
}

/** Thousands apart, as Swedish writes them. */
export function inDigits(count: number): string {
  whole ??= new Intl.NumberFormat("sv-SE");
  return whole.format(count);
}
