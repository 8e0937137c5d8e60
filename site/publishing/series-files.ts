// The files of the series over all rounds: made from the newest release of each round, and read back.
import { type DataFile, mediaTypes } from "../../scripts/statistics/formats/files.ts";
import { verifiedSeriesFiles } from "../../scripts/statistics/formats/reading/verified-files.ts";
import { seriesReadme } from "../../scripts/statistics/formats/readme.ts";
import { type Series, seriesOf } from "../../scripts/statistics/formats/series.ts";
import { unwrap } from "../data/content.ts";
import { latest } from "../data/releases.ts";
import { roundsUpTo } from "../results/rounds.ts";
import { filesOf } from "./release-files.ts";
import type { ServedFile } from "./served-file.ts";

/** Null where nothing is published. */
export const series: Series | null =
  latest === undefined
    ? null
    : seriesOf(roundsUpTo(latest).map(({ release, continues }) => ({ dataset: filesOf(release).dataset, continues })));

export const seriesFiles: readonly DataFile[] = series === null ? [] : unwrap(verifiedSeriesFiles(series));

/** Beside the list of releases. They grow with each round, and no manifest covers them: every number is one of a release's. */
export const servedSeriesFiles: readonly ServedFile[] = [
  ...seriesFiles.map(({ name, format, text }) => ({ name, mediaType: mediaTypes[format], text })),
  ...(series ? [{ name: "README.txt", mediaType: "text/plain", text: seriesReadme(series) }] : []),
];
