// Writes a release's files and verifies them: reads them back, compares them with the cube and audits what was read.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../../core/diagnostic.ts";
import type { Authority } from "../../../method/authority.ts";
import { checkCube } from "../../cube/check-cube.ts";
import type { ProtectedCube } from "../../cube/cube.ts";
import { publicFindings } from "../../disclosure/findings.ts";
import type { StatisticsCode } from "../../messages.ts";
import type { ProtectedPanel } from "../../panel/panel.ts";
import type { Cube } from "../../schema.ts";
import { type Dataset, toBilingual } from "../dataset.ts";
import { type DataFile, filesOf, rescoredFilesOf } from "../files.ts";
import { type NameSource, namesOf } from "../names.ts";
import { withPanel } from "../with-panel.ts";
import { readAllBack } from "./read-back.ts";

export interface DatasetSource {
  readonly cube: ProtectedCube;
  /** The panel that was published with it, if any. */
  readonly panel: ProtectedPanel | null;
  /** Of the round's own edition, even if a newer one is in use. */
  readonly edition: Pick<NameSource, "scale" | "questionnaire">;
  readonly measures: NameSource["measures"];
  readonly authority: Pick<Authority, "system" | "name" | "abbreviation" | "contact">;
  readonly round: { readonly opens: string; readonly closes: string };
  /** The cube's variables that are not comparable with the round before; see statistics/uncertainty/breaks.ts. */
  readonly breaks: ReadonlySet<string>;
}

/** The dataset that a release's files are written from. No manifest records the day of publication, so `released` is null. */
export function datasetOf({ cube: own, panel, edition, measures, authority, round, breaks }: DatasetSource): Dataset {
  const cube = withPanel(own, panel);
  const { scale, questionnaire } = edition;
  const { email, telephone } = authority.contact;
  return {
    cube,
    breaks,
    names: namesOf(cube, { scale, questionnaire, measures }),
    about: {
      system: toBilingual(authority.system, ""),
      publisher: toBilingual(authority.name, authority.abbreviation),
      publisherShort: authority.abbreviation,
      contact: { email, telephone },
      opens: round.opens,
      closes: round.closes,
      released: null,
    },
  };
}

/** Every file of a release, or every fault found when they are read back. */
export function verifiedFiles(dataset: Dataset): Checked<readonly DataFile[]> {
  const files = filesOf(dataset);
  const faults = fileFaults(dataset.cube, files);
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/** The files of an earlier round re-scored by a later edition's rules, verified in the same way. Every figure is an estimate. */
export function verifiedRescoredFiles(source: Omit<DatasetSource, "panel" | "breaks">): Checked<readonly DataFile[]> {
  const dataset = { ...datasetOf({ ...source, panel: null, breaks: new Set() }), isEstimated: true };
  const files = rescoredFilesOf(dataset);
  const faults = fileFaults(dataset.cube, files);
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/**
 * Compares the files with the cube, and then checks each reading for everything that needs no true counts: sums, floors, withholding,
 * multiples of five. Both, since readers get the numbers of the files, whatever was checked in the cube.
 */
export function fileFaults(cube: Cube, files: readonly Pick<DataFile, "format" | "language" | "text">[]): readonly Diagnostic[] {
  const read = readAllBack(cube, files);
  if (!read.ok) return read.diagnostics;
  return read.value.flatMap(({ cells }) => {
    const readCube: Cube = { ...cube, cells: [...cells] };
    // A panel's sums are not a cube's, and were checked against both rounds when it was read; its numbers are checked below.
    const ownVariables = readCube.variables.filter(({ kind }) => kind !== "panel");
    const ids = new Set(ownVariables.map(({ id }) => id));
    const withoutPanel: Cube = { ...readCube, variables: ownVariables, cells: readCube.cells.filter(({ variable }) => ids.has(variable)) };
    const findings = new Map(publicFindings({ cube: readCube }).map(({ code, variable }) => [`${code}|${variable}`, { code, variable }]));
    return [
      ...checkCube(withoutPanel),
      ...[...findings.values()].map(({ code, variable }) => fault<StatisticsCode>(code, "", { variable })),
    ];
  });
}
