// Texts of what can be wrong when an organisation opts out. Loads with the opt-out form.
import type { Messages } from "../../../scripts/core/diagnostic.ts";
import { messages as sending } from "../sending/messages.ts";

/** Replaces the form's own texts of sending where those speak of answers: here there are none. */
const own = {
  "choice-missing": {
    sv: "Ni har inte valt vad ni vill göra. Välj att avstå eller att ta tillbaka.",
    en: "You have not chosen what to do. Choose to decline or to withdraw.",
  },
  "reason-missing": {
    sv: "Ni har inte valt någon orsak. Välj en. Passar ingen av dem väljer ni ”Annan orsak”.",
    en: "You have not chosen a reason. Choose one. If none of them fits, choose “Another reason”.",
  },
  "send-closed": {
    sv: "Mätomgången är stängd, så kuvertet räknas inte. Det sista ni skickade innan den stängde gäller.",
    en: "The round is closed, so the envelope does not count. The last thing you sent before it closed is what counts.",
  },
  "send-browser": {
    sv: "Webbläsaren kan inte försegla kuvertet. Uppdatera den, eller använd en nyare webbläsare.",
    en: "The browser cannot seal the envelope. Update it, or use a newer browser.",
  },
} satisfies Messages;

export const messages = { ...sending, ...own };

export type OptOutCode = Exclude<keyof typeof own, keyof typeof sending>;
