// Decides what is said when a key file, the root key or a round's signed document does not hold.
import type { Sentence } from "../diagnostic.ts";
import type { KeysCode } from "./codes.ts";

export const sentences = {
  "key-file-form": {
    sv: "Filen är inte en nyckelfil: den ska börja med # infosaktrappan-key/1 och ha en enda hemlig rad. Välj rätt fil.",
    en: "The file is not a key file: it should begin with # infosaktrappan-key/1 and have a single secret line. Choose the right file.",
  },
  "key-file-other-use": {
    sv: "Nyckelfilen är gjord för något annat än {use}. Välj filen som heter så.",
    en: "The key file was made for something else than {use}. Choose the file of that name.",
  },
  "key-file-other-round": {
    sv: "Nyckelfilen hör till en annan mätomgång än {round}. Varje mätomgång har egna nycklar; välj den rätta.",
    en: "The key file belongs to another round than {round}. Every round has its own keys; choose the right one.",
  },
  "key-file-development": {
    sv: "Nyckeln är en utvecklingsnyckel och får bara användas i en övning. Skapa en riktig nyckel utan --dev.",
    en: "The key is a development key and may be used in a rehearsal only. Make a real key without --dev.",
  },
  "root-key-not-pinned": {
    sv: "Ingen rotnyckel är fastställd. En myndighet som inför systemet skriver in sin i scripts/keys/root.ts; en övning har sin i authority.yaml.",
    en: "No root key is pinned. An authority that adopts the system writes its own in scripts/keys/root.ts; a rehearsal has its own in authority.yaml.",
  },
  "root-key-only-in-rehearsal": {
    sv: "authority.yaml anger en rotnyckel utan att vara en övning. Ta bort den; utanför en övning gäller bara nyckeln i scripts/keys/root.ts.",
    en: "authority.yaml names a root key without being a rehearsal. Remove it; outside a rehearsal only the key in scripts/keys/root.ts counts.",
  },
  "round-signature": {
    sv: "Mätomgångens dokument är inte signerat med rotnyckeln, eller har ändrats sedan dess. Jämför dokumentet och signera det på nytt.",
    en: "The round's document is not signed with the root key, or was changed since. Compare the document and sign it again.",
  },
  "round-version": {
    sv: "Dokumentets version är lägre än version {seen}, som redan har gällt. Höj versionen och signera på nytt.",
    en: "The document's version is lower than version {seen}, which has already applied. Raise the version and sign again.",
  },
  "round-other-folder": {
    sv: "Dokumentet gäller en annan mätomgång än mappen det ligger i. Flytta det, eller rätta nyckeln round.",
    en: "The document is of another round than the folder it lies in. Move it, or correct the key round.",
  },
  "round-rehearsal": {
    sv: "Dokumentet och authority.yaml säger olika om detta är en övning. Rätta det som är fel; en övning kan inte bli en riktig mätomgång.",
    en: "The document and authority.yaml differ on whether this is a rehearsal. Correct the one that is wrong; a rehearsal cannot become a real round.",
  },
  "round-decisions": {
    sv: "Besluten som måste finnas innan en mätomgång öppnar är inte antecknade. Skriv in diarienummer och datum för vart och ett under decisions.",
    en: "The decisions that must exist before a round opens are not recorded. Enter diary number and date of each under decisions.",
  },
  "round-dates": {
    sv: "Mätomgången stänger innan den öppnar. Rätta opens eller closes.",
    en: "The round closes before it opens. Correct opens or closes.",
  },
  "round-roster-digest": {
    sv: "roster.json är en annan fil än den som dokumentet pekar ut. Återställ filen, eller skriv in den nya summan, höj versionen och signera.",
    en: "roster.json is another file than the one that the document pins. Restore the file, or enter the new digest, raise the version and sign.",
  },
  "round-registry-digest": {
    sv: "registry.age är en annan fil än den som dokumentet pekar ut. Återställ filen, eller skriv in den nya summan, höj versionen och signera.",
    en: "registry.age is another file than the one that the document pins. Restore the file, or enter the new digest, raise the version and sign.",
  },
  "round-population-digest": {
    sv: "Populationsfilen är en annan än den som dokumentet pekar ut. Återställ filen, eller skriv in den nya summan, höj versionen och signera.",
    en: "The population file is another than the one that the document pins. Restore the file, or enter the new digest, raise the version and sign.",
  },
  "round-signers": {
    sv: "Dokumentet kräver fler underskrifter av en publicering än det har olika nycklar för. Lägg till nycklar, eller sänk antalet.",
    en: "The document requires more signatures on a release than it has different keys for. Add keys, or lower the number.",
  },
  "roster-other-round": {
    sv: "roster.json gäller en annan mätomgång. Lägg tillbaka mätomgångens egen fil.",
    en: "roster.json is of another round. Put the round's own file back.",
  },
  "roster-order": {
    sv: "Nycklarna i roster.json står inte i ordning, eller någon står två gånger. Skapa filen på nytt med npm run invite.",
    en: "The keys in roster.json are not in order, or one stands twice. Make the file anew with npm run invite.",
  },
  "roster-revoked-unknown": {
    sv: "{count} spärrade nycklar i roster.json finns inte bland de inbjudna. Rätta listan revoked.",
    en: "{count} revoked keys in roster.json are not among the invited. Correct the list revoked.",
  },
} satisfies Record<KeysCode, Sentence>;
