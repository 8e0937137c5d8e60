// Decides that a release can be taken along as one table.
import { releases } from "../../../../releases.ts";
import { tableFile } from "../../../../table-file.ts";

export function getStaticPaths() {
  return releases.map((release) => ({
    params: { round: release.round, release: release.release },
    props: { body: tableFile(release.cube) },
  }));
}

export function GET({ props }: { readonly props: { readonly body: string } }): Response {
  return new Response(props.body, { headers: { "content-type": "text/csv; charset=utf-8" } });
}
