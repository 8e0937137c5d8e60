// The files that forms fetch on demand, for each form and language.
import { edition, measures, openRound, population, roster } from "../../data/content.ts";
import { otherForms } from "../../data/forms.ts";
import { commitmentsFile, formFile, formFileKinds, holdersFile, namesFile } from "../../publishing/form-files.ts";
import { serve } from "../../publishing/served-file.ts";
import { languages } from "../../text/languages.ts";

const forms = [{ edition, measures }, ...otherForms];

export function getStaticPaths() {
  const own = forms.flatMap((form) => languages.flatMap((language) => formFileKinds.map((kind) => formFile(kind, { ...form, language }))));
  const files = [
    ...own,
    ...(openRound ? [holdersFile(openRound)] : []),
    ...(roster ? [namesFile(population), commitmentsFile(roster)] : []),
  ];
  // Forms with the same texts share a file.
  return [...new Map(files.map((file) => [file.name, file])).values()].map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET = serve;
