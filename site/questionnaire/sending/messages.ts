// Texts of what can be wrong in a code or a delivery. Loads with sending.
import type { Message, Messages } from "../../../scripts/core/diagnostic.ts";
import type { InvitationCodeFault } from "../../../scripts/envelope/messages.ts";

export const messages = {
  "code-length": {
    sv: "Koden har {count} tecken efter IST1. Den ska ha {needed}. Jämför med brevet, grupp för grupp.",
    en: "The code has {count} characters after IST1. It should have {needed}. Compare it with the letter, group by group.",
  },
  "code-character": {
    sv: "Tecken {position} (i grupp {group}) kan inte stå i en kod. Jämför med brevet.",
    en: "Character {position} (in group {group}) cannot be part of a code. Compare it with the letter.",
  },
  "code-check": {
    sv: "Något tecken i koden stämmer inte, eller två har bytt plats. Jämför med brevet, grupp för grupp.",
    en: "A character in the code is wrong, or two have changed places. Compare it with the letter, group by group.",
  },
  "send-network": {
    sv: "Kuvertet kom inte fram. Inget är förlorat. Skicka igen, eller ladda ner kuvertet och lämna det som fil.",
    en: "The envelope did not arrive. Nothing is lost. Send again, or download the envelope and hand it over as a file.",
  },
  "send-refused": {
    sv: "Mottagningen tog inte emot kuvertet. Ladda ner det och hör av er till den som skickade koden.",
    en: "The intake did not accept the envelope. Download it and contact whoever sent you the code.",
  },
  "send-closed": {
    sv: "Mätomgången är stängd. Svaren är kvar här. Spara dem till fil om ni vill ha dem till nästa gång.",
    en: "The round is closed. The answers are still here. Save them to a file if you want them for next time.",
  },
  "send-busy": {
    sv: "Mottagningen hinner inte just nu. Inget är förlorat. Vänta några minuter och skicka igen.",
    en: "The intake is busy. Nothing is lost. Wait a few minutes and send again.",
  },
  "send-browser": {
    sv: "Webbläsaren kan inte försegla svaret. Uppdatera den, eller spara till fil och öppna filen i en nyare webbläsare.",
    en: "The browser cannot seal the answer. Update it, or save to a file and open the file in a newer browser.",
  },
  "send-keys": {
    sv: "Mätomgångens nycklar stämmer inte, så inget har skickats. Hör av er till den som skickade koden.",
    en: "The keys of the round do not match, so nothing has been sent. Contact whoever sent you the code.",
  },
  "send-receipt": {
    sv: "Kuvertet är mottaget, men kvittensen går inte att kontrollera. Ladda ner kuvertet och hör av er till oss.",
    en: "The envelope was received, but the receipt cannot be verified. Download the envelope and contact us.",
  },
  "send-clock": {
    sv: "Datorns klocka går fel med ungefär {minutes} minuter. Har ni också skickat från en annan dator kan det äldre kuvertet räknas. Ställ i så fall klockan, ladda om sidan och skicka igen.",
    en: "This computer’s clock is wrong by about {minutes} minutes. If you have also sent from another computer, the older envelope may be the one that counts. In that case, set the clock, reload the page and send again.",
  },
} satisfies Messages & Record<InvitationCodeFault, Message>;

export type SendingCode = Exclude<keyof typeof messages, InvitationCodeFault>;
