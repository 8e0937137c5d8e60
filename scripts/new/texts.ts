// The text of new correspondence tables and editions.
import type { EditionEntry } from "../method/schema.ts";

type Lines = readonly string[];

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
