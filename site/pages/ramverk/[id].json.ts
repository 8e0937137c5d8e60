// Decides that a comparison with a framework can be taken along whole, in the shape that /ramverk/schema.json describes.
import { referenceTable } from "../../../scripts/method/references/coverage.ts";
import { edition, rehearsal } from "../../data/content.ts";
import { allReferences } from "../../data/references.ts";

export function getStaticPaths() {
  const { questions } = edition.questionnaire;
  return allReferences.map((reference) => ({
    params: { id: reference.id },
    props: { body: `${JSON.stringify(referenceTable(reference, { id: edition.entry.id, questions, rehearsal }), null, 2)}\n` },
  }));
}

export function GET({ props }: { readonly props: { readonly body: string } }): Response {
  return new Response(props.body, { headers: { "content-type": "application/json" } });
}
