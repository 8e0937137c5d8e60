// Decides that every file of figures lies at a lasting address beside its release, and the newest release's once more under `latest`.

import { releases } from "../../../../data/releases.ts";
import { newestOfRounds, type ServedFile, servedBeside, vouchedFor } from "../../../../publishing/release-files.ts";

/** A static host cannot lead a program on from one file to another, so `latest` has copies. Each file says which release it is. */
export function getStaticPaths() {
  const lasting = releases.flatMap((one) => servedBeside(one).map((file) => ({ round: one.round, release: one.release, file })));
  const latest = newestOfRounds.flatMap((one) =>
    [...servedBeside(one), ...vouchedFor(one)].map((file) => ({ round: one.round, release: "latest", file })),
  );
  return [...lasting, ...latest].map(({ round, release, file }) => ({ params: { round, release, file: file.name }, props: file }));
}

export function GET({ props }: { readonly props: ServedFile }): Response {
  return new Response(props.text, { headers: { "content-type": `${props.mediaType}; charset=utf-8` } });
}
