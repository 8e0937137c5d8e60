// A decided report: the files that the authority gave the Government, bound by their digests. Nothing makes them again.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, diagnostic, refused } from "../core/diagnostic.ts";
import { type Static, Type } from "../core/type.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readShaped } from "../repository/read-file.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { assembleReport, leadOf, type Report, type Section } from "./assemble.ts";
import type { ReportInput } from "./material/input.ts";
import { messages, type ReportCode } from "./messages.ts";
import { reportDocx } from "./output/to-docx.ts";
import { sectionHtml } from "./output/to-hast.ts";
import { reportMarkdown } from "./output/to-markdown.ts";
import { type ReportLanguage, reportLanguages } from "./report-language.ts";
import { draftWarnings, type Warning, warningsOf } from "./sections/warnings.ts";
import { reportTitles } from "./sections/wording.ts";

type InReport<T> = Readonly<Record<ReportLanguage, T>>;

interface ReleaseName {
  readonly round: string;
  readonly release: string;
}

/** What the site's page of a report has. */
export interface ReportOnPage {
  /** Of a rehearsal: that it is invented. */
  readonly notice: string | null;
  readonly sections: readonly (Pick<Section, "id" | "title" | "language"> & { readonly html: string })[];
  readonly lead: InReport<string>;
  readonly warnings: InReport<readonly Warning[]>;
  /** The release that it compares with. */
  readonly compares: ReleaseName | null;
}

/** `decided.json`: the decision, and the hex SHA-256 of each file beside it. */
const Decided = Type.Closed({
  schema: Type.Literal("infosaktrappan-decided-report/1"),
  notice: Type.Optional(Type.String({ minLength: 1 })),
  round: Type.String(),
  release: Type.String(),
  diaryNumber: Type.String({ minLength: 1 }),
  date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
  files: Type.Record(Type.String({ pattern: "^[a-z]+\\.[a-z]+$" }), Type.String({ pattern: "^[0-9a-f]{64}$" })),
});

const recordFile = "decided.json";
/** The page's words, which the site shows as they were decided. */
const pageFile = "sida.json";

export interface DecidedReport extends ReportOnPage {
  readonly date: string;
  /** What the Government got, and `decided.json`: bytes by name. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Where a release's report lies once it is decided. */
export function decidedFolder(place: Place, { round, release }: ReleaseName): string {
  return join(place.content, "rounds", round, "report", release);
}

export function reportOnPage(input: ReportInput, report: Report): ReportOnPage {
  const inEach = <T>(make: (language: ReportLanguage) => T): InReport<T> =>
    Object.fromEntries(reportLanguages.map((language) => [language, make(language)])) as InReport<T>;
  const { before } = input;
  return {
    notice: report.notice,
    sections: report.sections.map((section) => {
      const { blocks: _, ...named } = section;
      return { ...named, html: sectionHtml(section) };
    }),
    lead: inEach((language) => leadOf(input, language, reportTitles[language])),
    warnings: inEach((language) => [...draftWarnings(input, language), ...warningsOf(input, language)]),
    compares: before && { round: before.cube.round, release: before.cube.release },
  };
}

interface NamedFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/** The files of a report that everybody may have, in the formats that need no browser. */
export function reportFiles(report: Report): readonly NamedFile[] {
  return [
    { name: "rapport.md", contents: reportMarkdown(report) },
    { name: "rapport.docx", contents: reportDocx(report) },
  ];
}

/** Every file of a decided report, with their record. `pdf`: null where it is decided without one. */
export function decidedFiles(input: ReportInput, letter: NonNullable<ReportInput["letter"]>, pdf: Uint8Array | null): readonly NamedFile[] {
  const { round, release, rehearsal } = input.now.cube;
  const report = assembleReport(input);
  const files = [
    ...reportFiles(report),
    ...(pdf ? [{ name: "rapport.pdf", contents: pdf }] : []),
    { name: pageFile, contents: `${JSON.stringify(reportOnPage(input, report))}\n` },
  ];
  const record: Static<typeof Decided> = {
    schema: "infosaktrappan-decided-report/1",
    ...(rehearsal ? { notice: rehearsalNotice } : {}),
    round,
    release,
    diaryNumber: letter.diaryNumber,
    date: letter.date,
    files: Object.fromEntries(files.map(({ name, contents }) => [name, sha256(contents)])),
  };
  return [...files, { name: recordFile, contents: `${JSON.stringify(record, null, 2)}\n` }];
}

/** Null where none is decided. Refused where a file is missing or is not the one that was decided. */
export function readDecided(place: Place, named: ReleaseName): Checked<DecidedReport | null> {
  const folder = decidedFolder(place, named);
  if (!existsSync(folder)) return accepted(null);
  const record = readShaped(join(folder, recordFile), Decided);
  if (!record.ok) return record;
  const { round, release, date, files: digests } = record.value;
  const names = Object.keys(digests);
  const bytes = new Map(
    names.filter((name) => existsSync(join(folder, name))).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  const changed = names.filter((name) => sha256(bytes.get(name) ?? "") !== digests[name]);
  const page = bytes.get(pageFile);
  if (round !== named.round || release !== named.release || !page) changed.push(recordFile);
  if (changed.length > 0 || !page) return refused(...changed.map((name) => changedFault(join(folder, name), date)));
  bytes.delete(pageFile);
  bytes.set(recordFile, new Uint8Array(readFileSync(join(folder, recordFile))));
  return accepted({ ...(JSON.parse(new TextDecoder().decode(page)) as ReportOnPage), date, files: bytes });
}

function changedFault(file: string, date: string): Diagnostic {
  return { ...diagnostic(messages, "report-decided-changed" satisfies ReportCode, "", { date }), file };
}
