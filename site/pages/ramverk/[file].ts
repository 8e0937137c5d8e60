// The comparison with each framework as CSV and as JSON, and the JSON Schema of the latter.
import { referenceTable } from "../../../scripts/method/references/coverage.ts";
import { ReferenceTable } from "../../../scripts/method/references/reference.ts";
import { edition, rehearsal } from "../../data/content.ts";
import { allFrameworks } from "../../data/references.ts";
import { referenceFile } from "../../publishing/reference-file.ts";
import { jsonFile, serve } from "../../publishing/served-file.ts";

export function getStaticPaths() {
  const shown = { id: edition.entry.id, questions: edition.questionnaire.questions, rehearsal };
  const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "reference-table", ...ReferenceTable };
  const files = allFrameworks.flatMap((framework) => [
    referenceFile(framework),
    jsonFile(`${framework.reference.id}.json`, referenceTable(framework.reference, shown), 2),
  ]);
  return [...files, jsonFile("schema.json", schema, 2)].map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET = serve;
