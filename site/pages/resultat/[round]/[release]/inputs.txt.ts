// Decides that everyone can see which envelopes a release was made from, by their hashes.
import { releases } from "../../../../data/releases.ts";

export function getStaticPaths() {
  return releases.map(({ round, release, inputs }) => ({ params: { round, release }, props: { inputs } }));
}

export function GET({ props }: { readonly props: { readonly inputs: string } }): Response {
  return new Response(props.inputs, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
