// Decides which pages a release has below its own: those that its tables fill, in the order they are offered.
import type { Cube } from "../../scripts/statistics/schema.ts";

/** Addresses below that of the release. A release without questions or measures has no pages of them. */
export function pagesOfRelease(cube: Pick<Cube, "variables">): readonly string[] {
  const has = (kind: string): boolean => cube.variables.some((one) => one.kind === kind);
  return [
    "storlek/",
    "landsdelar/",
    ...(has("area") ? ["omraden/"] : []),
    ...(has("question") ? ["fragor/"] : []),
    ...(has("measure") ? ["atgarder/"] : []),
    "over-tid/",
    "deltagande/",
    "kvalitet/",
  ];
}
