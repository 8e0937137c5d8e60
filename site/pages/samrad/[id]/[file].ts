// The comment form of each consultation, as text and as data, in each language.
import { commentFile, consultations } from "../../../data/consultations.ts";
import { serve } from "../../../publishing/served-file.ts";
import { languages } from "../../../text/languages.ts";

export function getStaticPaths() {
  return consultations.flatMap((one) =>
    languages
      .flatMap((language) => (["md", "json"] as const).map((ending) => commentFile(one, language, ending)))
      .map((file) => ({ params: { id: one.folder, file: file.name }, props: file })),
  );
}

export const GET = serve;
