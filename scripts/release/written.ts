// Decides whether the files that readers will download can be written and read again: nobody signs a release of which they cannot.
import type { Diagnostic } from "../diagnostic.ts";
import { type Place, readAuthority, readMeasures } from "../read.ts";
import type { ProtectedCube } from "../statistics/cube.ts";
import { datasetOf, writtenFiles } from "../statistics/formats/written.ts";
import type { ProtectedPanel } from "../statistics/panel.ts";
import type { Gathered } from "./gather.ts";

export interface ToWrite {
  readonly place: Place;
  readonly gathered: Pick<Gathered, "document" | "edition">;
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
}

/** Every fault of the files, which are written here only to be read: the site writes them again when it is built, the same bytes. */
export function writtenFaultsOf({ place, gathered, cube, panel }: ToWrite): readonly Diagnostic[] {
  const [authority, measures] = [readAuthority(place), readMeasures(place)];
  if (!authority.ok || !measures.ok) return [...authority.diagnostics, ...measures.diagnostics];
  const { edition, document: round } = gathered;
  return writtenFiles(datasetOf({ cube, panel, edition, measures: measures.value, authority: authority.value, round })).diagnostics;
}
