// Decides what holds for Sweden only in a text: what another country's authority must not say, and has to write for itself.

/** Swedish authorities and associations by name or abbreviation. */
export const swedishNames =
  /\b(MSB|MCF|MCFFS|MSBFS|SKR|Digg|IMY|NCSC|FRA|RiR|CERT-SE)\b|Myndigheten för|Swedish Civil|Integritetsskydd|Riksarkiv|Riksrevision|Riksdag|Försvarets radio|Säkerhetspolis|Sveriges Kommuner|Regeringskansli|Infosäkkollen/;

/** Swedish law by its number in the statute book, by where it is published, or by a term of it in Swedish. */
const swedishLaw =
  /\b(?:1[89]|20)\d\d:\d+\b|rkrattsbaser|\(\d{4}:\d+\)|allmän handling|gallring|säkerhetsskydd|Säkerhetsskydd|tryckfrihet|offentlighets|förvaltningslag|Cybersecurity Act|cybersäkerhetslag|[Pp]rotective [Ss]ecurity|Chapter \d|\d kap\./;

const land = /Sverige|Sweden|Swedish/;

/** Whether the text is about Sweden: its authorities, its law or the country itself. */
export function isAboutSweden(text: string): boolean {
  return [swedishNames, swedishLaw, land].some((pattern) => pattern.test(text));
}

export interface Cut {
  readonly text: string;
  /** Lines of the original that were left out, from 1. */
  readonly lines: readonly number[];
}

/**
 * A page of Markdown without what is about Sweden only: list items, table rows and paragraphs, each as a whole. A section that lost
 * something ends with the notice, and a heading that is about Sweden goes with everything under it.
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
  return {
    text: `${kept
      .join("\n")
      .replaceAll(/\n{3,}/g, "\n\n")
      .trimEnd()}\n`,
    lines: cut,
  };
}

/** Paragraphs whole; list items, table rows, headings and empty lines one by one. The lines between --- at the top are one by one too. */
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

/** Links of a prose page as its language's pages stand on the new site. `prefix`: "" for the first language, else `/en`. */
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
