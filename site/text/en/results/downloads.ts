import { inDigits } from "../../../../scripts/core/terms/en.ts";
import type { downloads as sv } from "../../sv/results/downloads.ts";
import type { Widened } from "../../widened.ts";

export const downloads = {
  intro:
    "The files contain the same counts in different formats, with the least and the most that each can be. Anyone may use them freely (CC0).",
  kinds: {
    csv: {
      name: "Table (CSV)",
      use: "Opens in Excel and Calc. Commas separate the columns, as read.csv in R and pandas.read_csv expect. One line for each count.",
    },
    px: { name: "PX", use: "For PxWeb and PC-Axis. One file for each table, in Swedish and English." },
    "json-stat": { name: "JSON-stat", use: "For websites and programs, such as the package rjstat in R. One file for each table." },
    readme: { name: "Notes and code book", use: "What holds for the figures, how a share is computed and what each column is." },
    csvw: { name: "Description of the table (CSVW)", use: "Tells programs what each column of the table is." },
    rescored: {
      name: "An earlier round, rescored",
      use: "Estimated counts by this edition’s rules: status E. Table (CSV).",
    },
    cube: { name: "The whole data set (JSON)", use: "What the release is: the file that the manifest is about." },
    manifest: { name: "Manifest (JSON)", use: "What the figures are based on, with signatures." },
    tableDigests: { name: "Checksums of the tables by the charts", use: "SHA-256 of every table behind a chart." },
    digests: { name: "Checksums", use: "SHA-256 of each file. Check with sha256sum -c digests.txt." },
  },
  counts: (about: string) => `rounded counts: ${about}`,
  size: (bytes: number) => `${inDigits(Math.max(1, Math.round(bytes / 1000)))}\u00A0kB`,
  files: (count: number) => (count === 1 ? "Show the file" : `Show ${count} files`),
  onPaper: (count: number) => `${count} files, on the website.`,
  latest: (round: string) => `The latest release of ${round}`,
  latestAt: "It is here:",
} as const satisfies Widened<typeof sv>;
