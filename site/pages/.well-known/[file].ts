// security.txt (RFC 9116): where a weakness is reported, from authority.yaml. There is none until an authority has filled that in.
import { authority } from "../../data/content.ts";
import { ownAddress } from "../../text/own-address.ts";

const { security } = authority.contact;

export const getStaticPaths = () => (security ? [{ params: { file: "security.txt" }, props: security }] : []);

export function GET({ props: { address, expires } }: { readonly props: NonNullable<typeof security> }): Response {
  const canonical = ownAddress ? [`Canonical: ${ownAddress}/.well-known/security.txt`] : [];
  const lines = [`Contact: ${address}`, `Expires: ${expires}T00:00:00Z`, "Preferred-Languages: sv, en", ...canonical];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
