// The comparison with each framework as CSV.
import { allFrameworks } from "../../data/references.ts";
import { referenceFile } from "../../publishing/reference-file.ts";
import { serve } from "../../publishing/served-file.ts";

export function getStaticPaths() {
  return allFrameworks.map(referenceFile).map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET = serve;
