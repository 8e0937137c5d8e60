// Checks the frameworks: parts in order, and mappings between existing questions and parts, each once and reviewed only where possible.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Sourced } from "../checks/check-measures.ts";
import { repeatedIds } from "../checks/check-questionnaire.ts";
import type { CheckCode } from "../checks/messages.ts";
import { textFaults } from "../checks/texts.ts";
import { isGroup } from "./coverage.ts";
import type { ReferenceCode } from "./messages.ts";
import { Reference } from "./reference.ts";

type Code = ReferenceCode | CheckCode;
type Found = readonly Diagnostic<Code>[];

/** The ids of the editions' questions, and the languages that the editions in use declare. */
export interface KnownEditions {
  readonly questions: ReadonlySet<string>;
  readonly languages: readonly string[];
}

/** Every fault of meaning in the frameworks, in the order of the files. Without `known`, questions and languages are not checked. */
export function checkReferences(references: readonly Sourced<Reference>[], known?: KnownEditions): Found {
  const ids = references.map((one) => one.value.id);
  return references.flatMap(({ file, value }, index) => {
    const found: Found = [
      ...(ids.indexOf(value.id) < index ? [fault<Code>("duplicate-id", "/id", { id: value.id })] : []),
      ...checkFileName(value, file),
      ...repeatedIds(value.parts, "/parts"),
      ...checkParents(value),
      ...value.mappings.flatMap((_, at) => checkMapping(value, at)),
      ...(known ? [...checkQuestions(value, known.questions), ...textFaults(Reference, value, known.languages)] : []),
    ];
    return found.map((one) => ({ ...one, file }));
  });
}

/** The id is the address of the framework's page, so the file is named by it. */
function checkFileName({ id }: Reference, file: string): Found {
  const name = file.split(/[\\/]/).at(-1) ?? "";
  return name === `${id}.yaml` ? [] : [fault("reference-file-name", "/id", { id, name })];
}

/** A parent comes before its parts, so that no part can contain itself. */
function checkParents({ parts }: Reference): Found {
  return parts.flatMap(({ id, parent }, index) =>
    parent === undefined || parts.slice(0, index).some((one) => one.id === parent)
      ? []
      : [fault<Code>("reference-unknown-parent", `/parts/${index}/parent`, { part: id, parent })],
  );
}

function checkMapping({ parts, mappings, source }: Reference, at: number): Found {
  const mapping = mappings[at];
  if (!mapping) return [];
  const { question, part, status, reviewedOn } = mapping;
  const found: Diagnostic<Code>[] = [];
  const pointer = `/mappings/${at}`;
  const target = parts.find((one) => one.id === part);
  if (!target) found.push(fault("reference-unknown-part", `${pointer}/part`, { question, part }));
  else if (isGroup(target, parts)) found.push(fault("reference-part-is-group", `${pointer}/part`, { question, part }));
  if (mappings.findIndex((one) => one.question === question && one.part === part) < at) {
    found.push(fault("reference-duplicate-mapping", pointer, { question, part }));
  }
  if ((status === "reviewed") !== (reviewedOn !== undefined)) {
    found.push(fault("reference-review-date", `${pointer}/status`, { question, part, status }));
  }
  if (status === "reviewed" && source === "secondary") {
    found.push(fault("reference-review-unread", `${pointer}/status`, { question, part }));
  }
  return found;
}

function checkQuestions({ mappings }: Reference, questions: ReadonlySet<string>): Found {
  return mappings.flatMap(({ question }, at) =>
    questions.has(question) ? [] : [fault<Code>("unknown-question", `/mappings/${at}/question`, { id: question })],
  );
}
