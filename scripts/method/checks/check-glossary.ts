// Checks the glossary: what its terms lead to exists, and a search word belongs to one term.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { type Glossary, type TargetKind, targetKinds } from "../glossary.ts";
import { pointerTo } from "../json.ts";
import type { CheckCode } from "./messages.ts";

type Found = readonly Diagnostic<CheckCode>[];

/** Known ids by kind. */
export type Targets = Readonly<Record<TargetKind, ReadonlySet<string>>>;

/** Without `known`, what the terms lead to is not checked. */
export function checkGlossary({ terms }: Glossary, known?: Targets): Found {
  const seen = new Map<string, string>();
  return Object.entries(terms).flatMap(([id, term]) => {
    const at = pointerTo("/terms", id);
    const unknown = targetKinds.flatMap((kind) =>
      (term[kind] ?? []).flatMap((target, index) =>
        !known || known[kind].has(target)
          ? []
          : [fault<CheckCode>("glossary-target", `${at}/${kind}/${index}`, { term: id, kind, id: target })],
      ),
    );
    const repeated = Object.entries(term.also ?? {}).flatMap(([language, words]) =>
      words.flatMap((word, index) => {
        const key = `${language} ${word.toLowerCase()}`;
        const other = seen.get(key);
        if (other === undefined) seen.set(key, id);
        return other === undefined
          ? []
          : [fault<CheckCode>("glossary-word-repeated", `${at}/also/${language}/${index}`, { term: id, word, other })];
      }),
    );
    return [...unknown, ...repeated];
  });
}
