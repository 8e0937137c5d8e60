// Decides that a short report can be taken along as text.
import { reportMarkdown } from "../../../../../scripts/report/output/to-markdown.ts";
import { nationalReports } from "../../../../data/national-reports.ts";

export function getStaticPaths() {
  return nationalReports.flatMap(({ round, release, short }) =>
    short.map(({ group, report }) => ({ params: { round, release, group }, props: { body: reportMarkdown(report) } })),
  );
}

export function GET({ props }: { readonly props: { readonly body: string } }): Response {
  return new Response(props.body, { headers: { "content-type": "text/markdown; charset=utf-8" } });
}
