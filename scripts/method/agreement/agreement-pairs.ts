// Finds the two answers of each organisation in a pilot's folder, and checks that they can be compared.
import { type Diagnostic, diagnostic, fault } from "../../core/diagnostic.ts";
import { checkDraft, type Fact } from "../carry-over/draft.ts";
import type { Model } from "../edition.ts";
import type { Draft } from "../response-schema.ts";
import { fewPairs, type Pair } from "./agreement.ts";
import { type AgreementCode, messages } from "./messages.ts";

/** Two paths in alphabetical order: the first is A. */
interface FilePair {
  readonly a: string;
  readonly b: string;
}

/**
 * `folders` are the names of the subfolders, and `files` the paths of all files with forward slashes. Each organisation has a subfolder
 * with two .json files, or two files `<code>-a.json` and `<code>-b.json` outside subfolders. All other and hidden files are ignored.
 */
export function pairFiles({ folders, files }: { readonly folders: readonly string[]; readonly files: readonly string[] }): {
  readonly pairs: readonly FilePair[];
  readonly diagnostics: readonly Diagnostic<AgreementCode>[];
} {
  const diagnostics: Diagnostic<AgreementCode>[] = [];
  const byCode = new Map<string, string[]>(folders.map((code) => [code, []]));
  for (const file of files.filter(isAnswerFile).toSorted()) {
    const code = codeOf(file);
    if (code === undefined) diagnostics.push({ ...fault("pilot-file-name"), file });
    else byCode.set(code, [...(byCode.get(code) ?? []), file]);
  }
  const pairs = [...byCode].flatMap(([code, own]): FilePair[] => {
    const [a, b] = own;
    if (a !== undefined && b !== undefined && own.length === 2) return [{ a, b }];
    diagnostics.push({
      ...fault(own.length < 2 ? "pilot-second-missing" : "pilot-too-many", "", { count: own.length }),
      file: a ?? code,
    });
    return [];
  });
  if (byCode.size === 0 && diagnostics.length === 0) diagnostics.push(fault("pilot-no-pairs"));
  return { pairs, diagnostics };
}

function isAnswerFile(path: string): boolean {
  return path.endsWith(".json") && path.split("/").every((part) => !part.startsWith("."));
}

/** The name of the subfolder, or that of the file without its letter; undefined for any other path. */
function codeOf(path: string): string | undefined {
  const parts = path.split("/");
  if (parts.length === 1) return /^(.+)-[a-z]\.json$/.exec(path)?.[1];
  return parts.length === 2 ? parts[0] : undefined;
}

export interface DraftPair {
  readonly files: FilePair;
  readonly a: Draft;
  readonly b: Draft;
}

export interface Expected {
  readonly model: Model;
  readonly facts: readonly Fact[];
  readonly edition: string;
  /** The edition's digest as it is now. */
  readonly digest: string;
}

type Found = readonly Diagnostic<AgreementCode>[];

/**
 * The pairs to compare. Errors name their file: another edition, or two answers to different texts. Warnings have only counts, since they
 * are shown with the result: a text that has changed since, answers that the edition does not have, questions without steps, identical
 * answers, few pairs.
 */
export function checkPairs(
  expected: Expected,
  drafts: readonly DraftPair[],
): { readonly pairs: readonly Pair[]; readonly diagnostics: Found } {
  const { model, facts, edition, digest } = expected;
  const checked = drafts.map(({ a, b }) => ({ a: checkDraft(model, a, facts), b: checkDraft(model, b, facts) }));
  const pairs = checked.map(({ a, b }) => ({ a: a.response, b: b.response }));
  const faults = faultsOf(drafts, edition);
  // By the wrong text any answer may seem wrong, so errors are reported without warnings.
  if (faults.length > 0) return { pairs, diagnostics: faults };
  const otherText = drafts.flatMap(({ a, b }) => [a, b]).filter((one) => one.editionDigest !== digest);
  const leftOut = checked
    .flatMap(({ a, b }) => [...a.diagnostics, ...b.diagnostics])
    .filter((one) => one.code !== "draft-target")
    .reduce((sum, one) => sum + Number(one.values.count ?? 1), 0);
  const alike = pairs.filter(({ a, b }) => isSame(a.answers, b.answers) && isSame(a.background, b.background));
  const diagnostics = [
    ...warnings("pilot-text-changed", otherText.length),
    ...warnings("pilot-left-out", leftOut),
    ...warnings("pilot-several", model.questions.filter((one) => one.several).length),
    ...warnings("pilot-same-answers", alike.length),
    ...warnings("pilot-few-pairs", pairs.length < fewPairs ? pairs.length : 0, { few: fewPairs }),
  ];
  return { pairs, diagnostics };
}

function faultsOf(drafts: readonly DraftPair[], edition: string): Found {
  const one = (file: string, draft: Draft): Found =>
    draft.edition === edition ? [] : [{ ...fault("pilot-other-edition", "/edition", { edition, found: draft.edition }), file }];
  return drafts.flatMap(({ files, a, b }) => [
    ...one(files.a, a),
    ...one(files.b, b),
    ...(a.edition === b.edition && a.editionDigest !== b.editionDigest
      ? [{ ...fault("pilot-other-text", "/editionDigest"), file: files.b }]
      : []),
  ]);
}

function warnings(code: AgreementCode, count: number, values: Diagnostic["values"] = {}): Diagnostic<AgreementCode>[] {
  return count === 0 ? [] : [diagnostic(messages, code, "", { ...values, count })];
}

function isSame(left: Readonly<Record<string, unknown>>, right: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => JSON.stringify(left[key]) === JSON.stringify(right[key]));
}
