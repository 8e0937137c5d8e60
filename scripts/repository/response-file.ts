// Reads a file of answers: a worked example, a draft saved by the form, or answers written by hand.

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isRecord } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, diagnostic, refused } from "../core/diagnostic.ts";
import { messages } from "../core/messages.ts";
import { readYaml } from "../core/yaml.ts";
import { checkDraft } from "../method/carry-over/draft.ts";
import { hasReadableRules } from "../method/checks/check.ts";
import { checkExample, responseOf } from "../method/checks/check-example.ts";
import type { Edition, Response } from "../method/edition.ts";
import { messages as format } from "../method/format/messages.ts";
import { modelOf } from "../method/model.ts";
import { Draft, PlainResponse } from "../method/response-schema.ts";
import { Example } from "../method/schema.ts";
import { editionDigest } from "./digests.ts";
import { readContent, readShaped, withLines } from "./read-file.ts";

export type ResponseKind = "example" | "draft" | "plain";

/** A response to score. */
export interface ResponseFile {
  readonly response: Response;
  readonly target?: number | undefined;
  /** Whether the edition's text and rules are those of the draft; true for other files, which do not say. */
  readonly sameDigest: boolean;
}

/**
 * The kind of file, by its keys; answers by hand if no key decides. A file that cannot be parsed counts as an example if it is YAML
 * and as a draft if it is JSON, and is reported as such.
 */
export function kindOf(file: string): ResponseKind {
  const value = contentsOf(file);
  if (!isRecord(value)) return file.endsWith(".json") ? "draft" : "example";
  const keys = Object.keys(value);
  if (keys.includes("schema")) return "draft";
  return keys.includes("expect") || keys.includes("story") ? "example" : "plain";
}

/** The edition that the file names, if any. */
export function editionNamed(file: string): string | undefined {
  const value = contentsOf(file);
  const named = isRecord(value) ? value.edition : undefined;
  return typeof named === "string" || typeof named === "number" ? String(named) : undefined;
}

/**
 * What the file answers, with a warning for each thing that is left out, by its id: the file is the caller's own, and what is printed is
 * for the caller. Strict: what is left out, or is meant for another edition, is an error.
 */
export function readResponse(file: string, edition: Edition, { strict = false } = {}): Checked<ResponseFile> {
  const read = readKind(file, edition);
  if (!strict || !read.ok || read.diagnostics.length === 0) return read;
  return refused(...read.diagnostics.map((one) => ({ ...one, severity: "error" as const })));
}

function readKind(file: string, edition: Edition): Checked<ResponseFile> {
  const kind = kindOf(file);
  switch (kind) {
    case "example": {
      const example = readContent(file, Example);
      if (!example.ok) return example;
      const found = checkExample(edition, example.value);
      return accepted({ response: responseOf(modelOf(edition), example.value), sameDigest: true }, inFile(found, file));
    }
    case "draft":
    case "plain": {
      const read = kind === "draft" ? readShaped(file, Draft) : readShaped(file, PlainResponse);
      if (!read.ok) return read;
      const given = { background: {}, ...read.value };
      const { response, target, diagnostics } = checkDraft(modelOf(edition), given, edition.questionnaire.background);
      const sameDigest = !("editionDigest" in given) || (hasReadableRules(edition) && given.editionDigest === editionDigest(edition));
      const named = [...otherEdition(given, edition), ...unknownIn(given, edition), ...diagnostics.filter((one) => !isCounted(one))];
      return accepted({ response, target, sameDigest }, inFile(named, file));
    }
    default:
      return kind satisfies never;
  }
}

/** Reported by `unknownIn` instead, one by one. */
function isCounted({ code }: Diagnostic): boolean {
  return code === "draft-unknown-question" || code === "draft-unknown-fact";
}

/** Ids that the edition does not have. Their shape is checked, so that each is a word. */
function unknownIn({ answers, background }: Response, { questionnaire }: Edition): readonly Diagnostic[] {
  const unknown = (ids: readonly string[], known: readonly { readonly id: string }[]): readonly string[] =>
    ids.filter((id) => !known.some((one) => one.id === id));
  return [
    ...unknown(Object.keys(answers), questionnaire.questions).map((id) =>
      diagnostic(format, "response-unknown-question", `/answers/${id}`, { id }),
    ),
    ...unknown(Object.keys(background), questionnaire.background).map((id) =>
      diagnostic(format, "response-unknown-fact", `/background/${id}`, { id }),
    ),
  ];
}

/** Answers to one edition may be scored with another, but never without a warning. */
function otherEdition({ edition: named }: { readonly edition?: string }, { scale }: Edition): readonly Diagnostic[] {
  if (named === undefined || named === scale.edition) return [];
  return [diagnostic(messages, "response-edition", "/edition", { named, edition: scale.edition })];
}

function inFile(found: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  return withLines(found.map((one) => ({ ...one, file: resolve(file) })));
}

function contentsOf(file: string): unknown {
  return existsSync(file) ? readYaml(readFileSync(file, "utf8")).value : undefined;
}
