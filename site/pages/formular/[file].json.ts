// Decides nothing: hands over the words that a form's page lacks and the takeaways need, for each form and language.
import { edition, measures } from "../../data.ts";
import { otherForms } from "../../forms.ts";
import { takeawayTexts } from "../../questionnaire/takeaway-texts.ts";
import { takeawayName } from "../../takeaway-address.ts";
import { languages } from "../../text/languages.ts";

const forms = [{ edition, measures }, ...otherForms];

export function getStaticPaths() {
  return forms.flatMap((form) =>
    languages.map((language) => ({
      params: { edition: takeawayName(form.edition), language },
      props: { texts: takeawayTexts(form.edition, form.measures, language) },
    })),
  );
}

export function GET({ props }: { readonly props: { readonly texts: ReturnType<typeof takeawayTexts> } }): Response {
  return Response.json(props.texts);
}
