// Finds and removes what applies only in Sweden, which another country's authority has to write for itself.

/** Swedish authorities and associations by name or abbreviation. */
export const swedishNames =
  /\b(MSB|MCF|MCFFS|MSBFS|SKR|Digg|IMY|NCSC|FRA|RiR|CERT-SE)\b|Myndigheten för|Swedish Civil|Integritetsskydd|Riksarkiv|Riksrevision|Riksdag|Försvarets radio|Säkerhetspolis|Sveriges Kommuner|Regeringskansli|Infosäkkollen/;

/** Swedish law: a number in the statute book, the address where it is published, or a Swedish legal term. */
const swedishLaw =
  /\b(?:1[89]|20)\d\d:\d+\b|rkrattsbaser|\(\d{4}:\d+\)|allmän handling|gallring|säkerhetsskydd|Säkerhetsskydd|tryckfrihet|offentlighets|förvaltningslag|Cybersecurity Act|cybersäkerhetslag|[Pp]rotective [Ss]ecurity|Chapter \d|\d kap\./;

/** The country, and bodies that only its municipalities and agencies have. */
const country = /Sverige|Sweden|Swedish|\b(?:nämnder|kommunalförbund|kommunstyrelse|regionstyrelse|värdmyndighet|fullmäktige)/;

/** Whether the text mentions Sweden, its authorities or its law. */
export function isAboutSweden(text: string): boolean {
  return [swedishNames, swedishLaw, country].some((pattern) => pattern.test(text));
}

interface Cut {
  readonly text: string;
  /** First lines of the removed blocks in the original, from 1. */
  readonly lines: readonly number[];
}

/**
 * Removes every list item, table row and paragraph of a Markdown page that is about Sweden. A section that lost something ends with the
 * notice, and a heading that is about Sweden is removed with everything under it.
 */
export function cutMarkdown(page: string, notice: string): Cut {
  const lines = page.split("\n");
  const kept: string[] = [];
  const cut: number[] = [];
  let isShort = false;
  let skipping = 0;
  const endSection = (): void => {
    if (isShort) kept.push(notice, "");
    isShort = false;
  };
  for (const { text, from } of blocksOf(lines)) {
    const level = /^(#+) /.exec(text)?.[1]?.length ?? 0;
    if (level > 0) {
      if (skipping === 0 || level <= skipping) {
        endSection();
        skipping = isAboutSweden(text) ? level : 0;
      }
    }
    if (text !== "" && (skipping > 0 || isAboutSweden(text))) {
      isShort ||= skipping === 0;
      cut.push(from + 1);
    } else kept.push(text);
  }
  endSection();
  const text = kept.join("\n").replaceAll(/\n{3,}/g, "\n\n");
  return { text: `${text.trimEnd()}\n`, lines: cut };
}

/** Whole paragraphs; list items, table rows, headings, empty lines and lines of the front matter one by one. */
function blocksOf(lines: readonly string[]): readonly { readonly text: string; readonly from: number }[] {
  const blocks: { text: string; from: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = blocks.at(-1);
    const isAlone = line.trim() === "" || /^(?:[-*|#<]|\d+\.|---|\w+:)/.test(line);
    const joins = last !== undefined && !isAlone && last.text.trim() !== "" && !/^(?:[|#<]|---|\w+:)/.test(last.text);
    if (joins) last.text += `\n${line}`;
    else blocks.push({ text: line, from: at });
  }
  return blocks;
}

/** Rewrites links to pages for the new site. `prefix`: the language's, empty for the first language, else for example `/en`. */
export function relinked(page: string, prefix: string): string {
  return page.replaceAll(
    /\]\((?:\/(?:en|sv))?(\/(?:[a-z0-9-]+\/)*)(#[^)]*)?\)/g,
    (_, path: string, anchor = "") => `](${prefix}${path}${anchor})`,
  );
}

/** Lines of a text that are about Sweden, from 1. */
export function swedishLines(text: string): readonly number[] {
  return text.split("\n").flatMap((line, at) => (isAboutSweden(line) ? [at + 1] : []));
}
