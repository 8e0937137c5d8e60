import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "key-file-form": {
    sv: "Filen är inte en nyckelfil: den ska börja med # infosaktrappan-key/1 och ha en enda hemlig rad. Välj rätt fil.",
    en: "The file is not a key file: it should begin with # infosaktrappan-key/1 and have exactly one secret line. Choose the right file.",
  },
  "key-file-other-use": {
    sv: "Nyckelfilen är gjord för något annat än {use}. Välj filen som heter så.",
    en: "The key file was not made for {use}. Choose the file with that name.",
  },
  "key-file-other-round": {
    sv: "Nyckelfilen hör till en annan mätomgång än {round}. Varje mätomgång har egna nycklar; välj den rätta.",
    en: "The key file belongs to a round other than {round}. Every round has its own keys; choose the right one.",
  },
  "key-file-development": {
    sv: "Nyckeln är en utvecklingsnyckel och får bara användas i en övning. Skapa en riktig nyckel utan --dev.",
    en: "The key is a development key and may only be used in a rehearsal. Make a real key without --dev.",
  },
  "root-key-not-pinned": {
    sv: "Ingen rotnyckel är fastställd. En myndighet som inför systemet skriver in sin i scripts/keys/root.ts; en övning har sin i authority.yaml.",
    en: "No root key is pinned. An authority that adopts the system enters its own in scripts/keys/root.ts; a rehearsal has its own in authority.yaml.",
  },
  "root-key-only-in-rehearsal": {
    sv: "authority.yaml anger en rotnyckel utan att vara en övning. Ta bort den; utanför en övning gäller bara nyckeln i scripts/keys/root.ts.",
    en: "authority.yaml names a root key without being a rehearsal. Remove it; outside a rehearsal only the key in scripts/keys/root.ts is valid.",
  },
  "round-signature": {
    sv: "Mätomgångens dokument är inte signerat med rotnyckeln, eller har ändrats sedan dess. Jämför dokumentet och signera det på nytt.",
    en: "The round's document is not signed with the root key, or has been changed since. Compare the document and sign it again.",
  },
  "round-version": {
    sv: "Dokumentets version är lägre än version {seen}, som redan har gällt. Höj versionen och signera på nytt.",
    en: "The document's version is lower than version {seen}, which has already been in force. Raise the version and sign again.",
  },
  "round-other-folder": {
    sv: "Dokumentet gäller en annan mätomgång än mappen det ligger i. Flytta det, eller rätta nyckeln round.",
    en: "The document is in the folder of another round. Move it, or correct the key round.",
  },
  "round-rehearsal": {
    sv: "Dokumentet och authority.yaml säger olika om detta är en övning. Rätta det som är fel; en övning kan inte bli en riktig mätomgång.",
    en: "The document and authority.yaml disagree on whether this is a rehearsal. Correct the one that is wrong; a rehearsal cannot become a real round.",
  },
  "round-decisions": {
    sv: "Besluten som måste finnas innan en mätomgång öppnar är inte antecknade. Skriv in diarienummer och datum för vart och ett under decisions.",
    en: "The decisions required before a round opens are not recorded. Enter the registration number and date of each under decisions.",
  },
  "round-dates": {
    sv: "Mätomgången stänger innan den öppnar. Rätta opens eller closes.",
    en: "The round closes before it opens. Correct opens or closes.",
  },
  "round-roster-digest": {
    sv: "roster.json är en annan fil än den som dokumentet pekar ut. Återställ filen, eller skriv in den nya summan, höj versionen och signera.",
    en: "roster.json is not the file that the document pins. Restore the file, or enter the new digest, raise the version and sign.",
  },
  "round-registry-digest": {
    sv: "registry.age är en annan fil än den som dokumentet pekar ut. Återställ filen, eller skriv in den nya summan, höj versionen och signera.",
    en: "registry.age is not the file that the document pins. Restore the file, or enter the new digest, raise the version and sign.",
  },
  "round-population-digest": {
    sv: "Populationsfilen är en annan än den som dokumentet pekar ut. Återställ filen, eller skriv in den nya summan, höj versionen och signera.",
    en: "The population file is not the one that the document pins. Restore the file, or enter the new digest, raise the version and sign.",
  },
  "round-signers": {
    sv: "Dokumentet kräver fler underskrifter av en publicering än det har olika nycklar för. Lägg till nycklar, eller sänk antalet.",
    en: "The document requires more signatures on a release than it has different keys for. Add keys, or lower the number.",
  },
  "roster-other-round": {
    sv: "roster.json gäller en annan mätomgång. Lägg tillbaka mätomgångens egen fil.",
    en: "roster.json belongs to another round. Restore the round's own file.",
  },
  "roster-order": {
    sv: "Nycklarna i roster.json står inte i ordning, eller någon står två gånger. Skapa filen på nytt med npm run invite.",
    en: "The keys in roster.json are not in order, or one is listed twice. Create the file again with npm run invite.",
  },
  "roster-revoked-unknown": {
    sv: "{count} spärrade nycklar i roster.json finns inte bland de inbjudna. Rätta listan revoked.",
    en: "{count} revoked keys in roster.json are not among the invited keys. Correct the list revoked.",
  },
  "key-file-not-hybrid": {
    sv: "Nyckelfilen innehåller ingen hel nyckel av det slag som mätomgångar använder (AGE-SECRET-KEY-PQ-1…). Välj filen som npm run keys skrev, oförändrad.",
    en: "The key file does not contain a complete key of the kind that rounds use (AGE-SECRET-KEY-PQ-1…). Choose the file that npm run keys wrote, unchanged.",
  },
  "key-file-not-the-round": {
    sv: "Nyckeln öppnar inte mätomgången {round}: den hör inte till dokumentets recipients. Välj mätomgångens egen nyckel.",
    en: "The key does not open round {round}: it does not match the document's recipients. Choose the round's own key.",
  },
  "share-holders": {
    sv: "Nyckeln {use} ska delas mellan {needed} personer med olika namn, men {count} olika namn är angivna. Skriv tre namn med komma mellan.",
    en: "The key {use} is to be split between {needed} people with different names, but {count} different names are given. Enter three names separated by commas.",
  },
  "share-rows": {
    sv: "Blad {sheet} har {count} rader men ska ha {needed}. Skriv av varje rad på en egen rad, även den sista med en enda grupp.",
    en: "Sheet {sheet} has {count} rows but should have {needed}. Type each row on a line of its own, including the last with its single group.",
  },
  "share-length": {
    sv: "Blad {sheet}, rad {row} har {count} tecken men ska ha {needed}. Räkna grupperna; något är tappat eller skrivet två gånger.",
    en: "Sheet {sheet}, row {row} has {count} characters but should have {needed}. Count the groups; something was lost or typed twice.",
  },
  "share-strange": {
    sv: "Blad {sheet}, rad {row}, grupp {group}: tecken {place} finns inte på bladet. Där står bara 0–9 och A–Z utan I, L, O och U.",
    en: "Sheet {sheet}, row {row}, group {group}: character {place} cannot be on the sheet. It has only 0–9 and A–Z without I, L, O and U.",
  },
  "share-letter": {
    sv: "Blad {sheet}, rad {row}, grupp {group}: tecken {place} är troligen fel. Jämför med bladet och skriv om raden.",
    en: "Sheet {sheet}, row {row}, group {group}: character {place} is probably wrong. Compare with the sheet and type the row again.",
  },
  "share-swap": {
    sv: "Blad {sheet}, rad {row}, grupp {group}: tecken {place} och nästa har troligen bytt plats. Jämför med bladet och skriv om raden.",
    en: "Sheet {sheet}, row {row}, group {group}: character {place} and the next have probably been swapped. Compare with the sheet and type the row again.",
  },
  "share-row": {
    sv: "Blad {sheet}, rad {row} stämmer inte med sin kontrollgrupp. Fler än ett tecken är fel, eller så har raderna bytt plats. Skriv om raden.",
    en: "Sheet {sheet}, row {row} does not match its check group. More than one character is wrong, or rows have been swapped. Type the row again.",
  },
  "share-whole": {
    sv: "Blad {sheet}: varje rad stämmer för sig, men inte tillsammans. Raderna kommer från olika blad, eller så är den sista gruppen fel. Skriv av ett blad i taget.",
    en: "Sheet {sheet}: each row is correct by itself, but not together. The rows are from different sheets, or the last group is wrong. Type one sheet at a time.",
  },
  "share-version": {
    sv: "Blad {sheet} är gjort av ett annat program eller en annan version. Använd den version av systemet som skrev ut bladet.",
    en: "Sheet {sheet} was made by another program or version. Use the version of the system that printed the sheet.",
  },
  "share-too-few": {
    sv: "{count} blad räcker inte. Det behövs {needed} av {of}. Be en till som har ett blad att komma.",
    en: "{count} sheets are not enough. It takes {needed} of {of}. Ask one more holder to come.",
  },
  "share-twice": {
    sv: "Blad {sheet} är samma blad som blad {first}. Det behövs två olika.",
    en: "Sheet {sheet} is the same sheet as {first}. Two different ones are needed.",
  },
  "share-other-key": {
    sv: "Blad {sheet} hör till en annan nyckel eller mätomgång än blad {first}. Jämför nyckelns märke på bladen.",
    en: "Sheet {sheet} belongs to a different key or round from sheet {first}. Compare the key's mark on the sheets.",
  },
  "share-other-split": {
    sv: "Blad {sheet} kommer från en annan delning av samma nyckel än blad {first}. Jämför delningens märke; bladen måste vara utskrivna samtidigt.",
    en: "Sheet {sheet} is from a different split of the key from sheet {first}. Compare the split's mark; the sheets must have been printed together.",
  },
  "share-other-round": {
    sv: "Bladen hör inte till mätomgången {round}. Ange den mätomgång som står på bladen.",
    en: "The sheets do not belong to round {round}. Give the round that is printed on the sheets.",
  },
  "share-development": {
    sv: "Bladen är från en övning och får bara användas i en övning. Ta fram mätomgångens riktiga blad.",
    en: "The sheets are from a rehearsal and may only be used in a rehearsal. Get the round's real sheets.",
  },
  "share-not-the-key": {
    sv: "Bladen gav inte mätomgångens nyckel. Minst ett av dem är ändrat sedan det skrevs ut. Pröva det tredje bladet med vart och ett av de två.",
    en: "The sheets did not give the round's key. At least one of them was changed after it was printed. Try the third sheet with each of the two.",
  },
  "destroy-round-open": {
    sv: "Mätomgången {round} är öppen. Nycklarna behövs för att öppna svaren; stäng och publicera först.",
    en: "Round {round} is open. The keys are needed to open the answers; close and publish first.",
  },
  "destroy-not-released": {
    sv: "Mätomgången {round} är inte publicerad. Utan nycklarna kan den aldrig bli det. Publicera först. Har ni beslutat att den inte ska publiceras: säg det med --early.",
    en: "Round {round} is not published. Without the keys it never can be. Publish first. If you have decided not to publish it, say so with --early.",
  },
  "destroy-next-not-released": {
    sv: "Nästa mätomgångs statistik är inte publicerad. Den behöver nycklarna till {round} för att jämföra samma organisationer. Vänta, eller säg --early om ni har beslutat att avstå från jämförelsen.",
    en: "The next round's statistics are not published. They need the keys of {round} to compare the same organisations. Wait, or use --early if you have decided to do without the comparison.",
  },
  "destroy-nothing": {
    sv: "Inga nyckelfiler eller blad för mätomgången {round} hittades. Ange mappen med --keys, och antalet pappersblad som är strimlade med --sheets.",
    en: "No key files or sheets of round {round} were found. Give the folder with --keys, and the number of paper sheets shredded with --sheets.",
  },
  "round-version-raise": {
    sv: "Dokumentet skiljer sig från version {seen}, som redan är signerad. Höj version till minst {next} och signera på nytt.",
    en: "The document differs from version {seen}, which is already signed. Raise the version to at least {next} and sign again.",
  },
  "round-acknowledged-digest": {
    sv: "acknowledged.json saknas, eller är inte den som det stängda dokumentet låser. Lägg tillbaka den låsta filen; ska en annan gälla, låses den i en ny signerad version.",
    en: "acknowledged.json is missing, or is not the one that the closed document pins. Restore the pinned file; if another one should apply, pin it in a new signed version.",
  },
  "round-acknowledged-open": {
    sv: "Dokumentet låser acknowledged.json medan mätomgången är öppen. Ta bort acknowledged, eller stäng mätomgången.",
    en: "The document pins acknowledged.json while the round is open. Remove acknowledged, or close the round.",
  },
  "round-one-signer": {
    sv: "Dokumentet nöjer sig med färre än {needed} underskrifter av en publicering. Utanför en övning krävs två personer; höj signatures.",
    en: "The document requires fewer than {needed} signatures on a release. Outside a rehearsal two people must sign; raise signatures.",
  },
  "round-signer-names": {
    sv: "Två signerare under releaseKeys har samma namn. Ge var och en sitt eget.",
    en: "Two signers under releaseKeys have the same name. Give each their own.",
  },
} satisfies Messages;

export type KeysCode = keyof typeof messages;
