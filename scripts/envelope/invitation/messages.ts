import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "code-length": {
    sv: "Koden har {count} tecken efter IST1 men ska ha {needed}. Jämför grupp för grupp med brevet.",
    en: "The code has {count} characters after IST1 but should have {needed}. Compare it with the letter, group by group.",
  },
  "code-character": {
    sv: "Tecken {position} (grupp {group}) finns inte i koder. Koder har siffror och bokstäverna A–Z utom I, L, O och U.",
    en: "Character {position} (group {group}) is never used in codes. Codes consist of digits and the letters A–Z except I, L, O and U.",
  },
  "code-check": {
    sv: "Koden stämmer inte: minst ett tecken är fel skrivet. Jämför grupp för grupp med brevet.",
    en: "The code is not correct: at least one character is mistyped. Compare it with the letter, group by group.",
  },
  "invite-revoke-unconfirmed": {
    sv: "Inget är spärrat, och inget är skrivet. Talet är inte antalet mottagna kuvert som står ovanför. Ska koden spärras, kör kommandot igen och skriv det talet.",
    en: "Nothing is revoked, and nothing is written. The number is not that of the received envelopes above. If the code is to be revoked, run the command again and type that number.",
  },
  "register-empty": {
    sv: "Registret har inga rader. Skriv en rubrikrad med kolumnen id och sedan en rad per organisation.",
    en: "The register has no rows. Write a header row with the column id, then one row per organisation.",
  },
  "register-no-id-column": {
    sv: "Registrets första rad saknar kolumnen id. Lägg till den; den ska ha populationens id, till exempel m-0114.",
    en: "The register's first row has no column id. Add it, with the ids of the population, for example m-0114.",
  },
  "register-columns": {
    sv: "Rad {row} har {count} kolumner men rubrikraden har {needed}. Sätt citattecken om värden som själva har skiljetecken.",
    en: "Row {row} has {count} columns but the header row has {needed}. Put quotation marks around values that contain separators.",
  },
  "register-id": {
    sv: "Id på rad {row} har inte populationens form. Skriv till exempel m-0114, r-01 eller a-2021004284.",
    en: "The id in row {row} is not in the population's format. Write for example m-0114, r-01 or a-2021004284.",
  },
  "register-duplicate": {
    sv: "Rad {row} nämner {id}, som redan står på rad {first}. Ta bort den ena; en organisation får en kod.",
    en: "Row {row} repeats {id} from row {first}. Remove one of them; each organisation gets one code.",
  },
  "register-not-in-population": {
    sv: "Rad {row}: {id} finns inte i mätomgångens population. Rätta id i registret, eller lägg till organisationen i populationen först.",
    en: "Row {row}: {id} is not in the round's population. Correct the id in the register, or add the organisation to the population first.",
  },
  "register-quote": {
    sv: "Citattecknet som börjar på rad {row} avslutas aldrig. Avsluta det, eller ta bort det. Raderna efter går inte att kontrollera förrän det är gjort.",
    en: "The quotation mark that opens on row {row} is never closed. Close it, or remove it. The rows after it cannot be checked until then.",
  },
  "register-more": {
    sv: "Ytterligare {count} rader behöver rättas. Rätta de första och kör kommandot igen.",
    en: "{count} more rows need correcting. Correct the first ones and run the command again.",
  },
  "invite-exists": {
    sv: "Mätomgången har redan {count} inbjudna, och breven är gjorda. De görs inte en gång till: nya koder till alla skulle göra de skickade breven värdelösa. Ska fler bjudas in, säg --add. Är ett brev borta, säg --lost --organisation <id>.",
    en: "The round already has {count} invited, and their letters are made. They are not made again: new codes for everyone would make the letters already sent worthless. To invite more, give --add. If a letter is lost, give --lost --organisation <id>.",
  },
  "invite-no-issued": {
    sv: "Er lista över vem som fått vilken kod ({file}) saknas. Ange den med --issued. Om den är borta kan en läckt kod ändå spärras med koden själv.",
    en: "Your list of who got which code ({file}) is missing. Give it with --issued. If it is lost, a leaked code can still be revoked by the code itself.",
  },
  "invite-issued-round": {
    sv: "Listan hör till en annan mätomgång. Ange den här mätomgångens lista med --issued.",
    en: "The list belongs to another round. Give this round's list with --issued.",
  },
  "invite-issued-old": {
    sv: "Listan {file} är för gammal: {count} av mätomgångens koder finns inte i den. Ange den senaste listan med --issued, annars spärras fel kod.",
    en: "The list {file} is too old: it lacks {count} of the round's codes. Give the newest list with --issued; otherwise the wrong code would be revoked.",
  },
  "invite-nothing-earlier": {
    sv: "Mätomgången har inga inbjudna att spärra. Kör npm run invite med ett register först.",
    en: "The round has no invitations to revoke. Run npm run invite with a register first.",
  },
  "invite-has-code": {
    sv: "{count} av organisationerna har redan en kod som gäller: {organisations}. Två koder för en organisation räknas inte. Är brevet borta, säg --lost --organisation <id>.",
    en: "{count} of the organisations already have a valid code: {organisations}. Two codes for one organisation are not counted. If a letter is lost, give --lost --organisation <id>.",
  },
  "invite-round-closed": {
    sv: "Mätomgången är stängd, eller så väntar stängningen på underskrifter. Inga fler kan bjudas in. En stängning som väntar tas tillbaka med npm run round -- withdraw. En kod kan spärras med --revoke tills omgången har en publicering.",
    en: "The round is closed, or its closing waits for signatures. Nobody else can be invited. A closing that waits is withdrawn with npm run round -- withdraw. A code can be revoked with --revoke until the round has a release.",
  },
  "invite-unknown-code": {
    sv: "Koden är rätt skriven men hör inte till mätomgångens inbjudna. Kontrollera att brevet gäller den här mätomgången.",
    en: "The code is correct but is not one of the round's invitations. Check that the letter is for this round.",
  },
  "invite-no-key-of": {
    sv: "{organisation} har ingen kod i mätomgången. Rätta id, eller bjud in organisationen med --add.",
    en: "{organisation} has no code in the round. Correct the id, or invite the organisation with --add.",
  },
  "invite-already-revoked": {
    sv: "Allt som ni ville spärra är redan spärrat. Ni behöver inte göra något.",
    en: "Everything that you asked to revoke is already revoked. There is nothing for you to do.",
  },
} satisfies Messages;

export type InvitationFault = keyof typeof messages;

/** Faults of a typed invitation code, which the form explains in words of its own. */
export type InvitationCodeFault = Extract<InvitationFault, `code-${string}`>;
