// Checks how texts refer to questions: by id in braces where that is shown as a number, or in words. Numbers follow from the order.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { Edition } from "../method/edition.ts";
import { reference } from "../method/question-number.ts";
import type { Place } from "../repository/place.ts";

const prose = "{measures,method,pages,references,support,templates}/**/*.{yaml,mdx,sv.md}";
const byNumber = /\b(?:fråg(?:a|an|or|orna)|questions?)\s+\d[\d.]*/gi;
/** Where `{id}` is shown as a number. */
const shown = /^(?:templates|method\/[^/]+\/(?:examples|pilot|questionnaire))\b/;

/** Every question named by its number, and every `{id}` that is no question of its edition (in a template: of each) or is not shown. */
export function questionReferences({ content }: Place, editions: readonly Edition[]): readonly Diagnostic[] {
  const inFiles = globSync(prose, { cwd: content }).flatMap((name) => {
    const [file, text] = [join(content, name), readFileSync(join(content, name), "utf8")];
    const own = editions.filter(({ entry }) => name.startsWith(`method/${entry.id}/`) || !name.startsWith("method/"));
    const isKnown = (id: string) => shown.test(name) && own.every((one) => one.questionnaire.questions.some((other) => other.id === id));
    // In MDX braces are code.
    const references = name.endsWith(".mdx") ? [] : [...text.matchAll(reference)].filter(([, id = ""]) => !isKnown(id));
    const line = ({ index }: RegExpExecArray): number => text.slice(0, index).split("\n").length;
    return [...text.matchAll(byNumber), ...references].map((found) => ({ ...wrong(found[0], file), line: line(found) }));
  });
  const outsideHelp = editions.flatMap(({ entry, questionnaire }) => {
    const text = JSON.stringify(questionnaire, (_, value) => (value?.lookIn ? undefined : value));
    const file = join(content, "method", entry.id, "questionnaire.yaml");
    return [...text.matchAll(reference)].map(([found]) => wrong(found, file));
  });
  return [...inFiles, ...outsideHelp];
}

function wrong(found: string, file: string): Diagnostic {
  return { ...fault("question-reference", "", { found }), file };
}
