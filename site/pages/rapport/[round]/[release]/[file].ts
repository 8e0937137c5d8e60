// Each report as Markdown: the full one as `rapport.md`, which is there as DOCX too, and the short ones by group.
import { docxType } from "../../../../../scripts/office/docx.ts";
import { reportDocx } from "../../../../../scripts/report/output/to-docx.ts";
import { reportMarkdown } from "../../../../../scripts/report/output/to-markdown.ts";
import { nationalReports } from "../../../../data/national-reports.ts";
import { serve } from "../../../../publishing/served-file.ts";

export function getStaticPaths() {
  return nationalReports.flatMap(({ round, release, report, short }) => {
    const texts = [{ group: "rapport", report }, ...short].map((one) => ({
      name: `${one.group}.md`,
      mediaType: "text/markdown",
      text: reportMarkdown(one.report),
    }));
    const document = { name: "rapport.docx", mediaType: docxType, text: "", bytes: reportDocx(report) };
    return [...texts, document].map((file) => ({ params: { round, release, file: file.name }, props: file }));
  });
}

export const GET = serve;
