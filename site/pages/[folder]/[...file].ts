// Files that are served as they are, by the first folder of their address.
import { docxType } from "../../../scripts/office/docx.ts";
import { evidenceFiles, logFiles } from "../../data/log.ts";
import { nationalReports } from "../../data/national-reports.ts";
import { blankFile, templatesIn } from "../../data/templates.ts";
import { type ServedFile, serve } from "../../publishing/served-file.ts";
import { languages } from "../../text/languages.ts";

/** The file below a folder; its name is what a browser saves it as, or its path. */
interface Placed {
  readonly below?: string;
  readonly file: ServedFile;
}
const here = (files: readonly ServedFile[]): readonly Placed[] => files.map((file) => ({ file }));

const reportTypes: Readonly<Record<string, string>> = {
  "rapport.md": "text/markdown; charset=utf-8",
  "rapport.docx": docxType,
  "rapport.pdf": "application/pdf",
};

const folders: Readonly<Record<string, readonly Placed[]>> = {
  // What was signed: trust lists, and each round's charter, versions and keys, byte for byte.
  bevis: here([...evidenceFiles].map(([name, bytes]) => ({ name, mediaType: "application/json", text: "", bytes: new Uint8Array(bytes) }))),
  // The static files of the public log (C2SP tlog-tiles).
  logg: here(
    [...logFiles].map(([name, bytes]) => ({
      name,
      mediaType: name === "checkpoint" || name.endsWith(".txt") ? "text/plain" : "application/octet-stream",
      text: "",
      bytes: new Uint8Array(bytes),
    })),
  ),
  mallar: here(languages.flatMap((language) => templatesIn(language).templates.map((one) => blankFile(one, language)))),
  rapport: nationalReports.flatMap(({ round, release, files }) =>
    files.map(({ name, bytes }) => ({
      below: `${round}/${release}/`,
      file: { name, mediaType: reportTypes[name] ?? "application/json", text: "", bytes },
    })),
  ),
};

export function getStaticPaths() {
  return Object.entries(folders).flatMap(([folder, files]) =>
    files.map(({ below = "", file }) => ({ params: { folder, file: `${below}${file.name}` }, props: file })),
  );
}

export const GET = serve;
