import { envelopeLimits } from "../../../../scripts/envelope/gate.ts";
export const receiptCheck = {
  title: "Kontrollera en kvittens",
  description: "Se vad som hände med det ni skickade: mottaget, räknat, ersatt eller lagt åt sidan.",
  lead: "Här ser ni vad som hände med det som skickades med er kod. Det gäller också er som aldrig svarade: då ska koden inte ha skickat något. Sidan räknar i er webbläsare. Koden och filerna lämnar aldrig er dator.",
  steps: [
    "Skriv koden från brevet. När mätomgången är publicerad ser ni vad som hände med varje kuvert.",
    "Har ni en kvittens? Välj filen, så ser ni om den är äkta. Den heter infosaktrappan-…-kvittens.json.",
  ],
  codeLabel: "Kod från brevet",
  codeHint: "Skriv den som den står, med eller utan bindestreck.",
  check: "Kontrollera",
  label: "Kvittens, och kuvertet om ni har det",
  hint: "Välj en eller två filer, eller dra dem hit.",
  noScript:
    "Kontrollen behöver JavaScript, och det är avstängt i er webbläsare. Den som håller i uppföljningen kan kontrollera kvittensen åt er.",
  noRounds: "Ingen mätomgång har öppnat ännu, så det finns inga kvittenser att kontrollera.",
  resultTitle: "Så här är det",
  facts: { round: "Mätomgång", receivedOn: "Mottaget", envelope: "Kuvertets kontrollsumma", kid: "Nycklarnas id (kid)" },
  /** The script replaces the placeholders in braces. */
  messages: {
    holds: "Kvittensen är äkta. Mottagningen tog emot kuvertet den {day}.",
    together: "Kuvertet och kvittensen hör ihop.",
    noEnvelope: "Ni valde inget kuvert. Därför är det bara kvittensen som är kontrollerad.",
    counting: "Omgången är inte publicerad ännu. Kom tillbaka när resultaten har kommit.",
    withCode: "Skriv koden från brevet också, så ser ni vad som hände med kuvertet.",
    sentNone: "Er kod skickade inget kuvert ({release}).",
    sentOne: "Er kod skickade ett kuvert ({release}):",
    sentMore: "Er kod skickade {count} kuvert ({release}), i den här ordningen:",
    receiptMissing:
      "Kvittensens kuvert finns inte bland dem ({release}). Hör av er till den som håller i uppföljningen. Kvittensen är ert bevis på att det togs emot.",
    otherRound:
      "Koden hör inte till någon mätomgång som är publicerad här. Vänta tills resultaten har kommit, eller jämför koden med brevet.",
    unavailable: "Beskedet i {release} gick inte att hämta eller läsa. Försök igen om en stund.",
    notYou:
      "Stämmer inte antalet eller det som står? Då har någon annan använt koden, eller så har något blivit fel. Ring den som ansvarar.",
    noReceipt: "Ingen av filerna är en kvittens. Välj filen som ni sparade när ni hade skickat.",
    twoReceipts: "Ni valde fler än en kvittens. Välj en i taget.",
    unknownRound: "Kvittensen gäller en mätomgång som inte finns på den här webbplatsen. Kontrollera att ni är på rätt webbplats.",
    tooLarge: `Filen är större än ${envelopeLimits.bytes / 1024} kB och är varken en kvittens eller ett kuvert. Välj en annan fil.`,
  },
  /** After the envelope's checksum. */
  outcomes: {
    counted: "Räknat: det här svaret är med i statistiken.",
    replaced: "Ersatt av ett senare kuvert med samma kod eller från samma organisation.",
    declined: "Räknat: ni har sagt att ni inte deltar.",
    withdrawn: "Räknat: svaret är återtaget.",
    revoked: "Lagt åt sidan: koden var spärrad.",
    "not-as-sealed": "Lagt åt sidan: kuvertet var inte förseglat som formuläret gör.",
    payload: "Lagt åt sidan: innehållet var ändrat efter förseglingen.",
    gate: "Lagt åt sidan: innehållet var inte skrivet i formatets form.",
    shape: "Lagt åt sidan: innehållet var inte ett svar.",
    "other-edition": "Lagt åt sidan: svaret gällde en annan utgåva av frågorna.",
    "too-many": "Lagt åt sidan: koden hade redan skickat tjugo kuvert.",
    answers: "Lagt åt sidan: svaren passade inte frågorna, eller block 1 var inte helt ifyllt.",
  },
  afterTitle: "Om det inte stämmer",
  after: "Spara kvittensen och ring den som ansvarar. Lämna aldrig ut svar eller er kod.",
} as const;
