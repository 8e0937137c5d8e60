import { envelopeLimits } from "../../../../scripts/envelope/limits.ts";
export const receiptCheck = {
  locale: "sv-SE",
  title: "Kontrollera en kvittens",
  description: "Se vad som hände med det ni skickade: mottaget, räknat, ersatt eller lagt åt sidan.",
  lead: "Här ser ni vad som hände med det som skickades med er kod. Det gäller också er som aldrig svarade: har någon annan svarat i ert namn ser ni det här. Kontrollen görs i er webbläsare. Varken koden eller filerna skickas.",
  steps: [
    "Skriv koden från brevet. När omgången är räknad ser ni vad som hände med varje kuvert.",
    "Har ni en kvittens? Välj filen, så ser ni om den är äkta. Den heter infosaktrappan-…-kvittens.json.",
  ],
  codeLabel: "Kod från brevet",
  codeHint: "Skriv den som den står, med eller utan bindestreck.",
  check: "Kontrollera",
  label: "Kvittens, och kuvertet om ni har det",
  hint: "Välj en eller två filer, eller dra dem hit.",
  noScript:
    "Kontrollen behöver JavaScript, och det är avstängt i er webbläsare. Den som ansvarar kan kontrollera åt er att kvittensen är äkta.",
  noRounds: "Ingen mätomgång har öppnat ännu, så det finns inga kvittenser att kontrollera.",
  resultTitle: "Så här är det",
  facts: { round: "Mätomgång", receivedOn: "Mottaget", number: "Kvittensnummer", envelope: "Kontrollsumma" },
  /** The script replaces the placeholders in braces. */
  messages: {
    holds: "Kvittensen är äkta. Mottagningen tog emot kuvertet den {day}.",
    together: "Kuvertet och kvittensen hör ihop.",
    noEnvelope: "Ni valde inget kuvert. Därför är det bara kvittensen som är kontrollerad.",
    counting: "Omgången är inte räknad ännu. Kom tillbaka när den är det.",
    withCode: "Skriv koden från brevet också, så ser ni vad som hände med kuvertet.",
    sentNone: "Inget kuvert har skickats ({release}).",
    sentOne: "Ett kuvert har skickats ({release}):",
    sentMore: "{count} kuvert har skickats ({release}). Här står högst tjugo av dem, i ordning: de sista, och det som gäller:",
    receiptMissing:
      "Kvittensens kuvert finns inte bland dem ({release}). Hör av er till den som ansvarar. Kvittensen är ert bevis på att det togs emot.",
    otherRound: "Koden hör inte till någon mätomgång som är räknad. Vänta, eller jämför koden med brevet.",
    unavailable: "Beskedet i {release} gick inte att hämta eller läsa. Försök igen om en stund.",
    notYou:
      "Om organisationen, antalet eller beskeden inte stämmer med vad ni har skickat har någon annan använt en kod, eller så har något blivit fel. Ring genast den som ansvarar: innan siffrorna är publicerade går det att räkna om.",
    twoCodes: "Organisationen har fått {count} koder i omgången. Har ni inte fått så många brev ska ni ringa den som ansvarar.",
    noReceipt: "Ingen av filerna är en kvittens. Välj filen som ni sparade när ni hade skickat.",
    twoReceipts: "Ni valde fler än en kvittens. Välj en i taget.",
    unknownRound: "Kvittensen gäller en mätomgång som inte finns på den här webbplatsen. Kontrollera att ni är på rätt webbplats.",
    tooLarge: `Filen är större än ${envelopeLimits.bytes / 1024} kB och är varken en kvittens eller ett kuvert. Välj en annan fil.`,
  },
  /** As whom a code was counted. */
  states: {
    valid: "Koden gäller för {organisation}.",
    replaced: "Koden var för {organisation} och är utbytt mot en ny. Har ni inte bett om det ska ni ringa den som ansvarar.",
    revoked: "Koden var för {organisation} och är spärrad. Har ni inte bett om det ska ni ringa den som ansvarar.",
  },
  byOther: "Skickat med en annan kod för samma organisation.",
  /** After the envelope's checksum. */
  outcomes: {
    counted: "Räknat: det här svaret är med i räkningen.",
    replaced: "Ersatt av ett senare kuvert med samma kod eller från samma organisation.",
    declined: "Ni avstår: det är räknat bland dem som avstår.",
    withdrawn: "Återtaget: svaret är inte med i räkningen.",
    revoked: "Lagt åt sidan: koden var spärrad.",
    "not-as-sealed": "Lagt åt sidan: kuvertet var inte förseglat på rätt sätt.",
    payload: "Lagt åt sidan: innehållet var ändrat efter förseglingen.",
    gate: "Lagt åt sidan: innehållet gick inte att läsa.",
    shape: "Lagt åt sidan: innehållet var inte ett svar.",
    "other-edition": "Lagt åt sidan: svaret gällde en annan utgåva av frågorna.",
    "too-many": "Lagt åt sidan: tjugo kuvert hade redan skickats med koden.",
    answers: "Lagt åt sidan: svaren passade inte frågorna, eller block 1 var inte helt ifyllt.",
  },
  /** `changed`: +12 −12. */
  codesChanged: (round: string, changed: string) =>
    `Medan ${round} pågick ändrades koderna: ${changed}. Har ni fått ett nytt brev som ni inte har bett om ska ni ringa den som ansvarar.`,
  afterTitle: "Om det inte stämmer",
  after: "Spara kvittensen och ring den som ansvarar. Lämna aldrig ut svar eller er kod.",
} as const;
