// The form for comments as a file: Markdown to fill in.
import type { LocalText } from "../method/basic-shapes.ts";
import { type Comment, type Consultation, commenters } from "./schema.ts";

export interface FormWords {
  readonly title: (consultation: string) => string;
  readonly how: string;
  readonly fields: Readonly<Record<"proposal" | "party" | "kind" | "consent" | "text" | "reference", string>>;
  readonly hints: Readonly<Record<"party" | "consent" | "text" | "reference", string>>;
  readonly kind: Readonly<Record<Comment["kind"], string>>;
  readonly until: (closes: string) => string;
}

/** Markdown with a heading for each field. `say` picks the text in the language of `words`. */
export function formText(consultation: Consultation, words: FormWords, say: (text: LocalText) => string): string {
  const { fields, hints } = words;
  const lines = [
    `# ${words.title(say(consultation.title))}`,
    "",
    words.how,
    words.until(consultation.closes),
    "",
    ...section(
      fields.proposal,
      consultation.proposals.map((one) => `- [ ] ${say(one.title)} (${one.id})`),
    ),
    ...section(fields.party, [`(${hints.party})`]),
    ...section(
      fields.kind,
      commenters.map((one) => `- [ ] ${words.kind[one]}`),
    ),
    ...section(fields.text, [`(${hints.text})`]),
    ...section(fields.consent, [`- [ ] ${hints.consent}`]),
    ...section(fields.reference, [`(${hints.reference})`]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [`## ${heading}`, "", ...lines, ""];
}
