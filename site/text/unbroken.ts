// Decides which names are kept on one line: those of standards, directives and regulations, with the number that tells which one it is.

const named = /\b(ISO\/IEC|NIST CSF|CSF|NIS|MCFFS|MSBFS|SFS)\s(\d[\d.:]*\d|\d)(-(?=\p{L}))?/gu;

/** The same words, where no line can break inside such a name. For what is shown; never for what is searched or compared. */
export function unbroken(text: string): string {
  return text.replaceAll(named, (_, name: string, number: string, hyphen?: string) => {
    const whole = name.replaceAll("/", "/\u2060").replaceAll(" ", "\u00a0");
    return `${whole}\u00a0${number}${hyphen ? "\u2011" : ""}`;
  });
}
