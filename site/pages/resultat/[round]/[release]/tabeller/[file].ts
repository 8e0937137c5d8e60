// Decides that the table behind each figure can be taken along by itself, at a lasting address below its release, with its digest beside it.

import { releases } from "../../../../../data/releases.ts";
import type { ServedFile } from "../../../../../publishing/release-files.ts";
import { tableFolder } from "../../../../../results/tables.ts";

export function getStaticPaths() {
  return releases.flatMap((one) =>
    tableFolder(one).map((file) => ({ params: { round: one.round, release: one.release, file: file.name }, props: file })),
  );
}

export function GET({ props }: { readonly props: ServedFile }): Response {
  return new Response(props.text, { headers: { "content-type": `${props.mediaType}; charset=utf-8` } });
}
