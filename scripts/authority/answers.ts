// The answers from which another authority's own follow-up is made.

import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { knownLanguages } from "../core/terms/languages.ts";
import { type Static, Type } from "../core/type.ts";
import { IncidentRecipient } from "../method/authority.ts";
import { EditionId, Id, LocalText } from "../method/schema.ts";
import type { AuthorityCode } from "./messages.ts";

const Text = Type.String({ minLength: 1 });

/** Languages that the site has texts in. A further one needs texts in site/text first; see the guide. */

export const Answers = Type.Closed({
  name: LocalText,
  abbreviation: Text,
  /** The follow-up's name. */
  system: LocalText,
  country: Type.Closed({ code: Type.String({ pattern: "^[a-z]{2}$" }), name: LocalText }),
  /** The first has no prefix in its addresses. */
  languages: Type.Array(Type.Enum([...knownLanguages]), { minItems: 1, maxItems: knownLanguages.length, uniqueItems: true }),
  /** Registration numbers of the assignment. */
  assignment: Type.Array(Text, { minItems: 1 }),
  contact: Type.Optional(
    Type.Closed({
      email: Type.Optional(Text),
      telephone: Type.Optional(Text),
      hours: Type.Optional(Text),
      post: Type.Optional(Text),
      website: Type.Optional(Text),
    }),
  ),
  /** IANA time zone in which days begin and end. Default: Europe/Stockholm. */
  timeZone: Type.Optional(Type.String({ pattern: "^[A-Za-z_]+(/[A-Za-z_-]+)*$" })),
  /** Name of the national incident response team, in place of the Swedish one that the method mentions. */
  incidentTeam: Text,
  incidentRecipients: Type.Optional(Type.Array(IncidentRecipient)),
  /** CSV with the columns id, name, type and size. The path is relative to the file of answers. */
  population: Type.Closed({ file: Text, date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }) }),
  /** A folder with the authority's own method, relative to the file of answers; or an edition of this project. */
  method: Type.Union([Type.Closed({ folder: Text }), Type.Closed({ edition: EditionId })]),
  /** Frameworks of this project to keep. */
  references: Type.Optional(Type.Array(Id)),
});
export type Answers = Static<typeof Answers>;

/** Texts that lack one of the site's languages, and frameworks that do not exist. */
export function checkAnswers(answers: Answers, references: readonly string[]): readonly Diagnostic<AuthorityCode>[] {
  const { name, system, country, languages } = answers;
  const texts = { "/name": name, "/system": system, "/country/name": country.name };
  return [
    ...Object.entries(texts).flatMap(([pointer, text]) =>
      languages
        .filter((language) => text[language] === undefined)
        .map((language) => fault<AuthorityCode>("authority-language", pointer, { language })),
    ),
    ...(answers.references ?? []).flatMap((id, at) =>
      references.includes(id)
        ? []
        : [fault<AuthorityCode>("authority-reference", `/references/${at}`, { id, known: references.join(", ") })],
    ),
  ];
}
