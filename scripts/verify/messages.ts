import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "verify-list": {
    sv: "logg/site.sha256 saknas eller går inte att läsa. Utan den listan går inget att kontrollera. Nås adressen, eller är mappen rätt?",
    en: "logg/site.sha256 is missing or cannot be read. Without that list nothing can be verified. Can the address be reached, or is the folder right?",
  },
  "verify-list-not-logged": {
    sv: "Listan över webbplatsens filer är inte den som loggades senast. Webbplatsen är byggd efter det, eller ändrad.",
    en: "The list of the site's files is not the one that was logged last. The site has been built since, or changed.",
  },
  "verify-file": {
    sv: "{path} är inte den fil som listan har: den saknas eller är ändrad.",
    en: "{path} is not the file that the list has: it is missing or changed.",
  },
  "verify-file-unlisted": {
    sv: "{path} finns på webbplatsen men inte i listan.",
    en: "{path} is on the site but not in the list.",
  },
  "verify-not-pinned": {
    sv: "Ingen förtroendelista är fastställd: jämför kontrollsumman ovan med någon annan källa än webbplatsen, och ange den med --trust.",
    en: "No trust list is pinned: compare the digest above with a source other than the site, and give it with --trust.",
  },
  "verify-no-log": {
    sv: "Förtroendelistan nämner ingen logg. Ingen kan då se om något har bytts ut sedan det publicerades.",
    en: "The trust list names no log. Nobody can then see whether something has been exchanged since it was published.",
  },
  "verify-log-missing": {
    sv: "{path} saknas, så loggen går inte att läsa.",
    en: "{path} is missing, so the log cannot be read.",
  },
  "verify-closing": {
    sv: "{round} har en publicering men ingen stängd version.",
    en: "{round} has a release but no closed version.",
  },
  "verify-keys": {
    sv: "{path} är inte mätomgångens nycklar, eller så har replies.bin inte ett svar för varje nyckel.",
    en: "{path} is not the list of the round's keys, or replies.bin does not have one reply for each key.",
  },
  "verify-figure": {
    sv: "{path}#{cell} visar ett tal som inte är den undertecknade publiceringens.",
    en: "{path}#{cell} shows a number that is not the signed release's.",
  },
  "verify-figure-missing": {
    sv: "Ingen sida i {path} visar {variable}, som den undertecknade publiceringen har.",
    en: "No page in {path} shows {variable}, which the signed release has.",
  },
  "verify-other-build": {
    sv: "{path} skiljer sig från ert eget bygge.",
    en: "{path} differs from your own build.",
  },
  "verify-form": {
    sv: "svara.html har inte den kontrollsumma som ni angav. Öppna den inte.",
    en: "svara.html does not have the digest that you gave. Do not open it.",
  },
} satisfies Messages;

export type VerifyCode = keyof typeof messages;
