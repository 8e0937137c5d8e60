// Decides which files a form fetches once they are needed, and their addresses: named by what they hold, so that an old one never answers for a new.

import { createHash } from "node:crypto";
import type { Edition } from "../../scripts/method/edition.ts";
import type { Measure } from "../../scripts/method/schema.ts";
import type { RoundDocument } from "../../scripts/round/document.ts";
import { explainsData } from "../data/explanation-data.ts";
import { helpTexts } from "../questionnaire/answering/help-texts.ts";
import { takeawayTexts } from "../questionnaire/takeaway/takeaway-texts.ts";
import type { Language } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

/** The help of the questions; what explains the result; the words of what is taken along. */
export const formFileKinds = ["hjalp", "mer", "att-ta-med"] as const;
export type FormFileKind = (typeof formFileKinds)[number];

export interface FormFile {
  /** Without `.json`. */
  readonly name: string;
  readonly text: string;
}

interface Form {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly language: Language;
}

/** The two keys that an open round's answers are sealed to: most of what the form would otherwise have of the round. */
export function recipientsFile({ round, kid, recipients }: RoundDocument): FormFile {
  return { name: `nycklar-${round}-${kid}`, text: JSON.stringify(recipients) };
}

/** The same form gives the same file, byte for byte. */
export function formFile(kind: FormFileKind, form: Form): FormFile {
  const text = JSON.stringify(contentOf(kind, form));
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { name: `${kind}-${form.edition.entry.id}-${form.language}-${digest}`, text };
}

export function addressOf({ name }: FormFile): string {
  return `/formular/${name}.json`;
}

export function formFileAddress(kind: FormFileKind, form: Form): string {
  return addressOf(formFile(kind, form));
}

function contentOf(kind: FormFileKind, { edition, measures, language }: Form): object {
  switch (kind) {
    case "hjalp":
      return helpTexts(edition, language, wordsIn(language).questionnaire);
    case "mer":
      return explainsData({ edition, measures }, language);
    case "att-ta-med":
      return takeawayTexts(edition, measures, language);
    default:
      return kind satisfies never;
  }
}
