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
  "destroy-round-open": {
    sv: "Mätomgången {round} är öppen. Nycklarna behövs för att öppna svaren; stäng och publicera först.",
    en: "Round {round} is open. The keys are needed to open the answers; close and publish first.",
  },
  "destroy-not-released": {
    sv: "Mätomgången {round} är inte publicerad. Utan nycklarna kan den aldrig bli det. Publicera först. Om ni har beslutat att den inte ska publiceras: säg det med --early.",
    en: "Round {round} is not published. Without the keys it never can be. Publish first. If you have decided not to publish it, say so with --early.",
  },
  "destroy-next-not-released": {
    sv: "Nästa mätomgångs statistik är inte publicerad. Den behöver nycklarna till {round} för att jämföra samma organisationer. Vänta, eller säg --early om ni har beslutat att avstå från jämförelsen.",
    en: "The next round's statistics are not published. They need the keys of {round} to compare the same organisations. Wait, or use --early if you have decided to do without the comparison.",
  },
  "destroy-holder": {
    sv: "Ange vems nyckel det är med --name. De som har en nyckel till {round} är: {known}.",
    en: "Say whose key it is with --name. Those who have a key of {round} are: {known}.",
  },
  "destroy-other-decision": {
    sv: "Nycklarna till {round} förstörs enligt beslut {recorded} om gallring och inget annat. Kör igen utan --decision.",
    en: "The keys of {round} are destroyed under decision {recorded} on disposal and no other. Run it again without --decision.",
  },
  "destroy-nothing": {
    sv: "Ingen nyckelfil som öppnar mätomgången {round} hittades. Ange rätt mapp med --keys.",
    en: "No key file that opens round {round} was found. Give the right folder with --keys.",
  },
} satisfies Messages;

export type KeysCode = keyof typeof messages;
