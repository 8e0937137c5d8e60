// Scaffolds an edition: a copy of an earlier one's text and rules, with a correspondence table in which every question is the same.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { withItem, withScalar } from "../core/edit-yaml.ts";
import { parseShaped } from "../core/parse.ts";
import { hasShape } from "../core/shape.ts";
import type { TSchema } from "../core/type.ts";
import { createFolder, writeFileAtomic } from "../core/write.ts";
import { type EditionEntry, EditionId, Questionnaire, Scale } from "../method/schema.ts";
import { editionDigest } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readEdition, readEditions, readErrata } from "../repository/read-method.ts";
import type { ScaffoldCode } from "./messages.ts";
import { correspondenceText, editionLines, quoted } from "./texts.ts";

/** The files written, and what is left to do. */
export interface Scaffolded {
  readonly files: readonly string[];
  readonly next: readonly string[];
}

const frozen = ["scale.yaml", "questionnaire.yaml"] as const;
const copied = new Set<string>([...frozen, "examples", "correspondence.yaml", "errata.yaml"]);

/** Writes `content/method/<id>/` and its entry in editions.yaml, or nothing. `wanted`: the edition to copy; by default the last listed. */
export function newEdition(place: Place, id: string, wanted: string | undefined): Checked<Scaffolded> {
  const listed = readEditions(place);
  if (!listed.ok) return listed;
  const ids = listed.value.editions.map((one) => one.id);
  const from = wanted ?? ids.at(-1) ?? "";
  const method = join(place.content, "method");
  const faults = [
    ...(hasShape(EditionId, id) ? [] : [idFault(EditionId)]),
    ...([...ids, ...readdirSync(method)].includes(id) ? [fault<ScaffoldCode>("new-edition-exists", "", { edition: id })] : []),
    ...(ids.includes(from) ? [] : [fault<ScaffoldCode>("new-unknown-edition", "", { edition: from, known: ids.join(", ") })]),
  ];
  if (faults.length > 0) return refused(...faults);
  const older = readEdition(place, from);
  const errata = readErrata(place, from);
  if (!older.ok || !errata.ok) return refused(...[older, errata].flatMap((one) => one.diagnostics));
  const texts = frozen.map((name) => ({ name, before: readFileSync(join(method, from, name), "utf8") }));
  const renamed = texts.map(({ name, before }) => ({ name, contents: withScalar(before, ["edition"], quoted(id)) ?? before }));
  const entry = entryFor(older.value.entry, id, renamed);
  if (!entry.ok) return entry;
  const editionsFile = join(method, "editions.yaml");
  const editions = withItem(readFileSync(editionsFile, "utf8"), ["editions"], editionLines(entry.value));
  if (editions === undefined) return refused(notAList(editionsFile, "editions"));
  const questions = older.value.questionnaire.questions.map((one) => one.id);
  const files = [
    ...renamed,
    { name: "correspondence.yaml", contents: correspondenceText(from, id, questions) },
    ...examplesIn(join(method, from)),
  ];
  createFolder(join(method, id), files);
  writeFileAtomic(editionsFile, editions);
  const next = whatNext({ place, id, from, corrections: errata.value?.errata.length ?? 0 });
  return accepted({ files: [...files.map(({ name }) => join(method, id, name)), editionsFile], next });
}

/** An id that does not match its schema. */
export function idFault(schema: TSchema): Diagnostic<ScaffoldCode> {
  return fault("new-id", "", { longest: (schema as { readonly maxLength?: number }).maxLength ?? 0 });
}

function notAList(file: string, list: string): Diagnostic<ScaffoldCode> {
  return { ...fault<ScaffoldCode>("new-list-form", `/${list}`, { list }), file };
}

/** A draft's entry, with the digest of the new texts. */
function entryFor(
  older: EditionEntry,
  id: string,
  texts: readonly { readonly name: string; readonly contents: string }[],
): Checked<EditionEntry> {
  const text = (name: string) => texts.find((one) => one.name === name)?.contents ?? "";
  const scale = parseShaped({ text: text("scale.yaml"), file: "scale.yaml", schema: Scale });
  const questionnaire = parseShaped({ text: text("questionnaire.yaml"), file: "questionnaire.yaml", schema: Questionnaire });
  if (!scale.ok || !questionnaire.ok) return refused(...scale.diagnostics, ...questionnaire.diagnostics);
  const digest = editionDigest({ scale: scale.value, questionnaire: questionnaire.value });
  return accepted({ id, status: "draft", digest, languages: older.languages });
}

function examplesIn(folder: string): readonly { readonly name: string; readonly contents: Uint8Array }[] {
  const examples = join(folder, "examples");
  if (!existsSync(examples)) return [];
  return readdirSync(examples, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ name: relative(folder, file), contents: readFileSync(file) }));
}

function whatNext(about: {
  readonly place: Place;
  readonly id: string;
  readonly from: string;
  readonly corrections: number;
}): readonly string[] {
  const { place, id, from, corrections } = about;
  const [older, newer] = [join(place.content, "method", from), join(place.content, "method", id)];
  const names = readdirSync(older).filter((name) => !copied.has(name));
  const comments = frozen.flatMap((name) =>
    readFileSync(join(newer, name), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        /^\s*#/.test(line) && line.includes(from) ? [`${relative(process.cwd(), join(newer, name))}:${index + 1}`] : [],
      ),
  );
  return [
    `Change scale.yaml and questionnaire.yaml of edition ${id}. Edition ${from} must not change.`,
    ...comments.map((where) => `${where} is a comment that names ${from}.`),
    ...(corrections > 0 ? [`Enter the ${corrections} corrections in errata.yaml of edition ${from} in the new text.`] : []),
    ...(names.length > 0 ? [`Not copied from ${from}: ${names.join(", ")}.`] : []),
    "Record in correspondence.yaml what becomes of each question that you change, and why.",
    "A new question: copy one in questionnaire.yaml, give it an id that no edition has had, and record it in correspondence.yaml as new.",
    "Work the examples out again by hand where the result changes.",
    "Then: npm run validate -- --write",
  ];
}
