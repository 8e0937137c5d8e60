// Decides that the table behind each figure can be taken along by itself, at a lasting address below its release.
import { releases } from "../../../../../releases.ts";
import { tableFiles } from "../../../../../results/tables.ts";

export function getStaticPaths() {
  return releases.flatMap((one) =>
    tableFiles(one).map(({ name, text }) => ({
      params: { round: one.round, release: one.release, table: name.replace(/\.csv$/, "") },
      props: { text },
    })),
  );
}

export function GET({ props }: { readonly props: { readonly text: string } }): Response {
  return new Response(props.text, { headers: { "content-type": "text/csv; charset=utf-8" } });
}
