import type { Messages } from "../core/diagnostic.ts";

export const listMessages = {
  "trust-cards": {
    sv: "En förtroendelista har tre personer, och i content/trust/cards finns {count} kort. Låt var och en köra npm run -s keys -- trustee. Är de fler, ange tre med --trustee.",
    en: "A trust list has three people, and there are {count} cards in content/trust/cards. Have each of them run npm run -s keys -- trustee. If there are more, name three with --trustee.",
  },
  "trust-fingerprints": {
    sv: "Det som skrevs är inte fingeravtrycken till nycklarna i listan, i listans ordning. Ingen har skrivit under. Låt var och en läsa upp de 16 tecken som npm run keys -- trustee skrev, och skriv under igen. Stämmer de ändå inte är ett kort utbytt: gör om listan.",
    en: "What was typed is not the fingerprints of the keys in the list, in its order. Nothing was signed. Have each person read out the 16 characters that npm run keys -- trustee printed, and sign again. If they still differ, a card has been exchanged: make the list again.",
  },
  "trust-declined": {
    sv: "Inget är underskrivet. Kör samma kommando igen och svara ja när allt stämmer, eller be den som gjorde listan att göra om den.",
    en: "Nothing was signed. Run the same command again and answer yes when all of it is right, or ask whoever made the list to make it again.",
  },
} satisfies Messages;

export type ListCode = keyof typeof listMessages;
