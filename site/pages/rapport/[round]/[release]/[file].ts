// Each report as Markdown: the full one as `rapport.md`, and the short ones by group.
import { reportMarkdown } from "../../../../../scripts/report/output/to-markdown.ts";
import { nationalReports } from "../../../../data/national-reports.ts";
import { serve } from "../../../../publishing/served-file.ts";

export function getStaticPaths() {
  return nationalReports.flatMap(({ round, release, report, short }) =>
    [{ group: "rapport", report }, ...short].map((one) => {
      const file = { name: `${one.group}.md`, mediaType: "text/markdown", text: reportMarkdown(one.report) };
      return { params: { round, release, file: file.name }, props: file };
    }),
  );
}

export const GET = serve;
