// Decides how notes from several people become one: under each other, each with whose it is, and nothing twice.
import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { type AnnotationKind, textLimits, withAnnotations } from "../answering/annotations.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import type { MergeCode, Returned } from "./returned-file.ts";

export interface MergedTexts {
  readonly filled: Filled;
  /** Notes and names that became other than they were. */
  readonly count: number;
  /** One for each note that does not fit beside the others; it is left out whole. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `files` are in the order in which differing notes are put. A part's label tells whose a note is; without one, the file's name. */
export function mergeTexts(here: Filled, files: readonly Returned[], { model }: Pick<PageData, "model">): MergedTexts {
  const diagnostics: Diagnostic[] = [];
  let filled = here;
  let count = 0;
  for (const kind of ["notes", "finders"] as const) {
    for (const { id } of model.questions) {
      const given = files.flatMap(({ file, filled: { part, ...theirs } }) => {
        const text = theirs[kind]?.[id];
        return text === undefined ? [] : [{ file, text, whose: part?.label ?? file }];
      });
      const before = here[kind]?.[id] ?? "";
      const { text, left } = joinTexts(before, given, kind);
      for (const file of left) {
        const values = { question: id, limit: textLimits[kind] };
        diagnostics.push({ ...fault<MergeCode>("merge-text-long", `/${kind}/${id}`, values), severity: "warning", file });
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
  readonly whose: string;
}

/** `left`: the files whose text did not fit. */
function joinTexts(
  before: string,
  given: readonly Contribution[],
  kind: AnnotationKind,
): { readonly text: string; readonly left: readonly string[] } {
  const left: string[] = [];
  const isOne = before === "" && new Set(given.map((one) => one.text)).size === 1;
  let text = before;
  for (const one of given) {
    const next = isOne ? one.text : (kind === "notes" ? withNote : withName)(text, one);
    if ([...next].length > textLimits[kind]) left.push(one.file);
    else text = next;
  }
  return { text, left };
}

function withNote(before: string, { text, whose }: Contribution): string {
  const block = `${whose}:\n${text}`;
  const stands = (part: string): boolean => `\n\n${before}\n\n`.includes(`\n\n${part}\n\n`);
  if (continues(before, text) || stands(text) || stands(block)) return before;
  if (before !== "" && continues(text, before)) return text;
  return before === "" ? block : `${before}\n\n${block}`;
}

function withName(before: string, { text }: Contribution): string {
  if (before === "") return text;
  return before.split(", ").includes(text) ? before : `${before}, ${text}`;
}

/** Whether the longer text is the shorter one with more after it, and not only a longer word. */
function continues(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && !/^[\p{L}\p{N}]/u.test(longer.slice(shorter.length));
}
