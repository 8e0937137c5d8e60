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
import { type DataFile, filesOf, rescoredFilesOf, seriesFilesOf } from "../files.ts";
import { type NameSource, namesOf } from "../names.ts";
import { cellsReadAs, observationsOf, panelObservations } from "../observations.ts";
import type { RoundDays } from "../periods.ts";
import type { Series } from "../series.ts";
import { readAllBack } from "./read-back.ts";

export interface DatasetSource {
  readonly cube: ProtectedCube;
  /** The panel that was published with it, and the days of its earlier round, if any. */
  readonly panel: { readonly panel: ProtectedPanel; readonly before: RoundDays } | null;
  /** Of the round's own edition, even if a newer one is in use. */
  readonly edition: Pick<NameSource, "scale" | "questionnaire">;
  readonly authority: Pick<Authority, "system" | "name" | "abbreviation" | "organisationNumber" | "themes" | "contact">;
  readonly round: RoundDays;
  /** The cube's variables that are not comparable with the round before; see statistics/uncertainty/breaks.ts. */
  readonly breaks: ReadonlySet<string>;
  readonly errors?: Dataset["errors"];
  /** When the round's first release was published, and when this one was. */
  readonly days?: Readonly<Record<"issued" | "modified", string | null>>;
}

/** The dataset that a release's files are written from. */
export function datasetOf({ cube, panel, edition, authority, round, breaks, errors = [], days }: DatasetSource): Dataset {
  const { scale, questionnaire } = edition;
  const { email, telephone } = authority.contact;
  return {
    cube,
    panel,
    breaks,
    errors,
    names: namesOf(cube, { scale, questionnaire }),
    about: {
      system: toBilingual(authority.system, ""),
      publisher: toBilingual(authority.name, authority.abbreviation),
      organisationNumber: authority.organisationNumber ?? null,
      themes: authority.themes,
      contact: { email, telephone },
      ...(days ?? { issued: null, modified: null }),
      opens: round.opens,
      closes: round.closes,
    },
  };
}

/** Every file of a release, or every fault found when they are read back. */
export function verifiedFiles(dataset: Dataset): Checked<readonly DataFile[]> {
  return verified(dataset, filesOf(dataset));
}

function verified(dataset: Dataset, files: readonly DataFile[]): Checked<readonly DataFile[]> {
  const faults = fileFaults(dataset, files);
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/** The files of the series over all rounds, read back and compared with it. Its numbers are those of verified releases. */
export function verifiedSeriesFiles(series: Series): Checked<readonly DataFile[]> {
  const files = seriesFilesOf(series);
  const expected = series.parts.flatMap(({ observations }) => observations);
  const read = readAllBack(expected, files);
  return read.ok ? accepted(files) : refused(...read.diagnostics);
}

/** The files of an earlier round re-scored by a later edition's rules, verified in the same way. Every figure is an estimate. */
export function verifiedRescoredFiles(source: Omit<DatasetSource, "panel" | "breaks">): Checked<readonly DataFile[]> {
  const dataset = { ...datasetOf({ ...source, panel: null, breaks: new Set() }), isEstimated: true };
  return verified(dataset, rescoredFilesOf(dataset));
}

/**
 * Compares the files with the cube and the panel, and then checks each reading for everything that needs no true counts: sums, floors,
 * withholding, multiples of the base. Both, since readers get the numbers of the files, whatever was checked in the cube. A panel was
 * checked against both of its rounds when it was read.
 */
export function fileFaults(
  dataset: Dataset,
  files: readonly Pick<DataFile, "format" | "language" | "isPanel" | "text">[],
): readonly Diagnostic[] {
  const { cube } = dataset;
  const [own, panel] = [files.filter(({ isPanel }) => !isPanel), files.filter(({ isPanel }) => isPanel)];
  const read = readAllBack(observationsOf(dataset), own);
  const readPanel = readAllBack(panelObservations(dataset), panel);
  if (!read.ok) return [...read.diagnostics, ...readPanel.diagnostics];
  const findings = read.value.flatMap(({ observations }) => {
    const readCube: Cube = { ...cube, cells: [...cellsReadAs(cube, observations)] };
    const found = new Map(publicFindings({ cube: readCube }).map(({ code, variable }) => [`${code}|${variable}`, { code, variable }]));
    return [...checkCube(readCube), ...[...found.values()].map(({ code, variable }) => fault<StatisticsCode>(code, "", { variable }))];
  });
  return [...readPanel.diagnostics, ...findings];
}
