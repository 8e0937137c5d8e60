// Decides what lies beside the results for machines: the list of releases, and the catalogue for data portals where the site has an address.

import { knownErrorsOf } from "../../../scripts/statistics/cube/known-errors.ts";
import { catalogue } from "../../../scripts/statistics/formats/metadata/dcat.ts";
import { jsonLd, rdfXml } from "../../../scripts/statistics/formats/metadata/graph.ts";
import { rehearsalNotice } from "../../../scripts/statistics/schema.ts";
import { rehearsal } from "../../data/content.ts";
import { knownErrors } from "../../data/known-errors.ts";
import { changelogOf, releases } from "../../data/releases.ts";
import { ownAddress } from "../../publishing/own-address.ts";
import { filesBeside, newestOfRounds, type ServedFile } from "../../publishing/release-files.ts";

export function getStaticPaths() {
  if (releases.length === 0) return [];
  const list: ServedFile = { name: "publiceringar.json", mediaType: "application/json", text: listText() };
  return [list, ...catalogues()].map((file) => ({ params: { list: file.name }, props: file }));
}

export function GET({ props }: { readonly props: ServedFile }): Response {
  return new Response(props.text, { headers: { "content-type": `${props.mediaType}; charset=utf-8` } });
}

/** A portal takes whole addresses only, and shall never list what is invented. RDF/XML is what Sveriges dataportal harvests. */
function catalogues(): readonly ServedFile[] {
  const site = ownAddress();
  if (site === undefined || rehearsal) return [];
  const rounds = newestOfRounds.map(filesBeside).map(({ dataset, written }) => ({ dataset, files: written }));
  const nodes = catalogue(site, rounds);
  return [
    { name: "katalog.rdf", mediaType: "application/rdf+xml", text: rdfXml(nodes) },
    { name: "katalog.jsonld", mediaType: "application/ld+json", text: jsonLd(nodes) },
  ];
}

/** Every release, the oldest first: what it corrects and why, what is known to be wrong, and which cells differ from the release before it in the same round. */
function listText(): string {
  const all = releases.map(({ round, release, cube, manifest }) => {
    const { isLatest, corrects, reason, withdraws, changes } = changelogOf(round).find((one) => one.release === release) ?? {};
    return {
      round,
      release,
      edition: cube.edition,
      address: `/resultat/${round}/${release}/`,
      isLatest,
      cube: manifest.digests["cube"],
      corrects,
      reason,
      withdraws,
      knownErrors: knownErrorsOf(knownErrors, { round, release }).map(({ date, kinds, text }) => ({ date, kinds, text })),
      changes: changes ? { changed: changes.changed, added: changes.added, removed: changes.removed } : null,
    };
  });
  return `${JSON.stringify({ ...(rehearsal ? { notice: rehearsalNotice } : {}), releases: all }, null, 1)}\n`;
}
