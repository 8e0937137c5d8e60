import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "trust-none": {
    sv: "Ingen förtroendelista är fastställd. Gör den första listan med npm run trust -- list, låt förtroendepersonerna skriva under, och fastställ den med npm run trust -- pin. En övning har sin i authority.yaml.",
    en: "No trust list is pinned. Make the first list with npm run trust -- list, have the trustees sign it, and pin it with npm run trust -- pin. A rehearsal has its own in authority.yaml.",
  },
  "trust-only-in-rehearsal": {
    sv: "authority.yaml anger en förtroendelista utan att vara en övning. Ta bort trust; utanför en övning gäller bara den lista som är fastställd i scripts/trust/pinned.ts.",
    en: "authority.yaml names a trust list without being a rehearsal. Remove trust; outside a rehearsal only the list pinned in scripts/trust/pinned.ts is valid.",
  },
  "trust-not-pinned": {
    sv: "content/trust/1.json saknas, eller är inte den lista som är fastställd. Lägg tillbaka filen. Om det är en ny myndighet: fastställ listan med npm run trust -- pin.",
    en: "content/trust/1.json is missing, or is not the list that is pinned. Restore the file. For a new authority: pin the list with npm run trust -- pin.",
  },
  "trust-chain": {
    sv: "Förtroendelistan {version} följer inte på listan före: version eller previous stämmer inte. Lägg tillbaka de listor som undertecknades.",
    en: "Trust list {version} does not follow from the list before it: version or previous is wrong. Restore the lists that were signed.",
  },
  "trust-trustees": {
    sv: "Förtroendelistan {version} ska ha tre personer med tre olika namn och sex olika nycklar. Låt var och en göra egna nycklar med npm run keys -- trustee.",
    en: "Trust list {version} must have three people with three different names and six different keys. Have each of them make keys of their own with npm run keys -- trustee.",
  },
  "trust-quorum": {
    sv: "Förtroendelistan {version} ska kräva mer än hälften av sina {witnesses} vittnen, och inget utan vittnen. Ange --quorum {needed} eller, om det finns så många vittnen, ett högre tal.",
    en: "Trust list {version} must demand more than half of its {witnesses} witnesses, and none without witnesses. Give --quorum {needed} or, if there are that many witnesses, a higher number.",
  },
  "trust-since": {
    sv: "Förtroendelistan {version} tar över {rounds} från en annan version eller publicering än den nyaste här, eller nämner inte omgången. Hämta det senaste och gör om listan: npm run trust -- list.",
    en: "Trust list {version} takes {rounds} over from another version or release than the newest here, or does not name the round. Fetch the latest and make the list again: npm run trust -- list.",
  },
  "round-not-taken": {
    sv: "Den nyaste förtroendelistan nämner inte {round}. Är omgången öppnad: gör nästa lista, som nämner alla öppnade omgångar, med npm run trust -- list. Är den inte öppnad: gör om den med npm run new -- round, så att den nya listans personer håller nycklarna.",
    en: "The newest trust list does not name {round}. If the round has opened: make the next list, which names every opened round, with npm run trust -- list. If it has not: make it again with npm run new -- round, so that the new list's people hold its keys.",
  },
  "trust-signatures": {
    sv: "Förtroendelistan {version} har {count} giltiga underskrifter och behöver {needed}, av både den förra listans personer och sina egna. Be den som fattas att skriva under: npm run trust -- sign.",
    en: "Trust list {version} has {count} valid signatures and needs {needed}, both from the trustees of the list before and from its own. Ask whoever is missing to sign: npm run trust -- sign.",
  },
  "trust-key": {
    sv: "Nyckeln hör inte till någon av den nyaste förtroendelistans personer: filen är en annan, eller så är personen ersatt och skriver inte under något nytt. Välj filen som npm run keys -- trustee skrev (root-<namn>).",
    en: "The key belongs to none of the trustees on the newest list: it is another file, or its owner has been replaced and signs nothing new. Choose the file that npm run keys -- trustee wrote (root-<name>).",
  },
  "round-trust": {
    sv: "Mätomgången pekar ut en förtroendelista som inte finns i content/trust. Lägg tillbaka listan.",
    en: "The round names a trust list that is not in content/trust. Restore the list.",
  },
  "round-charter": {
    sv: "charter.json är inte den stadga som version {version} låser. En stadga ändras inte när mätomgången har öppnat: lägg tillbaka filen.",
    en: "charter.json is not the charter that version {version} pins. A charter does not change once the round is open: restore the file.",
  },
  "round-chain": {
    sv: "Version {version} av mätomgången följer inte på versionen före. Lägg tillbaka de versioner som undertecknades; ingen får fattas.",
    en: "Version {version} of the round does not follow from the version before it. Restore the versions that were signed; none may be missing.",
  },
  "round-status": {
    sv: "Version {version} går tillbaka till ett tidigare skede. En stängd mätomgång öppnas inte igen; lägg tillbaka den version som undertecknades.",
    en: "Version {version} returns to an earlier status. A closed round is not opened again; restore the version that was signed.",
  },
  "round-not-appended": {
    sv: "Version {version} ändrar eller tar bort något i {list}. Där läggs bara till, sist, och inget två gånger: lägg tillbaka det som var.",
    en: "Version {version} changes or removes something in {list}. That list only grows at its end, and has nothing twice: restore what it was.",
  },
  "round-lost": {
    sv: "Version {version} säger att en nyckel är borta utan ett beslut om den, eller mer än en. Skriv inte under. Anteckna den med npm run round -- lose.",
    en: "Version {version} says that a key is lost without a decision on it, or more than one. Do not sign. Record it with npm run round -- lose.",
  },
  "round-closes-earlier": {
    sv: "Version {version} stänger tidigare än {closes}, som redan är utlovat. Ange den dagen eller en senare.",
    en: "Version {version} closes before {closes}, which has been promised. Give that day or a later one.",
  },
  "round-after-closed": {
    sv: "Version {version} ändrar vad som räknas i en mätomgång som har stängt. Lägg tillbaka den version som undertecknades vid stängningen, eller rätta stängningen genom ett beslut: npm run round -- correct.",
    en: "Version {version} changes what is counted in a round that has closed. Restore the version that was signed at closing, or correct the closing by a decision: npm run round -- correct.",
  },
  "round-signatures": {
    sv: "Version {version} av mätomgången har {count} giltiga underskrifter av förtroendepersoner och behöver {needed}. Be den som fattas att skriva under: npm run round -- sign.",
    en: "Version {version} of the round has {count} valid signatures by trustees and needs {needed}. Ask whoever is missing to sign: npm run round -- sign.",
  },
  "round-holder": {
    sv: "Nyckelhållaren {name} är inte den förtroendeperson som ska stå där, eller har inte själv skrivit under nyckeln. Be personen köra npm run holder -- key igen och klistra in den nya raden, i listans ordning.",
    en: "The holder {name} is not the trustee who should stand there, or has not signed the key. Ask that person to run npm run holder -- key again and paste the new line, in the order of the list.",
  },
  "round-part-missing": {
    sv: "Filen saknas, fast mätomgången räknar upp den under {list}. Lägg tillbaka den.",
    en: "The file is missing, although the round lists it under {list}. Restore it.",
  },
  "round-part-digest": {
    sv: "Filen har inte den kontrollsumma som den är uppkallad efter. Lägg tillbaka den fil som skrevs.",
    en: "The file does not have the digest that it is named after. Restore the file that was written.",
  },
  "not-canonical": {
    sv: "Filen är inte skriven i sin enda form: en rad kanonisk JSON och en radbrytning. Lägg tillbaka filen som kommandot skrev; den redigeras inte för hand.",
    en: "The file is not in its only form: one line of canonical JSON and a line feed. Restore the file that the command wrote; it is not edited by hand.",
  },
  "round-version": {
    sv: "Mätomgångens version är lägre än version {seen}, som redan har gällt. Lägg tillbaka de senare versionerna.",
    en: "The round's version is lower than version {seen}, which has already been in force. Restore the later versions.",
  },
  "round-other-folder": {
    sv: "Dokumentet, eller en del av nyckellistan (roster/), gäller en annan mätomgång än mappen. Lägg tillbaka mätomgångens egen fil, eller rätta nyckeln round.",
    en: "The document, or a part of the roster, belongs to another round than its folder. Restore the round's own file, or correct the key round.",
  },
  "round-rehearsal": {
    sv: "Dokumentet och authority.yaml säger olika om detta är en övning. Rätta det som är fel; en övning kan inte bli en riktig mätomgång.",
    en: "The document and authority.yaml disagree on whether this is a rehearsal. Correct the one that is wrong; a rehearsal cannot become a real round.",
  },
  "round-decisions": {
    sv: "Besluten som måste finnas innan en mätomgång öppnar är inte antecknade. Skriv in diarienummer och datum för vart och ett under decisions.",
    en: "The decisions required before a round opens are not recorded. Enter the registration number and date of each under decisions.",
  },
  "round-dates": {
    sv: "Mätomgången stänger innan den öppnar. Rätta opens eller closes.",
    en: "The round closes before it opens. Correct opens or closes.",
  },
  "round-population-digest": {
    sv: "Populationsfilen är en annan än den som stadgan låser. Återställ filen; stadgan ändras inte när mätomgången har öppnat.",
    en: "The population file is not the one that the charter pins. Restore the file; a charter does not change once the round is open.",
  },
  "roster-revoked-unknown": {
    sv: "{count} spärrade nycklar finns inte bland de inbjudna. Väntar versionen på underskrift: skriv inte under, och be den som gjorde den att göra om den. Lägg annars tillbaka de delar i roster/ som undertecknades.",
    en: "{count} revoked keys are not among the invited keys. If the version waits for signatures: do not sign, and have whoever made it make it again. Otherwise restore the parts in roster/ that were signed.",
  },
  "release-signature-false": {
    sv: "Underskriften av {name} hör inte till publiceringen, som någon kan ha ändrat. Skriv inte under och visa den inte. Ta reda på vem som har ändrat filen, och lägg tillbaka den ur Git.",
    en: "The signature of {name} does not belong to the release, which somebody may have changed. Do not sign it or show it. Find out who changed the file, and put it back from Git.",
  },
  "round-acknowledged-digest": {
    sv: "acknowledged.json saknas, eller är inte den som det stängda dokumentet låser. Lägg tillbaka den låsta filen; ska en annan gälla, låses den i en ny signerad version.",
    en: "acknowledged.json is missing, or is not the one that the closed document pins. Restore the pinned file; if another one should apply, pin it in a new signed version.",
  },
  "round-acknowledged-open": {
    sv: "Dokumentet låser acknowledged.json medan mätomgången är öppen. Ta bort acknowledged, eller stäng mätomgången.",
    en: "The document pins acknowledged.json while the round is open. Remove acknowledged, or close the round.",
  },
} satisfies Messages;

export type TrustCode = keyof typeof messages;
