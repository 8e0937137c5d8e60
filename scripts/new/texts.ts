// The text of new correspondence tables and editions, and of texts that are still to be written.
import { todoMarker } from "../method/checks/texts.ts";
import type { EditionEntry } from "../method/schema.ts";

type Lines = readonly string[];

/** Says how a text is to be written: in Swedish for a Swedish one, in English for any other. */
interface Hint {
  readonly sv: string;
  readonly en: string;
}

/** What stands where a text of the language is to be written. */
export function unwritten(hint: Hint, language: string): string {
  return `${todoMarker}: ${new Map(Object.entries(hint)).get(language) ?? hint.en}`;
}

/** A double-quoted YAML scalar. */
export function quoted(words: string): string {
  return JSON.stringify(words);
}

/** One list item: a dash before the first line, the others indented. */
function asItem(lines: Lines): Lines {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** A table in which every question is the same: true until the newer edition is changed. */
export function correspondenceText(from: string, to: string, questions: Lines): string {
  return fileText([
    `# Övergången från utgåva ${from} till utgåva ${to}. Varje fråga i båda utgåvorna står här en gång.`,
    "# kind: same, reworded, split, merged, narrower, broader, new eller dropped. Allt utom same kräver reason, som visas för dem som svarar.",
    "# ranges: för varje alternativ i den gamla frågan, lägsta och högsta alternativ i den nya. Utan ranges kan svaret vara vilket som helst.",
    `from: ${quoted(from)}`,
    `to: ${quoted(to)}`,
    "questions:",
    ...questions.map((id) => `  - { kind: same, from: [${id}], to: [${id}] }`),
  ]);
}

export function editionLines({ id, status, digest, languages }: EditionEntry): Lines {
  return asItem([`id: ${quoted(id)}`, `status: ${status}`, `digest: ${quoted(digest)}`, `languages: [${languages.join(", ")}]`]);
}

function fileText(lines: Lines): string {
  return `${lines.join("\n")}\n`;
}
