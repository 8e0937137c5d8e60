import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "intake-media-type": {
    sv: "Kuvertet ska skickas som application/json. Skicka filen som den är, med den innehållstypen.",
    en: "The envelope should be sent as application/json. Send the file as it is, with that content type.",
  },
  "intake-disk-full": {
    sv: "Mottagningen har inte plats just nu, och kuvertet är inte mottaget. Spara kuvertet som fil och försök igen om en stund.",
    en: "The intake has run out of space, and the envelope has not been received. Save the envelope as a file and try again in a while.",
  },
  "intake-not-stored": {
    sv: "Mottagningen kunde inte spara kuvertet, och det är inte mottaget. Spara kuvertet som fil och försök igen om en stund.",
    en: "The intake could not store the envelope, and it has not been received. Save the envelope as a file and try again in a while.",
  },
  "intake-receipt-key": {
    sv: "Mottagningen kan inte ge kvittenser för {round} och tar därför inte emot kuvert. Den som driver mottagningen behöver lägga in omgångens kvittensnyckel.",
    en: "The intake cannot give receipts for {round} and therefore accepts no envelopes. Its operators need to install the round's receipt key.",
  },
  "intake-round-unavailable": {
    sv: "Mottagningen kan inte kontrollera mätomgången {round} just nu. Spara kuvertet som fil och hör av er till den som håller i uppföljningen.",
    en: "The intake cannot verify round {round} at the moment. Save the envelope as a file and contact those who run the follow-up.",
  },
  "intake-fault": {
    sv: "Något gick fel i mottagningen, och kuvertet är inte mottaget. Spara kuvertet som fil och försök igen om en stund.",
    en: "Something went wrong in the intake, and the envelope has not been received. Save the envelope as a file and try again in a while.",
  },
  "intake-no-such-door": {
    sv: "Här finns inget att hämta eller lämna. Kuvert lämnas med POST till /v1/rounds/<mätomgång>/envelopes.",
    en: "There is nothing at this address. Submit envelopes with POST to /v1/rounds/<round>/envelopes.",
  },
  "intake-set-aside": {
    sv: "Kuvertet {digest} är mottaget men får inte läggas fram längre: {codes}. Det ligger i mappen set-aside; ta upp det med den som håller i uppföljningen.",
    en: "The envelope {digest} was received but can no longer be proposed: {codes}. It is in the folder set-aside; contact those who run the follow-up about it.",
  },
  "intake-busy": {
    sv: "Många lämnar kuvert just nu, och ert är inte mottaget. Skicka samma kuvert igen om en liten stund.",
    en: "Many are submitting envelopes at the moment, and yours has not been received. Send the same envelope again in a little while.",
  },
  "intake-too-many": {
    sv: "Många försök kommer från er adress just nu, och kuvertet är inte mottaget. Vänta en minut och skicka samma kuvert igen.",
    en: "Many requests are coming from your address at the moment, and the envelope has not been received. Wait a minute and send the same envelope again.",
  },
  "intake-outbox-owned": {
    sv: "En annan process, kanske i en annan behållare, använder mappen med väntande kuvert. Stoppa den mottagningen först, eller ange en annan mapp med --outbox.",
    en: "Another process, perhaps in another container, is using the folder of waiting envelopes. Stop that intake first, or choose another folder with --outbox.",
  },
  "intake-port": {
    sv: "{option} behöver vara ett heltal mellan 0 och 65535.",
    en: "{option} must be a whole number between 0 and 65535.",
  },
  "intake-interval": {
    sv: "--deliver behöver vara ett antal sekunder, minst 1. Utelämna den för en gång om dagen.",
    en: "--deliver must be a number of seconds, at least 1. Leave it out for once a day.",
  },
  "intake-no-store": {
    sv: "Här finns inget Git-lager med grenen main. Ange mappen som har det med --root.",
    en: "There is no Git repository with the branch main here. Give the folder that has it with --root.",
  },
  "intake-outbox-folder": {
    sv: "Mappen för väntande kuvert går inte att skriva i. Ge mottagningens användare rätt att skriva där, eller ange en annan med --outbox.",
    en: "The folder of waiting envelopes cannot be written to. Give the intake's user write access, or choose another with --outbox.",
  },
  "intake-outbox-full": {
    sv: "Disken med mappen för väntande kuvert är full, och inga kuvert kan tas emot. Frigör plats på den.",
    en: "The disk with the folder of waiting envelopes is full, and no envelopes can be received. Free some space on it.",
  },
  "intake-store-unreachable": {
    sv: "Mottagningen når inte förrådet och kan inte se vilka mätomgångar som finns. Se över nätet, behörigheten och mappen som --root anger.",
    en: "The intake cannot reach the repository, so it does not know which rounds there are. Check the network, the permissions and the folder given with --root.",
  },
  "intake-round-unreadable": {
    sv: "Mätomgången {round} går inte att läsa eller stämmer inte med sina underskrifter: {codes}. Rätta dess filer och kontrollera dem med npm run -s round -- verify.",
    en: "Round {round} cannot be read or does not match its signatures: {codes}. Correct its files and check them with npm run -s round -- verify.",
  },
  "intake-address-header": {
    sv: "--address-header behöver vara namnet på det huvud där er proxy skriver avsändarens adress, till exempel X-Forwarded-For.",
    en: "--address-header must be the name of the header in which your proxy writes the sender's address, for example X-Forwarded-For.",
  },
  "intake-no-receipt-key": {
    sv: "Listan över kvitterade kuvert signeras med kvittensnyckeln för {round}, och den finns inte här. Ange mappen som har den med --keys.",
    en: "The list of acknowledged envelopes is signed with the receipt key of {round}, which is not here. Give the folder that has it with --keys.",
  },
  "intake-not-over": {
    sv: "Mätomgången {round} är öppen till och med {closes}. Vänta tills dess, eller säg --early om beslutet är att stänga i förtid: då tar mottagningen inte emot fler.",
    en: "Round {round} is open until {closes}. Wait until then, or use --early if the decision is to close early: the intake then accepts no more envelopes.",
  },
  "intake-not-empty": {
    sv: "{count} kuvert i {round} väntar fortfarande på att läggas fram eller tas in. Kör npm run intake -- --once, ta in förslagen med npm run accept, och försök sedan igen.",
    en: "{count} envelopes in {round} are still waiting to be proposed or accepted. Run npm run intake -- --once, accept the proposals with npm run accept, and then try again.",
  },
} satisfies Messages;

export type IntakeCode = keyof typeof messages;
