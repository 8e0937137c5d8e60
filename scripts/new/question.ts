// Decides where a new question is put: last in its edition's questionnaire, and in its correspondence table where there is one.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { writeWhole } from "../core/write.ts";
import type { Edition } from "../method/edition.ts";
import { checkNewQuestion } from "../method/scaffold/scaffold.ts";
import { newQuestionRow, questionLines } from "../method/scaffold/scaffold-text.ts";
import type { Place } from "../shared/place.ts";
import { readEdition, readEditions } from "../shared/read-method.ts";
import { readLocks } from "../shared/read-round.ts";
import { type Begun, notAList } from "./edition.ts";
import { withItem } from "./text.ts";

export interface AskedQuestion {
  readonly id: string;
  readonly edition: string;
  readonly area: string;
  readonly block: number;
}

const usualCredit = 3;

/** Every edition listed; all that cannot be read is told at once. */
export function readAllEditions(place: Place): Checked<readonly Edition[]> {
  const listed = readEditions(place);
  if (!listed.ok) return listed;
  const read = listed.value.editions.map((one) => readEdition(place, one.id));
  const editions = read.flatMap((one) => (one.ok ? [one.value] : []));
  return editions.length === read.length ? accepted(editions) : refused(...read.flatMap((one) => one.diagnostics));
}

/** Appends a whole question whose texts are to be written, or changes nothing. */
export function newQuestion(place: Place, asked: AskedQuestion): Checked<Begun> {
  const editions = readAllEditions(place);
  const locks = readLocks(place);
  if (!editions.ok || !locks.ok) return refused(...editions.diagnostics, ...locks.diagnostics);
  const locked = new Map(locks.value.map((one) => [one.edition, one.round]));
  const faults = checkNewQuestion(asked, { editions: editions.value, locked });
  const edition = editions.value.find(({ entry }) => entry.id === asked.edition);
  if (!edition || faults.length > 0) return refused(...faults);
  const folder = join(place.content, "method", asked.edition);
  const { languages } = edition.entry;
  const lines = questionLines(asked, edition.questionnaire, { languages, creditMax: edition.scale.creditMax ?? usualCredit });
  const edits = [
    { file: join(folder, "questionnaire.yaml"), lines },
    { file: join(folder, "correspondence.yaml"), lines: newQuestionRow(asked.id, languages) },
  ].filter(({ file }) => existsSync(file));
  const written = edits.map((one) => ({ ...one, text: withItem(readFileSync(one.file, "utf8"), ["questions"], one.lines) }));
  const unfit = written.filter(({ text }) => text === undefined);
  if (unfit.length > 0) return refused(...unfit.map(({ file }) => notAList(file, "questions")));
  for (const { file, text } of written) writeWhole(file, text ?? "");
  return accepted({ files: written.map(({ file }) => file), next: whatNext(asked, edits.length > 1) });
}

function whatNext({ id, block }: AskedQuestion, hasTable: boolean): readonly string[] {
  return [
    `Write the texts that begin with TODO${hasTable ? ", also the reason in correspondence.yaml" : ""}.`,
    "Move the question to its place in the file, and number the questions in order.",
    ...(block === 1 ? [`Every question in block 1 needs a measure: npm run new -- measure <id> --raises ${id}`] : []),
    "Answer the question in the edition's examples, and work them out again by hand.",
    "Then: npm run validate -- --write",
  ];
}
