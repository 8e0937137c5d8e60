// Decides that a comparison with a framework can be taken along as one table.

import { allFrameworks } from "../../data/references.ts";
import { referenceFile } from "../../publishing/reference-file.ts";

export function getStaticPaths() {
  return allFrameworks.map((framework) => ({ params: { id: framework.reference.id }, props: { body: referenceFile(framework) } }));
}

export function GET({ props }: { readonly props: { readonly body: string } }): Response {
  return new Response(props.body, { headers: { "content-type": "text/csv; charset=utf-8" } });
}
