import type { Messages } from "../core/diagnostic.ts";
import { kindMessages } from "./kind-messages.ts";

export const messages = {
  ...kindMessages,
  "next-not-asked": {
    sv: "Det finns ingen terminal att fråga på. Kör kommandot i en terminal, eller säg --yes om ni har läst vad status säger för {person} i {round}.",
    en: "There is no terminal to ask on. Run the command in a terminal, or add --yes if you have read what status says for {person} in {round}.",
  },
  "next-person": {
    sv: "Säg vem ni är med --as: {known}.",
    en: "Say who you are with --as: {known}.",
  },
  "next-same": {
    sv: "Kommandona är körda, men steget är inte klart ({step}). Kör npm run -s round -- status och läs vad det säger.",
    en: "The commands have run, but the step is not done ({step}). Run npm run -s round -- status and read what it says.",
  },
  "next-command": {
    sv: "Det här gick inte: {line}. Orsaken står ovanför. Rätta den och kör samma kommando igen; det som är gjort görs inte om.",
    en: "This did not work: {line}. The reason is above. Put it right and run the same command again; what is done is not done twice.",
  },
  "next-conflict": {
    sv: "Någon annan har ändrat samma fil samtidigt. Kör git reset --hard {upstream}: då gäller det som den andra lämnade, och ert eget steg är ogjort. Kör sedan samma kommando igen. Har ni skrivit något för hand, lägg undan en kopia först.",
    en: "Somebody else has changed the same file at the same time. Run git reset --hard {upstream}: then what the other handed over holds, and your own step is undone. Run the same command again. If you have written anything by hand, put a copy of it aside first.",
  },
  "calendar-order": {
    sv: "{key} är {day}, men ska komma efter {before}, som är {earlier}. Ordningen är opens, reminder, closes, release. Rätta dagen.",
    en: "{key} is {day}, but must come after {before}, which is {earlier}. The order is opens, reminder, closes, release. Correct the day.",
  },
  "calendar-duplicate": {
    sv: "Mätomgången {round} står två gånger i kalendern. Ta bort den ena.",
    en: "The round {round} is in the calendar twice. Remove one of the entries.",
  },
  "calendar-same-name": {
    severity: "warning",
    sv: "{round} öppnar samma halvår som {other}, så läsarna ser samma namn på båda. Öppna den i ett annat halvår om det går.",
    en: "{round} opens in the same half-year as {other}, so readers see the same name for both. Open it in another half-year if possible.",
  },
  "calendar-edition": {
    sv: "Utgåvan {edition} finns inte i editions.yaml. Välj någon av: {known}.",
    en: "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  },
  "calendar-short": {
    sv: "De inbjudna får {days} dagar på sig. De ska ha minst {fewest}. Flytta closes.",
    en: "Those invited have {days} days to answer. They must have at least {fewest}. Move closes.",
  },
  "calendar-past": {
    sv: "Mätomgången {round} öppnar {opens}, och i dag är det {today}. En omgång som inte är öppnad kan inte öppna bakåt. Flytta dagarna framåt i calendar.yaml, med ett nytt beslut.",
    en: "The round {round} opens on {opens}, but today is {today}. A round that has not been opened cannot open in the past. Move its days forward in calendar.yaml, by a new decision.",
  },
  "calendar-ahead": {
    sv: "En ordinarie mätomgång ska hållas vart {years}:e år enligt beslutet, men till och med {until} står {planned} av {wanted} i kalendern. Skriv in de nästa, så att organisationerna kan planera tre år framåt.",
    en: "An ordinary round is to be held every {years} years by decision, but up to {until} the calendar has {planned} of {wanted}. Enter the next ones, so that organisations can plan three years ahead.",
  },
  "calendar-twice": {
    sv: "{round} öppnar inom ett år från {other}. Ingen ska bjudas in två gånger på ett år. Flytta den ena, eller skriv i beslutet varför båda behövs.",
    en: "{round} opens within a year of {other}. Nobody should be invited twice in a year. Move one of them, or say in the decision why both are needed.",
  },
  "opening-contact": {
    sv: "authority.yaml saknar {key}, eller så har dagen passerat. Ingen riktig mätomgång öppnar utan att den är ifylld: raden bredvid nyckeln säger vad som ska stå där.",
    en: "authority.yaml lacks {key}, or its day has passed. No real round opens before it is filled in: the line beside the key says what belongs there.",
  },
  "opening-local-government": {
    sv: "Dialogen med SKR inför den här mätomgången är inte antecknad med deras egna ord. Lägg en fil i content/dialogue med kind: local-government, och deras syn, som de har godkänt, under view. Vill SKR inget säga, så låt dem skriva det.",
    en: "The dialogue with SALAR before this round is not recorded in their own words. Add a file to content/dialogue with kind: local-government, and their view, which they have approved, under view. If they have nothing to say, let them write that.",
  },
  "opening-digital-government": {
    sv: "Digg är inte tillfrågad inför den här mätomgången. Fråga, och lägg en fil i content/dialogue med kind: digital-government.",
    en: "Digg has not been asked before this round. Ask, and add a file to content/dialogue with kind: digital-government.",
  },
  "opening-county-administration": {
    sv: "Länsstyrelserna är inte tillfrågade inför den här mätomgången. Fråga, och lägg en fil i content/dialogue med kind: county-administration.",
    en: "The county administrative boards have not been asked before this round. Ask, and add a file to content/dialogue with kind: county-administration.",
  },
  "opening-consultation": {
    sv: "Inget samråd om metoden är besvarat. Håll ett (mallen står i content/consultations/README.md), och skriv beslut och skäl i decisions.yaml.",
    en: "No consultation on the method is answered. Hold one (the template is in content/consultations/README.md), and write decisions and reasons in decisions.yaml.",
  },
  "opening-calendar": {
    sv: "Mätomgången {round} står inte i content/rounds/calendar.yaml. Skriv in beslutet och dagarna där. Då vet alla samtidigt när omgången hålls och när resultatet kommer.",
    en: "The round {round} is not in content/rounds/calendar.yaml. Enter its decision and days there. Everybody then learns at the same time when the round is held and when its results come.",
  },
  "opening-calendar-days": {
    sv: "Utkastet till {round} har {opens}–{closes}, men kalendern säger {planned}. Skriv samma dagar på båda ställena.",
    en: "The draft of {round} has {opens}–{closes}, but the calendar says {planned}. Write the same days in both places.",
  },
  "round-unknown": {
    sv: "Ingen mätomgång heter {round}. De som finns är: {known}. Skriv in den i content/rounds/calendar.yaml, eller börja med npm run new -- round {round} --edition <utgåva> --opens <dag> --closes <dag>.",
    en: "There is no round {round}. Those that exist are: {known}. Enter it in content/rounds/calendar.yaml, or begin with npm run new -- round {round} --edition <edition> --opens <day> --closes <day>.",
  },
  "round-holders-missing": {
    sv: "Det saknas en nyckel för {round} av: {names}. Var och en kör npm run -s holder -- key på sin egen dator och lämnar filen i content/rounds/{round}/holders/.",
    en: "A key of {round} is missing from: {names}. Each runs npm run -s holder -- key on their own machine and hands over the file in content/rounds/{round}/holders/.",
  },
  "round-decision-needed": {
    sv: "Ange beslutet med --decision <diarienummer>. Inget tidigare beslut säger det här.",
    en: "Name the decision with --decision <registration number>. No earlier decision says this.",
  },
  "round-sign-untried": {
    sv: "{name} har inte prövat sin nyckel för {round}. Omgången öppnar först när alla tre nycklar är prövade. Lägg filen bredvid rotnyckeln, eller ange den med --holder-key.",
    en: "{name} has not tried the key of {round}. The round opens only when all three keys have been tried. Put the file beside the root key, or name it with --holder-key.",
  },
  "destroy-case": {
    sv: "En begäran om handlingar eller ett överklagande som rör {round} är inte avgjort: {pending}. Förstör ingen nyckel innan dess. När det är avgjort, och tiden för att överklaga har gått ut: skriv dagen vid settled i kalendern.",
    en: "A request for documents or an appeal that concerns {round} is not settled: {pending}. Destroy no key before that. Once it is settled, and the time to appeal has passed, enter the day at settled in the calendar.",
  },
  "destroy-report": {
    sv: "Den slutna rapporten för {round} går inte att öppna när nycklarna är borta. Öppna den med npm run -s release -- --round {round} --private, eller besluta att inte göra det. Skriv sedan privateReport med dag och opened: true eller false vid omgången i kalendern.",
    en: "The private report of {round} cannot be opened once the keys are gone. Open it with npm run -s release -- --round {round} --private, or decide not to. Then enter privateReport, with the day and opened: true or false, at the round in the calendar.",
  },
  "destroy-unconfirmed": {
    sv: "Inget är förstört. Nyckeln går inte att få tillbaka, så programmet frågar efter mätomgångens namn. Kör kommandot igen och skriv {round}.",
    en: "Nothing is destroyed. The key cannot be had back, so that the program asks for the round's id. Run the command again and type {round}.",
  },
  "archive-not-released": {
    sv: "Mätomgången {round} är inte publicerad, så det finns inget att arkivera än. npm run -s round -- status --round {round} säger vad som är kvar.",
    en: "The round {round} has not been released, so there is nothing to archive yet. npm run -s round -- status --round {round} says what is left.",
  },
  "archive-uncommitted": {
    sv: "Något under content/ är ändrat och inte sparat i Git. Arkivet görs av det som är sparat. Spara först: git add content och git commit.",
    en: "Something below content/ has changed and is not committed. The archive is made of what is committed. Commit it first: git add content and git commit.",
  },
  "archive-site": {
    sv: "Mappen dist har inte webbplatsen med {round}/{release}, så arkivet skulle sakna sidorna och de öppna filerna. Kör npm run build först.",
    en: "The folder dist does not have the site with {round}/{release}, so that the archive would lack the pages and the open files. Run npm run build first.",
  },
  "archive-unwritten": {
    sv: "{out} kunde inte skrivas ({reason}), och inget är antecknat. Se till att disken har plats, eller ange en annan fil med --out, och kör igen.",
    en: "{out} could not be written ({reason}), and nothing is recorded. See that the disk has room, or give another file with --out, and run it again.",
  },
  "letters-no-browser": {
    severity: "warning",
    sv: "Breven är skrivna, men inte som PDF: ingen Chromium startar på datorn, eller typsnitten är inte installerade. Öppna HTML-filerna i en webbläsare och skriv ut dem därifrån. Om ni vill ha dem som PDF: installera Chromium (/usr/bin/chromium, eller ange den i CHROMIUM_PATH), kör npm ci, och gör om påminnelser och tackbrev med --pdf.",
    en: "The letters are written, but not as PDF: no Chromium starts on this machine, or the fonts are not installed. Open the HTML files in a browser and print them from there. To have them as PDF, install Chromium (/usr/bin/chromium, or name it in CHROMIUM_PATH), run npm ci, and make reminders and thank-you letters again with --pdf.",
  },
  "round-decision-unwritten": {
    sv: "Beslutet {name} är inte antecknat: där står TODO. Skriv in diarienummer och datum innan mätomgången öppnar, och för disposal den föreskrift om gallring som det vilar på (regulation).",
    en: "The decision {name} is not recorded: it says TODO. Enter registration number and date before the round opens, and for disposal the regulation on which it rests (regulation).",
  },
  "round-decision-future": {
    sv: "Beslutet är daterat {decided}, och i dag är det {today}. Ändra mätomgången när beslutet är fattat.",
    en: "The decision is dated {decided}, but today is {today}. Change the round once the decision has been made.",
  },
  "round-is-open": {
    sv: "Mätomgången {round} är redan öppnad. Om något behöver ändras: förläng med extend, eller bjud in fler med npm run invite.",
    en: "The round {round} is already open. If something must change, extend it, or invite more with npm run invite.",
  },
  "round-not-open": {
    sv: "Mätomgången {round} är inte öppnad: förtroendepersonerna har inte skrivit under den första versionen. Öppna den först, och låt alla tre skriva under.",
    en: "The round {round} is not open: its trustees have not signed the first version. Open it first, and let all three sign.",
  },
  "round-is-closed": {
    sv: "Mätomgången {round} är stängd, eller så väntar stängningen på underskrifter. En stängning som väntar tas tillbaka med npm run round -- withdraw. En stängd mätomgång öppnas inte igen, för den kan redan vara räknad. Börja en ny i stället.",
    en: "The round {round} is closed, or its closing waits for signatures. A closing that waits is withdrawn with npm run round -- withdraw. A closed round cannot be reopened, since it may already have been counted. Start a new round instead.",
  },
  "round-short": {
    sv: "De inbjudna får {days} dagar på sig. De ska ha minst {fewest}. Flytta closes och signera på nytt.",
    en: "Those invited have {days} days to answer. They must have at least {fewest}. Move closes and sign again.",
  },
  "round-lose-name": {
    sv: "Ange vems nyckel som är borta med --holder. De som har en nyckel kvar är: {known}.",
    en: "Say whose key is lost with --holder. Those who still have a key are: {known}.",
  },
  "round-lose-second": {
    sv: "En nyckel är redan borta ({lost}). Med två borta går ingenting att öppna, så det antecknas inte. Leta efter nyckeln; hittas den inte måste mätomgången hållas på nytt.",
    en: "One key is already lost ({lost}). With two lost nothing can be opened, so this is not recorded. Look for the key; if it is not found, the round has to be held again.",
  },
  "round-extend-earlier": {
    sv: "Sista dagen är {last}. En förlängning ska ha en senare dag, som inte har passerat. Ange den med --closes.",
    en: "The last day is {last}. An extension needs a later day that has not passed. Give it with --closes.",
  },
  "round-extend-late": {
    sv: "Sista dagen är {last}, och en förlängning kan gå till {latest}. Välj en tidigare dag, eller börja en ny mätomgång.",
    en: "The last day is {last}, and it can be extended to {latest} at most. Choose an earlier day, or start a new round.",
  },
  "round-close-early": {
    sv: "Sista dagen är {last} och har inte passerat. Vänta, eller säg --early om beslutet är att stänga i förtid.",
    en: "The last day is {last} and has not passed. Wait, or give --early if the decision is to close ahead of time.",
  },
  "round-close-outbox": {
    sv: "acknowledged.json saknas, så ingen vet om allt som har fått kvittens är taget in. Kör npm run intake -- --close {round} och ta in förslaget. Om ingen mottagning har varit öppen blir listan tom.",
    en: "acknowledged.json is missing, so nobody knows whether every envelope with a receipt has been accepted. Run npm run intake -- --close {round} and accept the proposal. If no intake was ever open, the list will be empty.",
  },
  "round-replace-early": {
    sv: "Koder ändrades senast {last}. Samla de brev som är borta, och kör om {next}. Under omgångens sista vecka går det varje dag.",
    en: "Codes were last changed on {last}. Collect the letters that are lost, and run this again on {next}. In the round's last week every day will do.",
  },
  "round-withdraw-none": {
    sv: "{round} har ingen stängning eller rättelse av en som väntar på underskrifter, så det finns inget att ta tillbaka. En stängning som gäller rättas med npm run round -- correct.",
    en: "{round} has no closing, or correction of one, that waits for signatures, so there is nothing to withdraw. A closing in force is corrected with npm run round -- correct.",
  },
  "round-correct-open": {
    sv: "{round} är inte stängd, så det finns ingen stängning att rätta. En stängning som väntar görs om med npm run round -- close, eller tas tillbaka med npm run round -- withdraw.",
    en: "{round} is not closed, so there is no closing to correct. A closing that waits is made again with npm run round -- close, or withdrawn with npm run round -- withdraw.",
  },
  "round-correct-released": {
    sv: "{round} har redan en publicering, så stängningen ändras inte. Är siffrorna fel: rätta dem med npm run release -- --correction.",
    en: "{round} already has a release, so its closing does not change. If the figures are wrong: correct them with npm run release -- --correction.",
  },
  "sign-more-codes": {
    sv: "{codes} koder gäller, men populationen har {organisations} organisationer. Skriv inte under: någon har fått fler än en kod. Be den som gjorde versionen att spärra koder som inte ska gälla.",
    en: "{codes} codes are valid, but the population has {organisations} organisations. Do not sign: somebody has been given more than one code. Ask whoever made the version to revoke codes that should not be valid.",
  },
  "sign-letters": {
    sv: "Versionen ändrar koder utan att dess beslut räknar upp så många brev. Skriv inte under. Be den som gjorde den att göra om den med npm run invite och --decision.",
    en: "The version changes codes, and its decisions do not count that many letters. Do not sign. Ask whoever made it to make it again with npm run invite and --decision.",
  },
  "sign-number": {
    sv: "Talet är inte versionens. Inget är underskrivet. Jämför listan från registrator med beslut {decision}. Stämmer listan, skriv inte under: be den som gjorde versionen att göra om den.",
    en: "The number is not the version's. Nothing was signed. Compare the registrar's list with decision {decision}. If the list is right, do not sign: ask whoever made the version to make it again.",
  },
  "next-code-declined": {
    sv: "Det som hämtades är inte intaget, så next går inte vidare. Läs vad som är ändrat med git diff HEAD @{upstream}, och kör sedan samma kommando igen.",
    en: "What was fetched was not taken in, so next goes no further. Read what has changed with git diff HEAD @{upstream}, then run the same command again.",
  },
  "sign-declined": {
    sv: "Inget är underskrivet. Versionen väntar. Kör samma kommando igen och svara ja när allt stämmer, eller be den som gjorde den att göra om den.",
    en: "Nothing was signed. The version waits. Run the same command again and answer yes when all of it is right, or ask whoever made it to make it again.",
  },
  "sign-made-anew": {
    sv: "Loggen eller Gits historik har en annan version {version} av mätomgången, som är undertecknad. Skriv inte under. Hämta tillbaka den ur Git.",
    en: "The log or Git's history has another version {version} of the round, which is signed. Do not sign. Restore it from Git.",
  },
  "sign-registry": {
    sv: "Versionen lägger till en del av registret utan koder. Skriv inte under: den kan byta vem en kod hör till. Be den som gjorde versionen att göra om den.",
    en: "The version adds a part of the registry without codes. Do not sign: it may change whose a code is. Ask whoever made the version to make it again.",
  },
  "sign-no-registry": {
    sv: "Versionen har inget register över vilka koderna hör till, så svaren kan inte räknas. Skriv inte under. Be den som bjuder in att göra om den med npm run invite.",
    en: "The version has no registry of whose the codes are, so that answers cannot be counted. Do not sign. Ask the issuer to make it again with npm run invite.",
  },
  "sign-no-decision": {
    sv: "Versionen stänger eller rättar utan beslut. Skriv inte under. Be den som gjorde den att göra om den med npm run round -- {act} och --decision.",
    en: "The version closes or corrects without a decision. Do not sign. Ask whoever made it to make it again with npm run round -- {act} and --decision.",
  },
  "sign-opened": {
    sv: "{round} är räknad, så svar har öppnats, men versionen säger det inte. Skriv inte under. Be den som gjorde den att göra om den.",
    en: "{round} has been counted, so answers have been opened, but the version does not say so. Do not sign. Ask whoever made it to make it again.",
  },
  "sign-other-code": {
    sv: "Enligt versionen ska {round} räknas av koden {named}, men er kopia har {own}. Skriv inte under. Hämta det senaste. Skiljer de sig ändå: läs vad som är ändrat i scripts/, och be den som gjorde versionen att göra om den.",
    en: "By the version {round} is to be counted by the code {named}, but your clone has {own}. Do not sign. Fetch the latest. If they still differ: read what has changed in scripts/, and ask whoever made the version to make it again.",
  },
  "sign-acknowledged-missing": {
    sv: "{count} kuvert som fick kvittens finns inte i er kopia av arkivet. Hämta det senaste. Fattas de ändå: ta in dem innan omgången stängs, eller ursäkta vart och ett med ett skäl i acknowledged.json.",
    en: "{count} envelopes with a receipt are not in your copy of the repository. Fetch the latest. If they are still missing: accept them before the round is closed, or excuse each with a reason in acknowledged.json.",
  },
  "round-edition-unfrozen": {
    sv: "Utgåvan {edition} är {status}. En mätomgång behöver en provutgåva (pilot) eller en publicerad utgåva. Byt utgåva, eller ändra dess status i editions.yaml.",
    en: "Edition {edition} is {status}. A round needs a trial edition (pilot) or a published one. Choose another edition, or change its status in editions.yaml.",
  },
  "round-edition-other": {
    sv: "Utgåvan {edition} har en annan kontrollsumma än dokumentet säger, eller finns inte. Skriv in summan från editions.yaml, om texten är den som ska gälla.",
    en: "Edition {edition} does not have the digest that the document says, or does not exist. Enter the digest from editions.yaml, if that text is the right one.",
  },
  "new-round-exists": {
    sv: "Mätomgången {round} har redan en mapp och skrivs inte över. Välj ett annat id.",
    en: "The round {round} already has a folder and is not overwritten. Choose another id.",
  },
  "letters-round-open": {
    sv: "Mätomgången {round} är öppen. Tacka när den har stängt.",
    en: "The round {round} is open. Send the thank-you letter when it has closed.",
  },
  "letters-round-closed": {
    sv: "Mätomgången {round} är stängd, så det finns inget att påminna om. Tackbrevet är --kind thanks.",
    en: "The round {round} is closed, so there is nothing to remind anybody of. For the thank-you letter, give --kind thanks.",
  },
} satisfies Messages;

export type RoundCode = keyof typeof messages;
