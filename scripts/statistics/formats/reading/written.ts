// Decides whether a release's files may be published: read anew, compared with the cube cell for cell, and audited again on what was read.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../core/diagnostic.ts";
import type { Authority } from "../../../method/authority.ts";
import { checkCube } from "../../cube/check-cube.ts";
import type { ProtectedCube } from "../../cube/cube.ts";
import { publicFindings } from "../../disclosure/findings.ts";
import type { StatisticsCode } from "../../messages.ts";
import type { ProtectedPanel } from "../../panel/panel.ts";
import type { Cube } from "../../schema.ts";
import { type Dataset, inBoth } from "../dataset.ts";
import { type DataFile, filesOf, rescoredFilesOf } from "../files.ts";
import { type NameSource, namesOf } from "../names.ts";
import { withPanel } from "../with-panel.ts";
import { readAgain } from "./read-back.ts";

export interface DatasetSource {
  readonly cube: ProtectedCube;
  /** The panel that was published with it, if any. */
  readonly panel: ProtectedPanel | null;
  /** The edition's that the round had, also when a newer one is in use. */
  readonly edition: Pick<NameSource, "scale" | "questionnaire">;
  readonly measures: NameSource["measures"];
  readonly authority: Pick<Authority, "system" | "name" | "abbreviation" | "contact">;
  readonly round: { readonly opens: string; readonly closes: string };
  /** The cube's variables that may not be followed from the round before; see statistics/uncertainty/breaks.ts. */
  readonly breaks: ReadonlySet<string>;
}

/** What the files of a release are made from. No manifest says on which day it was published, and none is made up. */
export function datasetOf({ cube: own, panel, edition, measures, authority, round, breaks }: DatasetSource): Dataset {
  const cube = withPanel(own, panel);
  const { scale, questionnaire } = edition;
  const { email, telephone } = authority.contact;
  return {
    cube,
    breaks,
    names: namesOf(cube, { scale, questionnaire, measures }),
    about: {
      system: inBoth(authority.system, ""),
      publisher: inBoth(authority.name, authority.abbreviation),
      publisherShort: authority.abbreviation,
      contact: { email, telephone },
      opens: round.opens,
      closes: round.closes,
      released: null,
    },
  };
}

/** Every file of a release, or all that differs from the cube or does not hold when read anew. */
export function writtenFiles(dataset: Dataset): Checked<readonly DataFile[]> {
  const files = filesOf(dataset);
  const faults = writtenFaults(dataset.cube, files);
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/** The files of an earlier round's cube by a later edition's rules: every figure is an estimate, and is held to as much. */
export function writtenRescored(source: Omit<DatasetSource, "panel" | "breaks">): Checked<readonly DataFile[]> {
  const dataset = { ...datasetOf({ ...source, panel: null, breaks: new Set() }), isEstimated: true };
  const files = rescoredFilesOf(dataset);
  const faults = writtenFaults(dataset.cube, files);
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/**
 * The files against the cube, and then each reading against everything that can be judged without the true counts: sums, floors,
 * withholding, multiples of five. Both, since the numbers that readers get are the files', whatever the cube was held to.
 */
export function writtenFaults(cube: Cube, files: readonly Pick<DataFile, "format" | "language" | "text">[]): readonly Diagnostic[] {
  const read = readAgain(cube, files);
  if (!read.ok) return read.diagnostics;
  return read.value.flatMap(({ cells }) => {
    const again: Cube = { ...cube, cells: [...cells] };
    // A panel's sums are not a cube's, and were held against both rounds when it was read; its numbers are looked at below.
    const variablesOf = again.variables.filter(({ kind }) => kind !== "panel");
    const own = new Set(variablesOf.map(({ id }) => id));
    const alone: Cube = { ...again, variables: variablesOf, cells: again.cells.filter(({ variable }) => own.has(variable)) };
    const variables = new Map(publicFindings({ cube: again }).map(({ code, variable }) => [`${code}|${variable}`, { code, variable }]));
    return [...checkCube(alone), ...[...variables.values()].map(({ code, variable }) => fault<StatisticsCode>(code, "", { variable }))];
  });
}
