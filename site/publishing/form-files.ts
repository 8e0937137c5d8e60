// Files that a form fetches on demand. Their names contain a digest of their content, so that a cached file is never an outdated one.
import { createHash } from "node:crypto";
import type { Roster, RoundDocument } from "../../scripts/envelope/round-document.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import type { Measure } from "../../scripts/method/schema.ts";
import type { Population } from "../../scripts/statistics/schema.ts";
import { explainsData } from "../data/explanation-data.ts";
import { templatesIn } from "../data/templates.ts";
import type { Language } from "../text/languages.ts";
import { served } from "../text/own-address.ts";
import type { ServedFile } from "./served-file.ts";

/** Data that explains the result; the templates. */
export const formFileKinds = ["mer", "mallar"] as const;
export type FormFileKind = (typeof formFileKinds)[number];

interface Form {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly language: Language;
}

/** The keys that answers in the open round are sealed to: large, and needed only when something is sent. */
export function holdersFile({ round, kid, holders }: RoundDocument): ServedFile {
  return file(`nycklar-${round}-${kid}`, JSON.stringify(holders.map(({ key }) => key)));
}

/** Of the open round: the organisations' names by id, which the form as one file has too. */
export function namesFile({ organisations }: Population): ServedFile {
  return digested("namn", Object.fromEntries(organisations.map(({ id, name }) => [id, name])));
}

/** To what its keys are committed, sorted: whose a code can be. Not by key, so that nobody learns which key the form has. */
export function commitmentsFile({ of }: Roster): ServedFile {
  return digested("koder", [...new Set(of.values())].sort());
}

/** Deterministic: the same form gives the same bytes. */
export function formFile(kind: FormFileKind, form: Form): ServedFile {
  return digested(`${kind}-${form.edition.entry.id}-${form.language}`, contentOf(kind, form));
}

function digested(name: string, content: object): ServedFile {
  const text = JSON.stringify(content);
  return file(`${name}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`, text);
}

function file(name: string, text: string): ServedFile {
  return { name: `${name}.json`, mediaType: "application/json", text };
}

export function addressOf({ name }: ServedFile): string {
  return served(`/formular/${name}`);
}

export function formFileAddress(kind: FormFileKind, form: Form): string {
  return addressOf(formFile(kind, form));
}

function contentOf(kind: FormFileKind, { edition, measures, language }: Form): object {
  switch (kind) {
    case "mer":
      return explainsData({ edition, measures }, language);
    case "mallar":
      return templatesIn(language, edition);
    default:
      return kind satisfies never;
  }
}
