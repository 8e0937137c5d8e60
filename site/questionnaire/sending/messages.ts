// Texts of what can be wrong in a code or a delivery. Load with sending, and with the page that verifies receipts.
import type { Messages } from "../../../scripts/core/diagnostic.ts";

/** Of each, the summary at the top has the first sentence, and the field the whole. */
const ofCode = {
  "code-missing": {
    sv: "Skriv koden ur brevet.",
    en: "Enter the code from the letter.",
  },
  "code-whose": {
    sv: "Skriv också det som står före koden i brevet, till exempel m-0114. Det säger vems koden är.",
    en: "Also enter what stands before the code in the letter, for example m-0114. It says whose the code is.",
  },
  "code-unknown-organisation": {
    sv: "{typed} är ingen organisation i mätomgången. Jämför det som står före koden med brevet.",
    en: "{typed} is not an organisation in the round. Compare what stands before the code with the letter.",
  },
  "code-other-organisation": {
    sv: "Koden är inte gjord för {organisation}. Jämför hela raden med brevet. Är brevet nytt? Ladda då om sidan.",
    en: "The code was not made for {organisation}. Compare the whole line with the letter. If the letter is new, reload the page.",
  },
  "code-other-draft": {
    sv: "Koden är för {organisation}, men svaren som är öppna har namnet {open}. Öppna rätt organisations svar, eller ändra namnet.",
    en: "The code is for {organisation}, but the answers that are open are named {open}. Open the right organisation's answers, or change the name.",
  },
  "code-letter": {
    sv: "Grupp {group}, ”{typed}”, är fel: tecknet {letter} finns inte i koder. Jämför med brevet.",
    en: "Group {group}, “{typed}”, is wrong: the character {letter} is never used in codes. Compare it with the letter.",
  },
  "code-letter-u": {
    sv: "Grupp {group}, ”{typed}”, är fel: bokstaven U finns inte i koder. Är det ett V?",
    en: "Group {group}, “{typed}”, is wrong: the letter U is never used in codes. Is it a V?",
  },
  "code-group-length": {
    sv: "Grupp {group}, ”{typed}”, har {count} tecken. Varje grupp ska ha fyra. Jämför med brevet.",
    en: "Group {group}, “{typed}”, is wrong: each group has four characters, not {count}. Compare it with the letter.",
  },
  "code-group": {
    sv: "Grupp {group}, ”{typed}”, ser ut att vara fel. Jämför den med brevet.",
    en: "Group {group}, “{typed}”, appears to be wrong. Compare it with the letter.",
  },
  "code-length": {
    sv: "Koden har {count} tecken efter IST1, och den ska ha {needed}. Jämför med brevet, grupp för grupp.",
    en: "The code has {count} characters after IST1, and it should have {needed}. Compare it with the letter, group by group.",
  },
  "code-check": {
    sv: "Flera tecken i koden stämmer inte. Jämför den med brevet, grupp för grupp.",
    en: "Several characters of the code are wrong. Compare it with the letter, group by group.",
  },
} satisfies Messages;

export type CodeFault = keyof typeof ofCode;

const ofDelivery = {
  "send-network": {
    sv: "Kuvertet kom inte fram. Inget är förlorat. Skicka igen, eller spara kuvertet som fil.",
    en: "The envelope did not arrive. Nothing is lost. Send again, or save the envelope as a file.",
  },
  "send-refused": {
    sv: "Mottagningen tog inte emot kuvertet. Spara det som fil och hör av er till den som skickade koden.",
    en: "The intake did not accept the envelope. Save it as a file and contact whoever sent you the code.",
  },
  "send-closed": {
    sv: "Mätomgången är stängd. Svaren är kvar här. Spara dem till fil om ni vill ha dem till nästa gång.",
    en: "The round is closed. The answers are still here. Save them to a file if you want them for next time.",
  },
  "send-busy": {
    sv: "Mottagningen kan inte ta emot kuvertet just nu. Inget är förlorat. Skicka igen om några minuter, eller spara kuvertet som fil.",
    en: "The intake cannot take the envelope just now. Nothing is lost. Send again in a few minutes, or save the envelope as a file.",
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
    sv: "Kuvertet är mottaget, men kvittensen går inte att kontrollera. Spara kuvertet som fil och hör av er till oss.",
    en: "The envelope was received, but the receipt cannot be verified. Save the envelope as a file and contact us.",
  },
  "send-clock": {
    sv: "Datorns klocka går fel med ungefär {minutes} minuter. Har ni också skickat från en annan dator kan det äldre kuvertet räknas. Ställ i så fall klockan, ladda om sidan och skicka igen.",
    en: "This computer’s clock is wrong by about {minutes} minutes. If you have also sent from another computer, the older envelope may be the one that counts. In that case, set the clock, reload the page and send again.",
  },
} satisfies Messages;

export type SendingCode = keyof typeof ofDelivery;

export const messages = { ...ofCode, ...ofDelivery };
