import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "gate-empty": {
    sv: "Filen är tom. Välj kuvertet som formuläret sparade.",
    en: "The file is empty. Choose the envelope that the form saved.",
  },
  "gate-too-large": {
    sv: "Filen är större än {limit} byte. Ett kuvert är alltid mindre; kontrollera att rätt fil är vald.",
    en: "The file is larger than {limit} bytes. An envelope is always smaller; check that you chose the right file.",
  },
  "gate-byte": {
    sv: "Tecken {position} får inte finnas här: en radbrytning, en bokstav utanför ASCII eller ett omvänt snedstreck. Använd filen som den sparades, utan att öppna och spara om den.",
    en: "Character {position} is not allowed here: a line break, a letter outside ASCII or a backslash. Use the file as it was saved, without opening and saving it again.",
  },
  "gate-too-deep": {
    sv: "Innehållet är nästlat djupare än {limit}. Skapa filen på nytt i formuläret.",
    en: "The contents are nested more than {limit} levels deep. Create the file again in the form.",
  },
  "gate-too-wide": {
    sv: "En lista eller ett objekt har fler än {limit} delar. Skapa filen på nytt i formuläret.",
    en: "A list or an object has more than {limit} parts. Create the file again in the form.",
  },
  "gate-not-json": {
    sv: "Filen går inte att läsa som en rad JSON. Skapa den på nytt i formuläret.",
    en: "The file cannot be read as one line of JSON. Create it again in the form.",
  },
  "gate-key": {
    sv: "En nyckel har ett tecken som formatet inte har. Nycklar börjar med en liten bokstav a–z och fortsätter med bokstäver, siffror och bindestreck.",
    en: "A key contains a character that the format does not allow. Keys begin with a lower-case letter a–z, followed by letters, digits and hyphens.",
  },
  "gate-value": {
    sv: "Här står ett tal som inte är ett heltal i formatet. Skriv det som ett heltal utan decimaler.",
    en: "A number here is not a whole number that the format allows. Write it as a whole number without decimals.",
  },
  "gate-not-canonical": {
    sv: "Filen är inte skriven i formatets enda form: nycklar i ordning, inga blanksteg, ingen nyckel två gånger. Skapa den på nytt i formuläret.",
    en: "The file is not in the format's canonical form: keys in order, no white space, no key twice. Create it again in the form.",
  },
  "kid-not-of-holders": {
    sv: "Nycklarnas id (kid) hör inte till nyckelhållarna. Hämta mätomgångens stadga på nytt.",
    en: "The keys' id (kid) does not match the holders. Fetch the round's charter again.",
  },
  "holders-count": {
    sv: "Mätomgången har {count} nyckelhållare men ska ha tre. Rätta listan i mätomgångens dokument.",
    en: "The round has {count} holders but should have three. Correct the list in the round's document.",
  },
  "holders-alike": {
    sv: "Två nyckelhållare har samma nyckel, så att en av dem ensam kunde öppna. Be den ena att göra en ny.",
    en: "Two holders have the same key, so one of them could open alone. Ask one of them to make a new key.",
  },
  "holders-key": {
    sv: "En nyckelhållares nyckel går inte att försegla till: den har fel längd eller är skadad. Hämta den på nytt från nyckelhållaren.",
    en: "Nothing can be sealed to one holder's key: it has the wrong length or is damaged. Get it from the holder again.",
  },
  "open-length": {
    sv: "Det förseglade innehållet har inte den längd som det ska ha. Det läggs åt sidan; kontrollera att filen inte har kortats av.",
    en: "The sealed contents do not have the length that they should have. They are set aside; check that the file was not cut off.",
  },
  "open-not-as-sealed": {
    sv: "Det förseglade innehållet är inte gjort som det ska, eller så lämnade en nyckelhållare något annat än vad som fanns i dess ask. Öppna med den tredje nyckelhållaren också; går det inte då heller läggs innehållet åt sidan.",
    en: "The sealed contents were not made as they should be, or a holder handed over something other than what its box holds. Open with the third holder too; if that fails as well, the contents are set aside.",
  },
  "open-payload": {
    sv: "Nycklarna stämmer, men innehållet har ändrats efter att det förseglades. Det läggs åt sidan.",
    en: "The keys are right, but the contents were changed after they were sealed. They are set aside.",
  },
  "response-of-other-round": {
    sv: "Svaret eller koden hör till en annan mätomgång. Öppna formuläret för den mätomgång som brevet gäller.",
    en: "The response or the code belongs to another round. Open the form for the round that the letter is about.",
  },
  "response-of-other-edition": {
    sv: "Filen är ifylld med en annan utgåva av frågeformuläret än mätomgångens. Öppna filen i mätomgångens formulär, se över svaren och spara på nytt.",
    en: "The file was filled in with an edition of the questionnaire other than the round's. Open the file in the round's form, review the answers and save again.",
  },
  "response-empty": {
    sv: "Utkastet har inga svar. Svara på minst en fråga innan ni förseglar, eller avstå med --decline.",
    en: "The draft has no answers. Answer at least one question before you seal it, or decline with --decline.",
  },
  "response-too-large": {
    sv: "Svaret är längre än {limit} byte och får inte plats i kuvertet. Kontrollera att filen bara har svar på formulärets frågor.",
    en: "The response is longer than {limit} bytes and does not fit in the envelope. Check that the file only contains answers to the form's questions.",
  },
  "envelope-base64url": {
    sv: "Värdet är inte skrivet i formatets enda form (base64url utan utfyllnad). Använd kuvertet som formuläret sparade det.",
    en: "The value is not in the format's only form (base64url without padding). Use the envelope as the form saved it.",
  },
  "envelope-other-round": {
    sv: "Kuvertet hör till en annan mätomgång. Lämna in det i sin egen mätomgång, eller svara på nytt i den här.",
    en: "The envelope belongs to another round. Submit it in its own round, or answer again in this one.",
  },
  "envelope-other-kid": {
    sv: "Kuvertet är förseglat med andra nycklar än mätomgångens. Hämta formuläret på nytt och försegla en gång till.",
    en: "The envelope is sealed with keys other than the round's. Reload the form and seal once more.",
  },
  "envelope-unknown-key": {
    sv: "Koden bakom kuvertet finns inte bland mätomgångens inbjudna. Kontrollera att koden är från årets brev, eller be om en ny.",
    en: "The code behind the envelope is not one of the round's invitations. Check that the code is from this year's letter, or ask for a new one.",
  },
  "envelope-revoked-key": {
    sv: "Koden bakom kuvertet är spärrad. Be om en ny kod och svara på nytt.",
    en: "The code behind the envelope has been revoked. Ask for a new code and answer again.",
  },
  "envelope-signature": {
    sv: "Signaturen stämmer inte med innehållet: kuvertet har ändrats efter att det förseglades. Lämna in filen som formuläret sparade den.",
    en: "The signature does not match the contents: the envelope was changed after it was sealed. Submit the file as the form saved it.",
  },
  "envelope-ciphertext": {
    sv: "Det förseglade innehållet har inte mätomgångens längd och form. Hämta formuläret på nytt och försegla en gång till.",
    en: "The sealed contents do not have the round's length and form. Reload the form and seal once more.",
  },
  "envelope-name": {
    sv: "Filens namn ska vara SHA-256 av dess innehåll följt av .json. Återställ namnet som filen hade när formuläret sparade den.",
    en: "The file's name should be the SHA-256 of its contents followed by .json. Restore the name that the file had when the form saved it.",
  },
  "receipt-base64url": {
    sv: "Värdet är inte skrivet i formatets enda form (base64url utan utfyllnad). Använd kvittensen som den sparades.",
    en: "The value is not in the format's only form (base64url without padding). Use the receipt as it was saved.",
  },
  "receipt-other-round": {
    sv: "Kvittensen gäller en annan mätomgång. Välj den mätomgången och kontrollera igen.",
    en: "The receipt belongs to another round. Choose that round and check again.",
  },
  "receipt-other-kid": {
    sv: "Kvittensen nämner andra nycklar än mätomgångens. Jämför nyckelns id (kid) med brevet och hör av er.",
    en: "The receipt names keys other than the round's. Compare the key id (kid) with the letter, and contact us.",
  },
  "receipt-other-envelope": {
    sv: "Kvittensen gäller ett annat kuvert. Välj kuvertet och kvittensen som hör ihop.",
    en: "The receipt is for another envelope. Choose the envelope and the receipt that belong together.",
  },
  "receipt-signature": {
    sv: "Kvittensen är inte signerad med mätomgångens kvittensnyckel, eller har ändrats. Använd filen som den sparades; hjälper det inte, hör av er.",
    en: "The receipt is not signed with the round's receipt key, or has been changed. Use the file as it was saved; if that does not help, contact us.",
  },
  "acknowledged-other-round": {
    sv: "acknowledged.json hör till en annan mätomgång. Lägg dit den lista som mottagningen lade fram för den här.",
    en: "acknowledged.json belongs to another round. Replace it with the list that the intake proposed for this one.",
  },
  "acknowledged-signature": {
    sv: "acknowledged.json är inte signerad med mätomgångens kvittensnyckel, eller har ändrats sedan dess. Lägg dit filen som mottagningen lade fram med npm run intake -- --close.",
    en: "acknowledged.json is not signed with the round's receipt key, or has been changed since. Replace it with the file that the intake proposed with npm run intake -- --close.",
  },
} satisfies Messages;

export type EnvelopeCode = keyof typeof messages;
