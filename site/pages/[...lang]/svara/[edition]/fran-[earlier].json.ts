// What a form needs to carry over a draft from an earlier edition. One file for all languages.
import { allEarlier, type Earlier } from "../../../../data/earlier-editions.ts";

export function getStaticPaths() {
  return allEarlier.map(({ edition, data }) => ({ params: { lang: undefined, edition, earlier: data.edition }, props: { data } }));
}

export function GET({ props }: { readonly props: Pick<Earlier, "data"> }): Response {
  return Response.json(props.data);
}
