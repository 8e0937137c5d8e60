// Decides that the shape of the JSON files about frameworks lies beside them.
import { ReferenceTable } from "../../../scripts/method/references/reference.ts";

export function GET(): Response {
  const body = { $schema: "https://json-schema.org/draft/2020-12/schema", title: "reference-table", ...ReferenceTable };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers: { "content-type": "application/json" } });
}
