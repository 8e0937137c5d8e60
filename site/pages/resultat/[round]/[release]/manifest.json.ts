// Decides that what a release was made from, and who vouches for it, can be taken along and checked.
import { canonicalText, releases } from "../../../../data/releases.ts";

export function getStaticPaths() {
  return releases.map((release) => ({
    params: { round: release.round, release: release.release },
    props: { body: canonicalText(release.manifest) },
  }));
}

export function GET({ props }: { readonly props: { readonly body: string } }): Response {
  return new Response(props.body, { headers: { "content-type": "application/json" } });
}
