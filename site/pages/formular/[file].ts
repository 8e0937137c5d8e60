// The files that forms fetch on demand, for each form and language.
import { readPopulation } from "../../../scripts/repository/read-population.ts";
import { edition, measures, openRound, place, population, roster, rounds, unwrap } from "../../data/content.ts";
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
    ...rounds.map(({ population: { id } }) => namesFile(unwrap(readPopulation(place, id)))),
  ];
  // Forms with the same texts share a file.
  return [...new Map(files.map((file) => [file.name, file])).values()].map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET = serve;
