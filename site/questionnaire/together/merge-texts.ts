// Joins notes from several people: one below the other, each with its author, and none twice.
import { type Diagnostic, warning } from "../../../scripts/core/diagnostic.ts";
import { type AnnotationKind, annotationKinds, textLimits, withAnnotations } from "../answering/annotations.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import type { MergeCode } from "./messages.ts";
import type { Returned } from "./returned-file.ts";

/** Differing notes are joined in the order of `files`. A note's author is the label of its part, or else the file's name. */
export function mergeTexts(here: Filled, files: readonly Returned[], { model }: Pick<PageData, "model">) {
  /** One for each note that does not fit beside the others; such a note is left out entirely. */
  const diagnostics: Diagnostic[] = [];
  let filled = here;
  /** How many notes and names changed. */
  let count = 0;
  for (const kind of annotationKinds) {
    for (const { id } of model.questions) {
      const given = files.flatMap(({ file, filled: { part, ...theirs } }) => {
        const text = theirs[kind]?.[id];
        return text === undefined ? [] : [{ file, text, author: part?.label ?? file }];
      });
      const before = here[kind]?.[id] ?? "";
      const { text, rejected } = joinTexts(before, given, kind);
      for (const file of rejected) {
        const values = { question: id, limit: textLimits[kind] };
        diagnostics.push({ ...warning<MergeCode>("merge-text-long", `/${kind}/${id}`, values), file });
      }
      if (text === before) continue;
      filled = withAnnotations(filled, kind, { ...filled[kind], [id]: text });
      count++;
    }
  }
  return { filled, count, diagnostics };
}

interface Contribution {
  readonly file: string;
  readonly text: string;
  readonly author: string;
}

/** `rejected`: the files whose text did not fit. */
function joinTexts(before: string, given: readonly Contribution[], kind: AnnotationKind) {
  const rejected: string[] = [];
  const isOnlyText = before === "" && new Set(given.map((one) => one.text)).size === 1;
  let text = before;
  for (const one of given) {
    const next = isOnlyText ? one.text : (kind === "notes" ? withNote : withName)(text, one);
    if ([...next].length > textLimits[kind]) rejected.push(one.file);
    else text = next;
  }
  return { text, rejected };
}

function withNote(before: string, { text, author }: Contribution): string {
  const block = `${author}:\n${text}`;
  const contains = (part: string): boolean => `\n\n${before}\n\n`.includes(`\n\n${part}\n\n`);
  if (continues(before, text) || contains(text) || contains(block)) return before;
  if (before !== "" && continues(text, before)) return text;
  return before === "" ? block : `${before}\n\n${block}`;
}

function withName(before: string, { text }: Contribution): string {
  if (before === "") return text;
  return before.split(", ").includes(text) ? before : `${before}, ${text}`;
}

/** Whether the longer text is the shorter one with more text after it, rather than a longer last word. */
function continues(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && !/^[\p{L}\p{N}]/u.test(longer.slice(shorter.length));
}
