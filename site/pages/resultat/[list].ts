// For programs: the list of all releases, the series over all rounds, and a catalogue for data portals where the site has an address of its own.
import { knownErrorsOf } from "../../../scripts/statistics/cube/known-errors.ts";
import { changesBetween } from "../../../scripts/statistics/formats/changes.ts";
import { catalogue, catalogueFile } from "../../../scripts/statistics/formats/metadata/dcat.ts";
import { rdfXml } from "../../../scripts/statistics/formats/metadata/graph.ts";
import { rehearsalNotice } from "../../../scripts/statistics/schema.ts";
import { rehearsal } from "../../data/content.ts";
import { allReleases, knownErrors, releases } from "../../data/releases.ts";
import { filesOf, newestOfRounds } from "../../publishing/release-files.ts";
import { series, seriesFiles, servedSeriesFiles } from "../../publishing/series-files.ts";
import { jsonFile, type ServedFile, serve } from "../../publishing/served-file.ts";
import { correctedBy } from "../../results/corrections.ts";
import { ownAddress, served } from "../../text/own-address.ts";

export function getStaticPaths() {
  if (allReleases.length === 0) return [];
  return [releaseList(), ...servedSeriesFiles, ...catalogues()].map((file) => ({ params: { list: file.name }, props: file }));
}

export const GET = serve;

/** DCAT needs absolute addresses, and no portal may list a rehearsal. Sveriges dataportal harvests RDF/XML. */
function catalogues(): readonly ServedFile[] {
  if (ownAddress === undefined || rehearsal) return [];
  const rounds = newestOfRounds.map(filesOf).map(({ dataset, written }) => ({ dataset, files: written }));
  const nodes = catalogue(ownAddress, rounds, series && { series, files: seriesFiles });
  return [{ name: catalogueFile, mediaType: "application/rdf+xml", text: rdfXml(nodes) }];
}

/** Every release, oldest first: what it corrects and why, its known errors, and the cells that differ from its round's previous release. */
function releaseList(): ServedFile {
  const all = allReleases.map((one) => {
    const { round, release, manifest } = one;
    const corrected = "cube" in one ? correctedBy(one, releases) : undefined;
    const changes = "cube" in one && corrected ? changesBetween(corrected.cube, one.cube) : null;
    const { corrects } = manifest;
    return {
      round,
      release,
      edition: "cube" in one ? one.cube.edition : one.participation.edition,
      address: served(`/resultat/${round}/${release}/`),
      isLatest: allReleases.findLast((other) => other.round === round) === one,
      published: one.published,
      cube: manifest.digests["cube"],
      participation: manifest.digests["participation"],
      corrects: corrects?.release ?? null,
      reason: corrects?.reason ?? null,
      withdraws: corrects?.withdraws ?? [],
      knownErrors: knownErrorsOf(knownErrors, { round, release }).map(({ date, kinds, direction, text }) => ({
        date,
        kinds,
        direction,
        text,
      })),
      changes: changes ? { changed: changes.changed, added: changes.added, removed: changes.removed } : null,
    };
  });
  return jsonFile("publiceringar.json", { ...(rehearsal ? { notice: rehearsalNotice } : {}), releases: all }, 1);
}
