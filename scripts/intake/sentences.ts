// Decides what is said when the intake cannot take an envelope, and what to do then.
import type { Sentence } from "../diagnostic.ts";
import type { IntakeCode } from "./codes.ts";

export const sentences = {
  "intake-media-type": {
    sv: "Kuvertet ska skickas som application/json. Skicka filen som den är, med den innehållstypen.",
    en: "The envelope should be sent as application/json. Send the file as it is, with that content type.",
  },
  "intake-disk-full": {
    sv: "Mottagningen har inte plats just nu, och kuvertet är inte mottaget. Spara kuvertet som fil och försök igen om en stund.",
    en: "The intake has no room at the moment, and the envelope has not been received. Save the envelope as a file and try again in a while.",
  },
  "intake-not-stored": {
    sv: "Mottagningen kunde inte spara kuvertet, och det är inte mottaget. Spara kuvertet som fil och försök igen om en stund.",
    en: "The intake could not store the envelope, and it has not been received. Save the envelope as a file and try again in a while.",
  },
  "intake-receipt-key": {
    sv: "Mottagningen kan inte ge kvittenser för {round} och tar därför inte emot kuvert. Den som driver mottagningen behöver lägga in omgångens kvittensnyckel.",
    en: "The intake cannot give receipts for {round} and therefore takes no envelopes. Those who run the intake need to put the round's receipt key in place.",
  },
  "intake-round-unavailable": {
    sv: "Mottagningen kan inte kontrollera mätomgången {round} just nu. Spara kuvertet som fil och hör av dig till den som håller i uppföljningen.",
    en: "The intake cannot check the round {round} at the moment. Save the envelope as a file and contact those who run the follow-up.",
  },
  "intake-fault": {
    sv: "Något gick fel i mottagningen, och kuvertet är inte mottaget. Spara kuvertet som fil och försök igen om en stund.",
    en: "Something went wrong in the intake, and the envelope has not been received. Save the envelope as a file and try again in a while.",
  },
  "intake-no-such-door": {
    sv: "Här finns inget att hämta eller lämna. Kuvert lämnas med POST till /v1/rounds/<mätomgång>/envelopes.",
    en: "There is nothing here to fetch or to leave. Envelopes are left with POST to /v1/rounds/<round>/envelopes.",
  },
  "intake-set-aside": {
    sv: "Kuvertet {digest} är mottaget men får inte läggas fram längre: {codes}. Det ligger i mappen set-aside; ta upp det med den som håller i uppföljningen.",
    en: "The envelope {digest} was received but may no longer be proposed: {codes}. It lies in the folder set-aside; take it up with those who run the follow-up.",
  },
} satisfies Record<IntakeCode, Sentence>;
