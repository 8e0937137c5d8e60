import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "holder-log": {
    sv: "Loggen i er kopia av arkivet är inte hel, eller är inte signerad med förtroendelistans nyckel. Hämta arkivet på nytt. Öppna inget förrän loggen stämmer.",
    en: "The log in your copy of the repository is not complete, or is not signed with the trust list's key. Fetch the repository again. Open nothing until the log is in order.",
  },
  "holder-log-quorum": {
    sv: "Loggen har {signed} vittnens underskrifter och behöver {needed}. Be vittnena att skriva under den (npm run witness), och hämta arkivet på nytt.",
    en: "The log has the signatures of {signed} witnesses and needs {needed}. Ask the witnesses to sign it (npm run witness), and fetch the repository again.",
  },
  "holder-log-other": {
    sv: "Loggen säger något annat om mätomgången {round} än er kopia av arkivet: en version saknas i den ena. Öppna inget, och jämför med de andra förtroendepersonerna.",
    en: "The log says something else about the round {round} than your copy of the repository: a version is missing from one of them. Open nothing, and compare with the other trustees.",
  },
  "holder-not-pinned": {
    sv: "Ingen förtroendelista är fastställd här, eller så har mätomgången {round} ingen undertecknad version. Kör i er egen kopia av arkivet, den med den fastställda listan.",
    en: "No trust list is pinned here, or the round {round} has no signed version. Run in your own copy of the repository, the one with the pinned list.",
  },
  "holder-file": {
    sv: "Filen saknas eller är inte kanonisk JSON. Hämta arkivet på nytt.",
    en: "The file is missing or is not canonical JSON. Fetch the repository again.",
  },
  "holder-round-open": {
    sv: "Mätomgången {round} är inte stängd. Innan dess öppnas ingenting, av någon.",
    en: "The round {round} is not closed. Before that nothing is opened, by anybody.",
  },
  "closing-other-root": {
    sv: "{round} stängs med andra kuvert än dem i er kopia av arkivet. Hämta det senaste. Skiljer det sig ändå: skriv inte under, och gör om stängningen, med npm run round -- close eller, om den redan gäller, npm run round -- correct.",
    en: "{round} is closed with other envelopes than those in your copy of the repository. Fetch the latest. If it still differs: do not sign, and make the closing again, with npm run round -- close or, if it is already in force, npm run round -- correct.",
  },
  "closing-shallow": {
    sv: "Den här kopian av arkivet har inte hela historiken, så stängningen av {round} är inte jämförd med kuverten. Hämta allt med git fetch --unshallow.",
    en: "This copy of the repository lacks history, so the closing of {round} has not been compared with the envelopes. Fetch all of it with git fetch --unshallow.",
  },
  "holder-other-store": {
    sv: "Kuverten i er kopia av arkivet är inte de som mätomgången {round} stängdes med. Hämta arkivet på nytt. Om det ändå skiljer sig: öppna inget, och jämför med de andra förtroendepersonerna.",
    en: "The envelopes in your copy of the repository are not those that the round {round} was closed with. Fetch the repository again. If they still differ, open nothing, and compare with the other trustees.",
  },
  "holder-kid": {
    sv: "Nycklarnas id i stadgan för {round} hör inte till dess nyckelhållare. Öppna inget, och jämför stadgan med de andra förtroendepersonerna.",
    en: "The keys' id in the charter of {round} does not match its holders. Open nothing, and compare the charter with the other trustees.",
  },
  "holder-key-other": {
    sv: "Nyckeln är inte någon av nyckelhållarnas i mätomgången {round}. Välj filen som npm run holder -- key skrev för den.",
    en: "The key is none of the holders' in the round {round}. Choose the file that npm run holder -- key wrote for it.",
  },
  "holder-key-development": {
    sv: "Nyckeln är en utvecklingsnyckel, och {round} är ingen övning. Välj er riktiga nyckel.",
    en: "The key is a development key, and {round} is not a rehearsal. Choose your real key.",
  },
  "holder-key-real": {
    sv: "Nyckeln är en riktig nyckel, och {round} är en övning. Använd den aldrig här: någon kan ha gjort en övning av en riktig mätomgång.",
    en: "The key is a real key, and {round} is a rehearsal. Never use it here: somebody may have made a rehearsal of a real round.",
  },
  "holder-session-form": {
    sv: "Filen är ingen session. Välj session.json som räknedatorn skrev.",
    en: "The file is no session. Choose session.json as the counting machine wrote it.",
  },
  "holder-session-round": {
    sv: "Sessionen frågar inte efter mätomgången {round}. Ange en av sessionens mätomgångar, eller välj rätt session.json.",
    en: "The session does not ask for the round {round}. Give one of the session's rounds, or choose the right session.json.",
  },
  "holder-code": {
    sv: "Koden stämmer inte med session.json. Läs den igen på räknedatorns skärm. Stämmer den inte då heller är filen inte räknedatorns: öppna inget.",
    en: "The code does not match session.json. Read it again on the counting machine's screen. If it still does not match, the file is not the counting machine's: open nothing.",
  },
  "holder-counter": {
    sv: "Ingen förtroendeperson har skrivit under sessionen. Öppna inget: session.json kommer inte från den som räknar. Ange filen session.signatures.json, som räknedatorn skrev samtidigt.",
    en: "No trustee has signed the session. Open nothing: session.json does not come from the person who counts. Give the file session.signatures.json, which the counting machine wrote at the same time.",
  },
  "holder-runner-undecided": {
    sv: "Mätomgången {round} räknas på förtroendepersonernas egna datorer. Stadgan säger inget annat, och den går inte att ändra när omgången är öppen. Kör npm run holder och npm run release där.",
    en: "The round {round} is counted on the trustees' own machines. Its charter says nothing else, and cannot be changed once the round is open. Run npm run holder and npm run release there.",
  },
  "holder-runner-hosted": {
    sv: "Mätomgången {round} får inte räknas på GitHubs datorer. Stadgan säger att den räknas på myndighetens egna: ange deras etikett i variabeln RELEASE_RUNNER och kör jobbet igen.",
    en: "The round {round} may not be counted on GitHub's machines. Its charter says that it is counted on the authority's own: give their label in the variable RELEASE_RUNNER and run the job again.",
  },
  "holder-other-list": {
    sv: "Räknedatorn frågar efter något annat av mätomgången {round} än vad som finns i er kopia av arkivet. Hämta samma commit på båda datorerna och gör om sessionen. Om en publicering har avbrutits på räknedatorn: ta bort de filer den lämnade, med git clean.",
    en: "The counting machine asks for something else of the round {round} than is in your copy of the repository. Fetch the same commit on both machines and start the session again. If a release was interrupted on the counting machine, remove the files that it left, with git clean.",
  },
} satisfies Messages;

export type HolderCode = keyof typeof messages;
