// Decides nothing: serves the form for comments of each consultation, as text and as data, in each language.
import type { APIRoute } from "astro";
import type { ConsultationFolder } from "../../../../scripts/consultation/check.ts";
import { commentForm, consultations } from "../../../data/consultations.ts";
import { type Language, languages } from "../../../text/languages.ts";

const endings = ["md", "json"] as const;

interface Props {
  readonly one: ConsultationFolder;
  readonly language: Language;
  readonly ending: (typeof endings)[number];
}

export function getStaticPaths() {
  return consultations.flatMap((one) =>
    languages.flatMap((language) =>
      endings.map((ending) => ({ params: { id: one.folder, language, ending }, props: { one, language, ending } satisfies Props })),
    ),
  );
}

export const GET: APIRoute<Props> = ({ props: { one, language, ending } }) => new Response(commentForm(one, language, ending));
