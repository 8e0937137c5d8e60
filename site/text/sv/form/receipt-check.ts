import { envelopeLimits } from "../../../../scripts/envelope/gate.ts";
export const receiptCheck = {
  title: "Kontrollera en kvittens",
  description: "Se om en kvittens är äkta, och om kuvertet är med i den publicerade statistiken.",
  lead: "Ni fick en kvittens när ni skickade. Här ser ni om den är äkta, och om ert kuvert är med i statistiken. Sidan räknar i er webbläsare, och filerna lämnar aldrig er dator.",
  steps: [
    "Välj filen med kvittensen. Den heter infosaktrappan-…-kvittens.json.",
    "Har ni kvar kuvertet? Välj det i samma fält, så kontrollerar sidan också att de två hör ihop.",
  ],
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
    included: "Kuvertet är med i underlaget till {release}.",
    notIncluded:
      "Kuvertet är inte med i underlaget till {release}. Hör av er till den som håller i uppföljningen, och ha kvittensen med er.",
    notFetched: "Listan över kuvert i {release} gick inte att hämta. Kvittensen är äkta ändå. Försök igen om en stund.",
    superseded: "Att kuvertet är med betyder att det öppnades. Har ni skickat fler gånger är det ert senaste svar som räknas.",
    noReceipt: "Ingen av filerna är en kvittens. Välj filen som ni sparade när ni hade skickat.",
    twoReceipts: "Ni valde fler än en kvittens. Välj en i taget.",
    unknownRound: "Kvittensen gäller en mätomgång som inte finns på den här webbplatsen. Kontrollera att ni är på rätt webbplats.",
    tooLarge: `Filen är större än ${envelopeLimits.bytes / 1024} kB och är varken en kvittens eller ett kuvert. Välj en annan fil.`,
  },
  afterTitle: "Om det inte stämmer",
  after: "Spara kvittensen och hör av er till den som håller i uppföljningen. Skicka inte med några svar eller er kod.",
} as const;
