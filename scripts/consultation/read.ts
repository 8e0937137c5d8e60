// Reads the consultations: shapes first, then what they refer to.
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { accepted, type Checked, type Diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { unfinishedTexts } from "../method/checks/texts.ts";
import type { Place } from "../repository/place.ts";
import { listFolders, readContent, readFiles, withLines } from "../repository/read-file.ts";
import { readCorrespondence, readEdition, readEditions } from "../repository/read-method.ts";
import { type ConsultationFolder, checkConsultation, type KnownMethod } from "./check.ts";
import { Comment, Consultation, ConsultationDecisions } from "./schema.ts";

function consultationsFolder(place: Place): string {
  return join(place.content, "consultations");
}

/** The latest first. Missing answers are warnings. */
export function readConsultations(place: Place, today: string): Checked<readonly ConsultationFolder[]> {
  const root = consultationsFolder(place);
  const method = knownMethod(place);
  const read = listFolders(root).map((folder) => readOne(join(root, folder), folder));
  const found = read.flatMap((one): readonly Diagnostic[] => [
    ...one.diagnostics,
    ...(one.ok ? [...checkConsultation(one.value, method, today), ...unfinished(one.value)] : []),
  ]);
  const diagnostics = withLines(found);
  if (hasError(diagnostics)) return refused(...diagnostics);
  const consultations = read.flatMap((one) => (one.ok ? [one.value] : []));
  return accepted(
    consultations.toSorted((a, b) => b.consultation.value.opens.localeCompare(a.consultation.value.opens)),
    diagnostics,
  );
}

function readOne(path: string, folder: string): Checked<ConsultationFolder> {
  const file = join(path, "consultation.yaml");
  const consultation = readContent(file, Consultation);
  const comments = readFiles({ folder: join(path, "comments"), ending: ".yaml", schema: Comment });
  const decisionsFile = join(path, "decisions.yaml");
  const decisions = existsSync(decisionsFile) ? readContent(decisionsFile, ConsultationDecisions) : undefined;
  if (!consultation.ok || !comments.ok || decisions?.ok === false)
    return refused(...consultation.diagnostics, ...comments.diagnostics, ...(decisions?.diagnostics ?? []));
  return accepted({
    folder,
    consultation: { file, value: consultation.value },
    comments: comments.value.map((one) => ({ ...one, id: basename(one.file, ".yaml") })),
    ...(decisions ? { decisions: { file: decisionsFile, value: decisions.value } } : {}),
  });
}

function unfinished({ consultation, comments, decisions }: ConsultationFolder): readonly Diagnostic[] {
  return [consultation, ...comments, ...(decisions ? [decisions] : [])].flatMap(({ file, value }) =>
    unfinishedTexts(value).map((one) => ({ ...one, file })),
  );
}

/** An edition that cannot be read is reported where the method is read. */
function knownMethod(place: Place): KnownMethod {
  const listed = readEditions(place);
  const ids = listed.ok ? listed.value.editions.map(({ id }) => id) : [];
  const questions = (id: string): ReadonlySet<string> => {
    const edition = readEdition(place, id);
    return new Set(edition.ok ? edition.value.questionnaire.questions.map((one) => one.id) : []);
  };
  const tables = ids.flatMap((id): [string, string][] => {
    const table = readCorrespondence(place, id);
    return table.ok && table.value ? [[id, table.value.from]] : [];
  });
  return { editions: new Map(ids.map((id) => [id, questions(id)])), tables: new Map(tables) };
}
