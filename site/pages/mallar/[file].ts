// The empty templates as files, in each language.
import { blankFile, templatesIn } from "../../data/templates.ts";
import { serve } from "../../publishing/served-file.ts";
import { languages } from "../../text/languages.ts";

export function getStaticPaths() {
  return languages
    .flatMap((language) => templatesIn(language).templates.map((one) => blankFile(one, language)))
    .map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET = serve;
