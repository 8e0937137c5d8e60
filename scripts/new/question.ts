// Scaffolds a question: appends it to its edition's questionnaire, and to its correspondence table if there is one.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { withItem } from "../core/edit-yaml.ts";
import { writeFileAtomic } from "../core/write.ts";
import type { Edition } from "../method/edition.ts";
import { checkNewQuestion } from "../method/scaffold/scaffold.ts";
import { newQuestionRow, questionLines } from "../method/scaffold/scaffold-text.ts";
import type { Place } from "../repository/place.ts";
import { readLocks } from "../repository/read-locks.ts";
import { readEdition, readEditions } from "../repository/read-method.ts";
import { notAList, type Scaffolded } from "./edition.ts";

interface NewQuestion {
  readonly id: string;
  readonly edition: string;
  readonly area: string;
  readonly block: number;
}

const usualCredit = 3;

/** Every listed edition, or the faults of all that cannot be read. */
function readAllEditions(place: Place): Checked<readonly Edition[]> {
  const listed = readEditions(place);
  if (!listed.ok) return listed;
  const read = listed.value.editions.map((one) => readEdition(place, one.id));
  const editions = read.flatMap((one) => (one.ok ? [one.value] : []));
  return editions.length === read.length ? accepted(editions) : refused(...read.flatMap((one) => one.diagnostics));
}

/** Appends a complete question whose texts are still to be written, or changes nothing. */
export function newQuestion(place: Place, wanted: NewQuestion): Checked<Scaffolded> {
  const editions = readAllEditions(place);
  const locks = readLocks(place);
  if (!editions.ok || !locks.ok) return refused(...editions.diagnostics, ...locks.diagnostics);
  const locked = new Map(locks.value.map((one) => [one.edition, one.round]));
  const faults = checkNewQuestion(wanted, { editions: editions.value, locked });
  const edition = editions.value.find(({ entry }) => entry.id === wanted.edition);
  if (!edition || faults.length > 0) return refused(...faults);
  const folder = join(place.content, "method", wanted.edition);
  const { languages } = edition.entry;
  const lines = questionLines(wanted, { languages, creditMax: edition.scale.creditMax ?? usualCredit });
  const edits = [
    { file: join(folder, "questionnaire.yaml"), lines },
    { file: join(folder, "correspondence.yaml"), lines: newQuestionRow(wanted.id, languages) },
  ].filter(({ file }) => existsSync(file));
  const written = edits.map((one) => ({ ...one, text: withItem(readFileSync(one.file, "utf8"), ["questions"], one.lines) }));
  const unfit = written.filter(({ text }) => text === undefined);
  if (unfit.length > 0) return refused(...unfit.map(({ file }) => notAList(file, "questions")));
  for (const { file, text } of written) writeFileAtomic(file, text ?? "");
  return accepted({ files: written.map(({ file }) => file), next: whatNext(wanted, edits.length > 1) });
}

function whatNext({ id, block }: NewQuestion, hasTable: boolean): readonly string[] {
  return [
    `Write the texts that begin with TODO${hasTable ? ", also the reason in correspondence.yaml" : ""}.`,
    "Move the question to its place in the file, and renumber the questions.",
    ...(block === 1 ? [`Every question in block 1 needs a measure: copy a file in content/measures and let it raise ${id}`] : []),
    "Answer the question in the edition's examples, and work their results out again by hand.",
    "Then: npm run validate -- --write",
  ];
}
