// Decides what is kept on one line: names of standards, directives and regulations with the number that tells which one it is, short words that say nothing without their number, and the two ends of a range.

const named = /\b(ISO\/IEC|NIST CSF|CSF|NIS|MCFFS|MSBFS|SFS)\s(\d[\d.:]*\d|\d)(-(?=\p{L}))?/gu;
const numbered = /\b(nivå|block|fråga|utgåva|level|question|edition)\s(?=\d)/giu;
const counted = /(\d)\s(?=kap\.|§|%|procent|per cent\b|000\b)/gu;
const range = /(\d–)(?=\d)/g;
const chapter = /(kap\.)\s(?=\d)/gu;

/** The same words, where no line can break inside. For what is shown; never for what is searched or compared. */
export function unbroken(text: string): string {
  const short = [numbered, counted, chapter].reduce((said, one) => said.replaceAll(one, "$1\u00a0"), text).replaceAll(range, "$1\u2060");
  return short.replaceAll(named, (_, name: string, number: string, hyphen?: string) => {
    const whole = name.replaceAll("/", "/\u2060").replaceAll(" ", "\u00a0");
    return `${whole}\u00a0${number}${hyphen ? "\u2011" : ""}`;
  });
}
