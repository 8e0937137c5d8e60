import { type Diagnostic, fault, type Messages } from "../core/diagnostic.ts";

export const messages = {
  "count-parts": {
    sv: "Filen har inte en nyckelhållares delar av {round} för den här sessionen. Be nyckelhållaren köra npm run holder -- open igen, med session.json som räknedatorn just skrev.",
    en: "The file does not have a holder's parts of {round} for this session. Ask the holder to run npm run holder -- open again, with the session.json that the counting machine has just written.",
  },
  "count-holders": {
    sv: "{count} nyckelhållare har lämnat sina delar av {round}. Det behövs två.",
    en: "{count} holders have handed over their parts of {round}. It takes two.",
  },
  "count-third-holder": {
    sv: "{count} av det som är låst i {round} gick inte att öppna med två nyckelhållares delar. Be också {name} att köra npm run holder -- open. Om den nyckeln är borta: anteckna det med npm run round -- lose.",
    en: "{count} of what is sealed in {round} did not open with two holders' parts. Ask {name} to run npm run holder -- open as well. If that key is lost, record it with npm run round -- lose.",
  },
  "count-holder-wrong": {
    severity: "warning",
    sv: "{name} lämnade något annat än vad som fanns i nyckelhållarens del av något kuvert. Det har inte ändrat resultatet. Ta reda på varför innan ni publicerar.",
    en: "{name} handed over something other than what the holder's part of some envelope was. It has not changed the result. Find out why before you publish.",
  },
  "release-solver": {
    sv: "Röjandekontrollens lösare, node_modules/highs, är inte den som koden anger. Kör npm ci. Är den uppdaterad ska de nya summorna stå i audit-apart.ts.",
    en: "The disclosure audit's solver, node_modules/highs, is not the one that the code names. Run npm ci. If it was upgraded, its new digests belong in audit-apart.ts.",
  },
  "release-counted": {
    sv: "counted.sealed saknas eller går inte att öppna. Utan den kan publiceringen varken rättas eller granskas på nytt. Lägg tillbaka filen som publiceringen skrev.",
    en: "counted.sealed is missing or cannot be opened. Without it the release can neither be corrected nor audited again. Restore the file that the release wrote.",
  },
  "compare-no-holders": {
    sv: "Sessionen öppnar inte {earlier}. Två av den mätomgångens nyckelhållare ska också köra npm run holder -- open --round {earlier}. Om nycklarna är förstörda går den inte att jämföra med.",
    en: "The session does not open {earlier}. Two of that round's holders should run npm run holder -- open --round {earlier} as well. If the keys have been destroyed, it cannot be compared with.",
  },
  "countersign-differs-replies": {
    sv: "Svaren till organisationerna (replies.bin) skiljer sig från vad den här datorn räknade fram. Skriv inte under; ta reda på vad som skiljer datorerna åt.",
    en: "The replies to the organisations (replies.bin) differ from what this machine computed. Do not sign; find out how the machines differ.",
  },
  "open-other-edition": {
    sv: "Svaret är gjort med en annan utgåva av frågeformuläret än mätomgångens. Kuvertet läggs åt sidan.",
    en: "The answer was made with a different edition of the questionnaire than the round's. The envelope is set aside.",
  },
  "open-path": {
    sv: "Kuvertet ligger inte under sin mätomgång och sin egen summa. Kuvertet läggs åt sidan; se över hur det kom in.",
    en: "The envelope is not stored under its round and its own digest. It is set aside; find out how it came in.",
  },
  "open-failed": {
    sv: "Kuvertet gick inte att läsa. Det läggs åt sidan och de andra påverkas inte.",
    en: "The envelope could not be read. It is set aside, and the others are not affected.",
  },
  "registry-unseal": {
    sv: "En del av registret (registry/) går inte att öppna. Be två nyckelhållare att lämna sina delar igen; är filen ändrad, lägg tillbaka den som skrevs.",
    en: "A part of the registry (registry/) cannot be opened. Ask two holders to hand over their parts again; if the file was changed, restore the one that was written.",
  },
  "registry-other-round": {
    sv: "Registret hör till en annan mätomgång. Lägg tillbaka mätomgångens egna delar i registry/.",
    en: "The registry belongs to another round. Put the round's own parts back into registry/.",
  },
  "registry-other-organisation": {
    sv: "För {count} nycklar säger registret en annan organisation, eller en annan nyckel för besked, än den som nyckellistan (roster/) band dem till när koderna gjordes. Utgivaren har gjort fel, eller någon har bytt registret. Inget svar öppnas. Lägg tillbaka de delar av registret som gjordes tillsammans med koderna.",
    en: "For {count} keys the registry has another organisation, or another key of replies, than the roster was committed to when the codes were made. The issuer has made a mistake, or somebody has replaced the registry. No answer is opened. Restore the parts of the registry that were made with the codes.",
  },
  "registry-two-codes": {
    sv: "{count} organisationer har två koder som gäller. Inget svar öppnas. Låt den som bjuder in spärra den ena (npm run invite -- --revoke, med koden), och låt två förtroendepersoner skriva under versionen. Räkna sedan igen.",
    en: "{count} organisations have two valid codes. No answer is opened. Have the issuer revoke one of them (npm run invite -- --revoke, with the code), and two trustees sign the version. Then count again.",
  },
  "registry-two-codes-of": {
    sv: "Två koder har: {names}. Det står bara på den här skärmen. Låt den som bjuder in ta reda på vilken av koderna som är organisationens.",
    en: "Two codes belong to: {names}. Only this screen says so. Have the issuer find out which of the codes is the organisation's.",
  },
  "registry-not-the-roster": {
    sv: "{count} nycklar i nyckellistan (roster/) saknas i registret. Inget öppnas förrän de finns; ta fram den version som signerades.",
    en: "{count} keys of the roster (roster/) are missing in the registry. Nothing is opened until they are there. Fetch the version that was signed.",
  },
  "registry-unknown-organisation": {
    sv: "Registret nämner {count} organisationer som inte finns i populationen. Rätta populationen eller registret.",
    en: "The registry names {count} organisations that are not in the population. Correct the population or the registry.",
  },
  "resolve-too-many": {
    sv: "Nyckeln har redan tjugo kuvert i mätomgången. Det här räknas inte; se över hur det kom förbi kontrollen.",
    en: "The key already has twenty envelopes in the round. This one does not count; find out how it passed the check.",
  },
  "resolve-no-organisation": {
    sv: "Nyckeln hör inte till någon organisation i registret. Kuvertet läggs åt sidan.",
    en: "The key belongs to no organisation in the registry. The envelope is set aside.",
  },
  "count-other-questions": {
    sv: "Svaret passar inte utgåvans frågor eller svarsalternativ. Det läggs åt sidan helt; ett halvt svar räknas aldrig.",
    en: "The answer does not fit the edition's questions or options. All of it is set aside; half an answer never counts.",
  },
  "count-first-block": {
    sv: "Svaret saknar något svar i block 1. Det läggs åt sidan; formuläret släpper bara iväg hela block.",
    en: "A question in block 1 is not answered. The response is set aside; the form only sends complete blocks.",
  },
  "correction-announced": {
    sv: "Siffrorna för {round} är inte publicerade än, så det finns inget att rätta. Rätta det som är fel, och kör npm run release utan --correction: den nya räkningen ersätter den förra.",
    en: "The figures of {round} are not published yet, so there is nothing to correct. Put right what is wrong, and run npm run release without --correction: the new count replaces the earlier one.",
  },
  "release-session": {
    sv: "Ange mappen --session: där väntar siffrorna för {round} medan beskeden är publicerade.",
    en: "Give the folder --session: the figures of {round} wait there while the replies are public.",
  },
  "figures-not-announced": {
    sv: "{round} har inga siffror som väntar på att publiceras. Det krävs besked om omgångens senaste version, som så många som omgången kräver har skrivit under. Om omgången har rättats: räkna om. Om en version väntar på underskrift: vänta.",
    en: "{round} has no figures that wait to be published. It takes replies of the round's newest version, signed by as many people as the round requires. Count again if the round was corrected, and wait while a version waits for signatures.",
  },
  "figures-uncommitted": {
    sv: "Beskeden för {round} är inte sparade i Git med alla underskrifter, så det går inte att se hur länge de har varit publicerade. Spara dem, bygg webbplatsen och vänta sju dagar.",
    en: "The replies of {round} are not committed with every signature, so nobody can see how long they have been public. Commit them, build the site and wait seven days.",
  },
  "figures-too-early": {
    sv: "Siffrorna för {round} får publiceras från {from}: sju dagar efter beskeden, så att ingen organisation räknas fel utan att ha kunnat säga till.",
    en: "The figures of {round} can be published from {from}: seven days after the replies, so that every organisation has had time to say that it was counted wrongly.",
  },
  "figures-other-count": {
    sv: "Beskeden för {round} hör till en annan räkning än den som ni skrev under: {file} saknas eller säger något annat. Ta reda på vem som har bytt dem. Lägg tillbaka de besked som ni skrev under ur Git, eller räkna om.",
    en: "The replies of {round} belong to another count than the one that you signed: {file} is missing or says something else. Find out who exchanged them. Put the replies that you signed back from Git, or count again.",
  },
  "count-second": {
    sv: "I {folder} ligger redan en annan räkning av samma version av {round}, som ni har skrivit under. Den som skriver under två låter andra välja. Har ingen annan skrivit under den första: radera mappen och kör igen. Annars: ta reda på vad som skiljer, och rätta stängningen (npm run round -- correct --opened).",
    en: "{folder} already has another count of the same version of {round}, which you have signed. Whoever signs two lets others choose. If nobody else has signed the first one, delete the folder and run this again. Otherwise find out how they differ, and correct the closing (npm run round -- correct --opened).",
  },
  "countersign-did-not-wait": {
    sv: "Siffrorna för {round} ligger redan bland publiceringarna, utan att ha väntat på två underskrifter. Skriv inte under. Ta reda på vem som lade dem där, ta bort mappen content/statistics/{round} och räkna om.",
    en: "The figures of {round} are among the releases already, without having waited for two signatures. Do not sign. Find out who put them there, remove the folder content/statistics/{round} and count again.",
  },
  "figures-other": {
    sv: "{file} saknas, eller är inte den fil som två personer har skrivit under. Ta den från den andra räknarens sessionsmapp, eller räkna om.",
    en: "{file} is missing, or is not the file that two people have signed. Take it from the other counter's session folder, or count again.",
  },
  "release-exists": {
    sv: "Mätomgången {round} är redan publicerad ({release}). Statistik publiceras en gång per mätomgång: en andra publicering skulle låta den som jämför dem räkna ut enskilda svar. Om något publicerat är fel krävs en rättelse som granskas tillsammans med den första.",
    en: "The round {round} is already published ({release}). Statistics are published once per round: by comparing two releases a reader could work out single answers. If something published is wrong, it takes a correction that is audited together with the first release.",
  },
  "release-no-store": {
    sv: "Förrådet har ingen gren main. Ange mappen där kuverten ligger med --root.",
    en: "The store has no branch main. Give the folder with the envelopes with --root.",
  },
  "release-round-open": {
    sv: "Mätomgången {round} är fortfarande öppen. Stäng den först med npm run round -- close.",
    en: "The round {round} is still open. Close it first with npm run round -- close.",
  },
  "release-not-acknowledged": {
    sv: "acknowledged.json saknas för mätomgången {round}, eller är inte låst av dess dokument. Kör npm run intake -- --close och sedan npm run round -- close; var mottagningen aldrig öppen blir listan tom.",
    en: "acknowledged.json is missing for the round {round}, or its document does not pin it. Run npm run intake -- --close and then npm run round -- close. If the intake was never open, the list will be empty.",
  },
  "release-logged-missing": {
    sv: "{count} kuvert står i en loggad omgång men finns inte i förrådet. Hämta arkivet på nytt; saknas de ändå har någon tagit bort dem, och ingenting publiceras.",
    en: "{count} envelopes are in a logged batch but not in the store. Fetch the repository again; if they are still missing, somebody has removed them, and nothing is published.",
  },
  "release-acknowledged-missing": {
    sv: "{count} kuvert som mottagningen har kvitterat finns inte i förrådet. Ta in dem, eller skriv upp dem med en orsak under excused i acknowledged.json. Låt sedan förtroendepersonerna skriva under en ny version av mätomgången som låser filens nya SHA-256.",
    en: "{count} envelopes that the intake acknowledged are not in the store. Add them, or list them with a reason under excused in acknowledged.json. Then have the trustees sign a new version of the round that pins the file's new SHA-256.",
  },
  "release-edition-digest": {
    sv: "Utgåvan {edition} är inte den som mätomgången låste. Ta fram den version av skala och frågeformulär som charter.json anger.",
    en: "Edition {edition} is not the one that the round pinned. Fetch the version of scale and questionnaire that charter.json names.",
  },
  "release-no-signer": {
    sv: "Ingen signerarnyckel för mätomgången {round} hittades. Ange mappen med er egen nyckel med --signer.",
    en: "No signer's key for the round {round} was found. Give the folder with your own key with --signer.",
  },
  "release-signers-together": {
    sv: "Mappen har nycklar för {count} signerare. En publicering kräver två personer: flytta den andras nyckel till den personens egen dator.",
    en: "The folder has the keys of {count} signers. A release takes two people: move the other person's key to their own machine.",
  },
  "compare-no-round": {
    sv: "Mätomgången jämför med {earlier}, som inte finns bland mätomgångarna. Lägg tillbaka dess mapp, eller ta bort compares i en ny version av dokumentet.",
    en: "The round compares with {earlier}, which does not exist. Put its folder back, or remove compares in a new version of the document.",
  },
  "compare-not-earlier": {
    sv: "Mätomgången jämför med {earlier}, som inte var stängd när den öppnade. Ange en tidigare mätomgång under compares.",
    en: "The round compares with {earlier}, which had not closed when this one opened. Name an earlier round under compares.",
  },
  "compare-no-release": {
    sv: "{earlier} har ingen publicering att jämföra med. Lägg tillbaka mappen med publiceringen, eller publicera {earlier} först.",
    en: "{earlier} has no release to compare with. Put the folder with the release back, or publish {earlier} first.",
  },
  "compare-no-table": {
    sv: "Publiceringen av {earlier} saknar uppdelning efter typ och nivå. Då går den inte att jämföra med: ta bort compares.",
    en: "The release of {earlier} has no table by type and level, so nothing can be compared with it. Remove compares.",
  },
  "correction-later-closed": {
    sv: "Omgången {later} bygger på nivåerna i {round}. Rättelsen går bara att pröva om två nyckelhållare för {later} lämnar sina delar i samma session. Finns nycklarna inte kvar: berätta om felet i ord, i content/statistics/known-errors.yaml.",
    en: "The round {later} builds on the levels of {round}. The correction can be tried only if two holders of {later} hand over their parts in the same session. If the keys are gone, announce the error in words, in content/statistics/known-errors.yaml.",
  },
  "linked-no-roster": {
    sv: "Det framgår inte vilka som svarade i {round}/{release}. Lägg tillbaka counted.sealed i {from} som den var när {from} publicerades, eller ta bort compares i en ny version av dokumentet.",
    en: "It is not known who answered {round}/{release}. Put counted.sealed of {from} back as it was when {from} was released, or remove compares in a new version of the document.",
  },
  "linked-other-roster": {
    sv: "Listan över vilka som svarade i {round}/{release} stämmer inte med den publicerade kuben. Lägg tillbaka kuben och counted.sealed som de var när de skrevs.",
    en: "The list of who answered {round}/{release} does not agree with the published cube. Put the cube and counted.sealed back as they were when they were written.",
  },
  "linked-other-panel": {
    sv: "Panelen i {round}/{release} jämför med en annan mätomgång än den som dokumentet för {round} anger. Lägg tillbaka publiceringen och dokumentet som de var.",
    en: "The panel of {round}/{release} compares with another round than the document of {round} names. Put the release and the document back as they were.",
  },
  "compare-no-correspondence": {
    sv: "Utgåva {edition} har ingen övergångstabell, så {earlier} kan inte räknas om med den. Skriv tabellen, eller ta bort rescores.",
    en: "Edition {edition} has no correspondence table, so {earlier} cannot be re-scored with it. Write the table, or remove rescores.",
  },
  "compare-other-series": {
    sv: "Nivån i utgåva {edition} betyder något annat än i {earlier}. Serien bryts där, och ingen panel räknas: ta bort compares.",
    en: "The level in edition {edition} does not mean the same as in {earlier}. The series breaks there, and no panel is made: remove compares.",
  },
  "compare-geography": {
    sv: "{count} organisationer står i en annan landsdel eller typ än i {earlier}, den första är {id}. Indelningen får inte ändras inom en serie: rätta populationen, eller ta bort compares.",
    en: "{count} organisations are in another part of the country or have another type than in {earlier}, the first being {id}. This must not change within a series: correct the population, or remove compares.",
  },
  "compare-series-geography": {
    sv: "{count} organisationer står i en annan landsdel eller typ än i {earlier}, som är mätomgången före i samma serie. Den första är {id}. Då kan ingen följa en grupp över tid. Skriv en ny populationsfil där de står som förut, och ange den i en ny version av mätomgångens dokument. Om indelningen ska ändras, så gör det med en utgåva som bryter serien.",
    en: "{count} organisations are in another part of the country or have another type than in {earlier}, the previous round of the same series. The first is {id}. No group could then be followed over time. Write a new population file in which they are as before, and name it in a new version of the round's document. If this must change, change it with an edition that breaks the series.",
  },
  "compare-series-frame": {
    sv: "Populationen {population} är inte den som {earlier} skrevs under med, så det går inte att se om indelningen är densamma. Lägg tillbaka filen som den var, och skriv ändringar i en ny populationsfil med ett eget id.",
    en: "The population {population} is not the one that {earlier} was signed with, so the two rounds' types and parts of the country cannot be compared. Restore the file, and make changes in a new population file with its own id.",
  },
  "compare-not-rescored": {
    sv: "Svaren från {earlier} kunde inte räknas om, avrundas och granskas, av det skäl som står här intill. Rätta det, eller ta bort rescores i en ny version av dokumentet.",
    en: "The answers of {earlier} could not be re-scored, rounded and audited, for the reason given with this message. Put that right, or remove rescores in a new version of the document.",
  },
  "release-other-code": {
    sv: "Koden här ({own}) är inte den som stängningen av {round} anger ({named}), så inget räknas. Lägg tillbaka koden från stängningen: git restore --source=<stängningens commit> -- scripts package.json content/population/types.json site/styles/tokens.css. Måste en annan kod räkna: rätta stängningen genom ett beslut, med npm run round -- correct. Två skriver under, eller alla tre om svar har öppnats.",
    en: "The code here ({own}) is not the one that the closing of {round} names ({named}), so nothing is counted. Restore the code of the closing: git restore --source=<the closing's commit> -- scripts package.json content/population/types.json site/styles/tokens.css. If other code must count, correct the closing by a decision, with npm run round -- correct. Two sign, or all three if answers have been opened.",
  },
  "countersign-nothing": {
    sv: "Mätomgången {round} har ingen publicering att skriva under. Gör den först på den första signerarens dator och hämta den hit.",
    en: "The round {round} has no release to countersign. Make it first on the first signer's machine and fetch it here.",
  },
  "countersign-same-person": {
    sv: "Den här nyckeln har redan skrivit under publiceringen. Det behövs en annan person.",
    en: "This key has already signed the release. It takes another person.",
  },
  "countersign-differs-code": {
    sv: "Er dator har ett annat program än den som gjorde publiceringen. Hämta samma version av förrådet och räkna om.",
    en: "Your machine has a different version of the program than the one that made the release. Fetch the same version of the repository and compute again.",
  },
  "countersign-differs-round": {
    sv: "Er dator har en annan mätomgång, utgåva eller population än publiceringen. Hämta samma version av förrådet och räkna om.",
    en: "Your machine has a different round, edition or population than the release. Fetch the same version of the repository and compute again.",
  },
  "countersign-differs-cube": {
    sv: "Siffrorna är inte de som ni får när ni räknar själva. Skriv inte under; ta reda på varför.",
    en: "The figures are not those that you get when you compute them yourself. Do not sign; find out why.",
  },
  "correction-no-tables": {
    sv: "Publiceringen av {round} har inga tabeller att rätta. Är antalet inbjudna eller svar fel, berätta om det i content/statistics/known-errors.yaml med kinds: [respondent].",
    en: "The release of {round} has no tables to correct. If the number of invitations or answers is wrong, announce it in content/statistics/known-errors.yaml with kinds: [respondent].",
  },
  "pilot-no-panel": {
    sv: "Panelens underskrivna protokoll är inte antecknat, så piloten {round} räknas inte: ingen ska ha sett ett svar medan panelen arbetar. Skriv diarienummer, datum och kontrollsumma i content/method/{edition}/pilot/panel-protocol.yaml när panelen är klar.",
    en: "The panel's signed protocol is not recorded, so the pilot {round} is not counted: nobody should have seen an answer while the panel works. Enter its registration number, date and digest in content/method/{edition}/pilot/panel-protocol.yaml when the panel is done.",
  },
  "countersign-differs-maintainers": {
    sv: "Den slutna rapporten (private-{release}.sealed) fattas, eller är inte den som ni får när ni räknar själva. Hämta den från den som gjorde publiceringen; skiljer de sig ändå ska ni inte skriva under.",
    en: "The private report (private-{release}.sealed) is missing, or is not the one that you get when you compute it yourself. Fetch it from whoever made the release; if they still differ, do not sign.",
  },
  "maintainers-unseal": {
    sv: "{file} för mätomgången {round} saknas eller går inte att öppna med nyckeln i mappen. Varje publicering har sin egen fil; ange en publicering som finns med --release, och mappen med mätomgångens öppningsnyckel med --keys.",
    en: "{file} of the round {round} is missing or cannot be opened with the key in the folder. Each release has its own file: give an existing release with --release, and the folder with the round's opening key with --keys.",
  },
  "maintainers-out-inside": {
    sv: "Rapporten är sluten och skrivs inte i projektets mapp eller i något annat Git-förråd. Ange en fil någon annanstans med --out.",
    en: "The report is private and is not written inside the project's folder or any other Git repository. Give a file somewhere else with --out.",
  },
  "countersign-differs": {
    sv: "Publiceringens beskrivning är inte den som ni får själva. Skriv inte under; ta reda på varför.",
    en: "The release's manifest is not the one that you get yourself. Do not sign; find out why.",
  },
} satisfies Messages;

export type ReleaseCode = keyof typeof messages;

export function releaseFault(code: ReleaseCode, values: Diagnostic["values"] = {}): Diagnostic<ReleaseCode> {
  return fault(code, "", values);
}
