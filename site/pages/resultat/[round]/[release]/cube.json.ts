// Decides that the whole data set is served as the very bytes that the manifest vouches for; a rehearsal's cube says so itself.
import { canonicalText, releases } from "../../../../data/releases.ts";

export function getStaticPaths() {
  return releases.map((release) => ({
    params: { round: release.round, release: release.release },
    props: { body: canonicalText(release.cube) },
  }));
}

export function GET({ props }: { readonly props: { readonly body: string } }): Response {
  return new Response(props.body, { headers: { "content-type": "application/json" } });
}
