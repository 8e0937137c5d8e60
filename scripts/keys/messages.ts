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
} satisfies Messages;

export type KeysCode = keyof typeof messages;
