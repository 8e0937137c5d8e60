// Decides nothing: hands over what the forms fetch once it is needed, for each form and language.
import { edition, measures, openRound } from "../../data/content.ts";
import { otherForms } from "../../data/forms.ts";
import { type FormFile, formFile, formFileKinds, recipientsFile } from "../../publishing/form-files.ts";
import { languages } from "../../text/languages.ts";

const forms = [{ edition, measures }, ...otherForms];

export function getStaticPaths() {
  const own = forms.flatMap((form) => languages.flatMap((language) => formFileKinds.map((kind) => formFile(kind, { ...form, language }))));
  const files = [...own, ...(openRound ? [recipientsFile(openRound)] : [])];
  // Two forms may have words in common, and the same words are the same file.
  return [...new Map(files.map((file) => [file.name, file])).values()].map((file) => ({ params: { file: file.name }, props: file }));
}

export function GET({ props }: { readonly props: FormFile }): Response {
  return new Response(props.text, { headers: { "content-type": "application/json" } });
}
