import type { Messages } from "../core/diagnostic.ts";
import { batchMessages } from "./batch-messages.ts";

export const messages = {
  ...batchMessages,
  "log-batch-form": {
    sv: "Filen har inte en kontrollsumma på en rad. Återställ den ur historiken.",
    en: "The file does not have a checksum on one line. Restore it from history.",
  },
  "log-batch-waiting": {
    sv: "Bunten {round} {number} är redan gjord men inte incheckad. Checka in båda dess filer; ta bara bort dem om den inte är loggad.",
    en: "Batch {round} {number} has been made already but is not committed. Commit both its files; remove them only if it is not logged.",
  },
  "log-no-site": {
    sv: "Här finns ingen lista över webbplatsens filer. Bygg webbplatsen först (npm run build), och ange dess mapp med --dist.",
    en: "There is no list of the site's files here. Build the site first (npm run build), and give its folder with --dist.",
  },
  "log-none": {
    sv: "Förtroendelistan nämner ingen logg. Gör loggens nyckel med npm run log -- key, och en ny lista med npm run trust -- list --log-key.",
    en: "The trust list names no log. Make the log's key with npm run log -- key, and a new list with npm run trust -- list --log-key.",
  },
  "log-not-logged": {
    sv: "{subject} är inte loggat. Kör npm run log -- update innan webbplatsen byggs.",
    en: "{subject} is not logged. Run npm run log -- update before the site is built.",
  },
  "log-gone": {
    sv: "{subject} är loggat men finns inte längre i arkivet som det loggades. Lägg tillbaka filen; det som är loggat tas aldrig bort.",
    en: "{subject} is logged but is no longer in the repository as it was logged. Restore the file; what is logged is never removed.",
  },
  "log-key": {
    sv: "Verifieringsnyckel {number} går inte att läsa. Den ska stå som namn+åtta hextecken+base 64, precis som log -- key och witness -- key skrev den.",
    en: "Verifier key {number} cannot be read. It should be name+eight hex characters+base 64, exactly as log -- key and witness -- key printed it.",
  },
  "log-other-key": {
    sv: "Nyckeln {name} är inte den som förtroendelistan säger skriver loggen. Ange rätt nyckelfil, eller gör en ny lista med npm run trust -- list --log-key.",
    en: "The key {name} is not the one that the trust list says writes the log. Give the right key file, or make a new list with npm run trust -- list --log-key.",
  },
  "log-checkpoint": {
    sv: "Kontrollpunkten går inte att läsa: en signerad not med ursprung, storlek och rot på var sin rad. Hämta den igen, eller återställ filen.",
    en: "The checkpoint cannot be read: a signed note with origin, size and root on a line each. Fetch it again, or restore the file.",
  },
  "log-other-origin": {
    sv: "Kontrollpunkten hör till en annan logg än {origin}. Ange rätt adress, eller den andra loggens nyckel.",
    en: "The checkpoint belongs to a log other than {origin}. Give the right address, or the other log's key.",
  },
  "log-signature": {
    sv: "Signaturen av {name} saknas eller stämmer inte. Lita inte på loggen, och signera inget, förrän den som har nyckeln har förklarat varför.",
    en: "The signature by {name} is missing or does not hold. Do not trust the log, and sign nothing, before the key's holder has explained why.",
  },
  "log-quorum": {
    sv: "{signed} vittnen har signerat kontrollpunkten, och det behövs {needed}. Vänta in deras signaturer och lägg till dem med log -- cosign.",
    en: "{signed} witnesses have signed the checkpoint, and {needed} are needed. Wait for their signatures and add them with log -- cosign.",
  },
  "log-bundle": {
    sv: "En fil med poster går inte att läsa till sista byten. Hämta den igen; är den lika då, bygg webbplatsen på nytt.",
    en: "A file of entries cannot be read to its last byte. Fetch it again; if it is the same then, build the site again.",
  },
  "log-root": {
    sv: "Posterna ger inte den rot som kontrollpunkten har vid storleken {size}. Någon post är ändrad, borttagen eller tillagd: återställ dem, och signera inget dessförinnan.",
    en: "The entries do not give the root that the checkpoint has at size {size}. One was changed, removed or added: restore them, and sign nothing before that.",
  },
  "log-shrunk": {
    sv: "Loggen har {size} poster och hade {seen} när den lästes senast. En logg får bara växa. Signera inte; spara båda kontrollpunkterna och fråga den som sköter loggen.",
    en: "The log has {size} entries and had {seen} when it was last read. A log may only grow. Do not sign; keep both checkpoints and ask the log's keeper.",
  },
  "log-forked": {
    sv: "Loggens {seen} första poster är inte de som lästes senast: historien är omskriven. Signera inte; spara båda kontrollpunkterna och fråga den som sköter loggen.",
    en: "The log's first {seen} entries are not those that were last read: its history has been rewritten. Do not sign; keep both checkpoints and ask the log's keeper.",
  },
  "log-entry": {
    sv: "Post {position} har inte någon av loggens former. Skriv den som trust, round, batch, close, release eller site, följt av 64 hextecken.",
    en: "Entry {position} has none of the log's forms. Write it as trust, round, batch, close, release or site, followed by 64 hex characters.",
  },
  "log-entry-twice": {
    sv: "Post {position} gäller {subject}, precis som post {earlier}. Varje sak loggas en gång: signera inte, och fråga den som sköter loggen vilken som gäller.",
    en: "Entry {position} is about {subject}, as is entry {earlier}. Each thing is logged once: do not sign, and ask the log's keeper which one is right.",
  },
  "log-entry-other": {
    sv: "{subject} är redan loggad med en annan kontrollsumma, och en logg ändras inte. Återställ filen som loggades, eller ge ändringen ett nytt nummer.",
    en: "{subject} is already logged with another digest, and a log is never changed. Restore the file that was logged, or give the change a new number.",
  },
  "log-incomplete": {
    sv: "Av loggens två filer finns bara den ena, eller {lines} rader där kontrollpunkten har {size}. Återställ entries.txt och checkpoint ur historiken.",
    en: "Only one of the log's two files exists, or there are {lines} lines where the checkpoint has {size}. Restore entries.txt and checkpoint from history.",
  },
  "log-unsigned-lines": {
    severity: "warning",
    sv: "Sist i entries.txt står {count} rader som ingen kontrollpunkt täcker: något avbröts. De räknas inte; kör log -- update igen.",
    en: "At the end of entries.txt are {count} lines that no checkpoint covers: something was interrupted. They do not count; run log -- update again.",
  },
  "log-begun": {
    severity: "note",
    sv: "Här fanns ingen logg, så en ny är påbörjad. Om det skulle ha funnits en: ta bort den nya och återställ den gamla ur historiken.",
    en: "There was no log here, so a new one was begun. If there should have been one, remove the new one and restore the old one from history.",
  },
  "log-absent": {
    sv: "Här finns ingen logg. Börja en med log -- update, eller rätta --root.",
    en: "There is no log here. Begin one with log -- update, or correct --root.",
  },
  "log-key-file": {
    sv: "Nyckelfilens rad om den publika nyckeln hör inte till hemligheten i den. Gör en ny nyckel med kommandot key, eller hämta filens säkerhetskopia.",
    en: "The key file's line about the public key does not belong to its secret. Make a new key with the command key, or fetch the file's backup.",
  },
  "log-key-name": {
    sv: "Nyckeln heter {known}, inte {name}. Ange nyckelns namn, eller den andra nyckelns fil.",
    en: "The key is named {known}, not {name}. Give the key's own name, or the other key's file.",
  },
  "log-name": {
    sv: "Namnet ska vara en adress utan https://, till exempel vittne.exempel.se/1, utan blanksteg och plustecken. Ange ett annat.",
    en: "The name should be an address without https://, such as witness.example/1, without spaces and plus signs. Give another.",
  },
  "log-cosignature": {
    sv: "Filen har ingen rad som är ett vittnes signatur på just den här kontrollpunkten. Be vittnet läsa loggen som den är nu, och spara raden oförändrad.",
    en: "The file has no line that is a witness's signature on this very checkpoint. Ask the witness to read the log as it is now, and save the line unchanged.",
  },
  "log-state": {
    sv: "Tillståndsfilen går inte att läsa. Återställ den från säkerhetskopian: utan den syns det inte om loggen är omskriven.",
    en: "The state file cannot be read. Restore it from its backup: without it nothing shows whether the log has been rewritten.",
  },
  "log-state-other": {
    sv: "Tillståndsfilen gäller loggen {known}, inte {origin}. Ange en egen fil för varje logg.",
    en: "The state file is for the log {known}, not {origin}. Give each log a file of its own.",
  },
  "log-state-new": {
    severity: "note",
    sv: "Ingen tillståndsfil fanns, så loggen tas som den är, med {size} poster. Om ni har läst den förut: rätta --state och lämna inte ut raden.",
    en: "There was no state file, so the log is taken as it is, with {size} entries. If you have read it before, correct --state and do not pass the line on.",
  },
  "log-too-large": {
    sv: "Kontrollpunkten säger {size} poster, fler än {most}. Så stor blir inte loggen: fråga den som sköter den innan ni läser vidare.",
    en: "The checkpoint says {size} entries, more than {most}. The log does not grow that large: ask its keeper before reading on.",
  },
  "log-unreachable": {
    sv: "{file} går inte att hämta. Se över adressen och nätet, och försök igen; byggdes webbplatsen just nu räcker det att vänta en minut.",
    en: "{file} cannot be fetched. Check the address and the network, and try again; if the site was being built, waiting a minute is enough.",
  },
  "log-witness-refused": {
    sv: "Vittnet svarade {status} och signerade inte. 403 och 404: det känner inte loggens nyckel. 409 och 422: det har sett en annan historia. Fråga den som sköter det.",
    en: "The witness answered {status} and did not sign. 403 and 404: it does not know the log's key. 409 and 422: it has seen another history. Ask its keeper.",
  },
} satisfies Messages;

export type LogCode = keyof typeof messages;
