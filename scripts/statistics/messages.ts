import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "population-duplicate-id": {
    sv: "Organisationen {id} står två gånger i populationen. Ta bort den ena raden.",
    en: "The organisation {id} is listed twice in the population. Remove one of the lines.",
  },
  "population-id-type": {
    sv: "{id} har typen {type}, och sådana id börjar med {prefix}. Rätta id eller typ.",
    en: "{id} is of the type {type}, whose ids begin with {prefix}. Correct the id or the type.",
  },
  "population-unknown-type": {
    sv: "Populationen har {count} av typen {type}, som inte finns. Välj en av {known}, eller lägg till typen i content/population/types.json.",
    en: "The population has {count} of the type {type}, which does not exist. Choose one of {known}, or add the type to content/population/types.json.",
  },
  "population-unknown-size": {
    sv: "Storleken för {id} finns inte för typen {type}. Välj en av: {allowed}.",
    en: "The size of {id} is not defined for the type {type}. Choose one of: {allowed}.",
  },
  "population-size-years": {
    sv: "Storleken {size} för {id} gäller inte den {date}, som populationen är daterad. Välj en av: {allowed}.",
    en: "The size {size} of {id} is not in use on {date}, the date of the population. Choose one of: {allowed}.",
  },
  "population-part-missing": {
    severity: "warning",
    sv: "{id} saknar landsdel. Lägg till part, så att organisationen kan räknas i tabeller efter landsdel.",
    en: "{id} has no part of the country. Add part, so that it can be counted in tables by part.",
  },
  "population-part-not-divided": {
    sv: "{id} har en landsdel, men typen {type} delas inte in så. Ta bort part, eller skriv hasParts för typen i content/population/types.json.",
    en: "{id} has a part of the country, but the type {type} is not divided by part. Remove part, or write hasParts for the type in content/population/types.json.",
  },
  "population-order": {
    severity: "warning",
    sv: "{id} står inte i ordning. Sortera organisationerna efter id.",
    en: "{id} is out of order. Sort the organisations by id.",
  },
  "population-count": {
    sv: 'Populationen har {count} av typen {type}. För en ordinarie mätomgång ska det vara mellan {least} och {most}. Se efter vilka som saknas eller står för mycket. Är det en pilots lista, skriv "kind": "pilot".',
    en: 'The population has {count} of the type {type}. For an ordinary round there should be between {least} and {most}. Check which are missing or superfluous. If it is a pilot\'s list, write "kind": "pilot".',
  },
  "population-pilot-count": {
    sv: "Populationen är en pilots (kind: pilot) och har {count} organisationer. En pilot ska ha mellan {least} och {most}. Bjud in fler eller färre, eller ta bort kind om mätomgången är ordinarie.",
    en: "The population is a pilot's (kind: pilot) and has {count} organisations. A pilot should have between {least} and {most}. Invite more or fewer, or remove kind if the round is an ordinary one.",
  },
  "population-empty-type": {
    sv: "Populationen har ingen organisation av typen {type}. Lägg till minst en. Är typen nyare än populationen, skriv i content/population/types.json från vilken dag den finns (from i frame).",
    en: "The population has no organisation of the type {type}. Add at least one. If the type is newer than the population, write in content/population/types.json from which day it exists (from in frame).",
  },
  "population-hosted-and-counted": {
    sv: "{name} står både bland organisationerna och bland dem som en värd svarar för. Behåll det ena.",
    en: "{name} is listed both among the organisations and among those that a host answers for. Keep one of them.",
  },
  "plan-duplicate-id": {
    sv: "Id {id} används två gånger i tabellplanen. Byt det ena.",
    en: "The id {id} is used twice in the table plan. Change one of them.",
  },
  "plan-no-respondent": {
    sv: "Tabellplanens första variabel ska heta respondent, och ingen annan ska vara av det slaget.",
    en: "The first variable of the table plan must be respondent, and no other may be of that kind.",
  },
  "plan-categories": {
    sv: "Variabeln {id} har andra kategorier än sitt slag. De ska vara: {wanted}.",
    en: "The categories of the variable {id} are not those of its kind. They must be: {wanted}.",
  },
  "plan-unknown-parent": {
    sv: "Radgruppen {id} delar upp {parent}, som inte står före den i planen. Lägg till {parent} eller flytta upp den.",
    en: "The family {id} splits {parent}, which does not come before it in the plan. Add {parent} or move it up.",
  },
  "plan-no-root": {
    sv: "Tabellplanen ska börja med en enda radgrupp utan förälder: alla organisationer.",
    en: "The table plan must begin with a single family without a parent: all organisations.",
  },
  "plan-ambiguous-split": {
    sv: "Radgruppen {id} säger inte tydligt vilken rad den delar upp. Storlek och landsdel behöver of och en förälder efter typ.",
    en: "It is ambiguous which row the family {id} splits. Families by size and part need of, and a parent by type.",
  },
  "plan-floor": {
    sv: "Gränsen för hur få svarande som redovisas passar inte {id}. Den ska vara 0 för respondent och minst 10 för andra variabler.",
    en: "The floor of {id} is not allowed. It must be 0 for respondent and at least 10 for other variables.",
  },
  "plan-area-missing": {
    sv: "Variabeln {id} ska ange ett område om, och bara om, den är av slaget area.",
    en: "The variable {id} must name an area if, and only if, it is of the kind area.",
  },
  "plan-question-missing": {
    sv: "Variabeln {id} ska ange en fråga om, och bara om, den är av slaget question.",
    en: "The variable {id} must name a question if, and only if, it is of the kind question.",
  },
  "plan-measure-missing": {
    sv: "Variabeln {id} ska ange en åtgärd om, och bara om, den är av slaget measure.",
    en: "The variable {id} must name a measure if, and only if, it is of the kind measure.",
  },
  "plan-unknown-family": {
    sv: "Variabeln {id} ska visas i radgruppen {root}, och bara i radgrupper som står i planen. Rätta families.",
    en: "The variable {id} must be shown in the family {root}, and only in families of the plan. Correct families.",
  },
  "plan-types": {
    sv: "Variabeln {id} visar en typ som är för få för det, eller låter den räknas fram. Frågor ska visas i radgruppen type och ingen annan, med types som räknar upp typerna utan isFew. Ingen annan variabel ska ha types.",
    en: "The variable {id} shows a type with too few organisations for it, or lets it be computed. Questions must be shown in the family type and no other, with types that list the types without isFew. No other variable may have types.",
  },
  "plan-unions": {
    sv: "Variabeln {id} slår ihop kategorier som den inte har, alla på en gång eller i en annan ordning. Rätta unions.",
    en: "The variable {id} has a union of categories that it does not have, of all its categories, or in another order. Correct unions.",
  },
  "plan-rows-do-not-partition": {
    sv: "Raderna i {family} täcker inte {parent} precis en gång. Se efter om någon organisation saknar storlek eller landsdel.",
    en: "The rows of {family} do not cover {parent} exactly once. Check whether an organisation lacks a size or a part of the country.",
  },
  "unit-unknown-organisation": {
    sv: "{id} finns inte i populationen och kan inte räknas. Jämför registret med populationsfilen.",
    en: "{id} is not in the population and cannot be counted. Compare the registry with the population file.",
  },
  "unit-duplicate": {
    sv: "{id} kom två gånger till räkningen. Behåll det svar som gäller.",
    en: "{id} was counted twice. Keep the response that is valid.",
  },
  "unit-without-level": {
    sv: "{id} har svarat men saknar en nivå som {variable} kan räkna. Poängsätt svaret igen.",
    en: "{id} has answered but has no level that {variable} can count. Score the response again.",
  },
  "unit-without-area": {
    sv: "{id} har svarat men saknar en klass för {variable}. Poängsätt svaret igen med samma utgåva som planen.",
    en: "{id} has answered but has no class for {variable}. Score the response again with the plan's edition.",
  },
  "unit-without-question": {
    sv: "{id} har svarat men saknar ett svar som {variable} kan räkna. Poängsätt svaret igen med samma utgåva som planen.",
    en: "{id} has answered but has no answer that {variable} can count. Score the response again with the plan's edition.",
  },
  "unit-without-reason": {
    sv: "{id} har avstått utan något av skälen i tabellplanen ({variable}). Se efter vad kuvertet säger.",
    en: "{id} has declined without any of the table plan's reasons ({variable}). Check what the envelope says.",
  },
  "unit-without-measures": {
    sv: "{id} har svarat, men vägen upp är inte räknad. Räkna fram nyckelåtgärderna först.",
    en: "{id} has answered, but its pathway has not been computed. Compute its key measures first.",
  },
  "rounding-infeasible": {
    sv: "Tabellen går inte att avrunda så att alla delar ger sina summor. Gör tabellplanen glesare och publicera inget förrän det går.",
    en: "The table cannot be rounded so that all parts add up. Make the table plan coarser, and publish nothing until it can be.",
  },
  "rounding-draw-range": {
    sv: "En dragning låg utanför 0–1. Kontrollera avrundningsnyckeln.",
    en: "A draw was outside 0–1. Check the rounding key.",
  },
  "rounding-solver": {
    sv: "Lösaren stannade utan bevisat svar (kod {code}). Kör igen på samma version, och publicera inget förrän den lyckas.",
    en: "The solver stopped without a proven answer (code {code}). Run again with the same version, and publish nothing until it succeeds.",
  },
  "audit-narrow": {
    sv: "Röjandekontrollen kan räkna ut {variable} alltför noga. Dra om variabeln.",
    en: "The audit can determine {variable} too closely. Redraw the variable.",
  },
  "audit-certain": {
    sv: "Tre organisationer tillsammans kan räkna ut vad alla andra har svarat i {variable}. Dra om variabeln.",
    en: "Three organisations together can infer what all the others answered in {variable}. Redraw the variable.",
  },
  "audit-truth-outside": {
    sv: "Det sanna antalet för {variable} ligger utanför det som kuben medger. Kuben hör inte till underlaget; räkna om från början.",
    en: "The true count of {variable} is outside the bounds that the cube implies. The cube does not belong to the data; start again.",
  },
  "audit-floor": {
    sv: "{variable} visas för en rad med för få svarande. Låt gränsen i tabellplanen gälla.",
    en: "{variable} is shown for a row with too few respondents. Let the floor of the table plan apply.",
  },
  "audit-unequal": {
    sv: "Två celler för {variable} räknar samma organisationer men visar olika tal. Avrunda om från början med en och samma nyckel.",
    en: "Two cells of {variable} count the same organisations but show different numbers. Round again from the start with one and the same key.",
  },
  "audit-few-between": {
    sv: "Två publicerade grupper i {variable} skiljer sig åt med färre än {fewest} organisationer. Skillnaden går att räkna ut. Publicera bara den ena. En rättelse kan i stället dra tillbaka alla tabeller över områden, frågor, åtgärder eller skäl (--withdraw).",
    en: "Two published groups in {variable} differ by fewer than {fewest} organisations. The difference can be computed. Publish only one of them. A correction can instead withdraw all tables of areas, questions, measures or reasons (--withdraw).",
  },
  "audit-not-rounded": {
    sv: "Ett tal för {variable} kommer inte ur avrundade antal. Räkna fram det ur kuben i stället.",
    en: "A number of {variable} does not come from rounded counts. Compute it from the cube instead.",
  },
  "audit-moved": {
    sv: "Celler i {variable} som räknar samma organisationer som förra gången har fått andra tal, fler än summorna kräver. Använd förra publiceringens nyckel och räknare.",
    en: "Cells of {variable} that count the same organisations as last time have other numbers, and more of them than the sums require. Use the earlier release's key and counters.",
  },
  "audit-group": {
    sv: "Panelen säger för mycket om en grupp som går att peka ut, till exempel de som har slutat svara. Visa den inte.",
    en: "The panel discloses too much about a group that can be named, such as those who no longer answer. Do not show it.",
  },
  "audit-not-repaired": {
    sv: "Röjandekontrollen gick inte igenom efter {redraws} omdragningar. Kvar att skydda: {variables}. Publicera inget. Gör tabellplanen glesare där och låt den granskas på nytt.",
    en: "The audit did not pass after {redraws} redraws. Still unprotected: {variables}. Publish nothing. Make the table plan coarser there and have it reviewed again.",
  },
  "cube-structure": {
    sv: "Kubens rader eller variabler hänger inte ihop: en rot, föräldrar före delar, inga upprepningar, och variabeln respondent. Hämta kuben på nytt.",
    en: "The cube's rows or variables are inconsistent. It needs one root, parents before parts, no repetitions, and the variable respondent. Fetch the cube again.",
  },
  "cube-missing-cell": {
    sv: "Cellen {row} · {variable} · {category} saknas i kuben. Hämta kuben på nytt.",
    en: "The cell {row} · {variable} · {category} is missing from the cube. Fetch the cube again.",
  },
  "cube-unknown-cell": {
    sv: "Cellen {row} · {variable} · {category} hör inte till kubens plan. Hämta kuben på nytt.",
    en: "The cell {row} · {variable} · {category} is not in the cube's plan. Fetch the cube again.",
  },
  "cube-duplicate-cell": {
    sv: "Cellen {row} · {variable} · {category} finns två gånger. Hämta kuben på nytt.",
    en: "The cell {row} · {variable} · {category} occurs twice. Fetch the cube again.",
  },
  "cube-not-multiple": {
    sv: "Antalet i {row} · {variable} · {category} är inte avrundat. Publicera aldrig oavrundade tal; gör om publiceringen.",
    en: "The count in {row} · {variable} · {category} is not rounded. Never publish unrounded numbers; make the release again.",
  },
  "cube-parts-of-row": {
    sv: "Kategorierna i {row} · {variable} ger inte tillsammans antalet svarande, avrundat nedåt eller uppåt, eller så är en av dem större än så. Gör om publiceringen.",
    en: "The categories of {row} · {variable} do not add up to the number of respondents, rounded down or up, or one of them exceeds it. Make the release again.",
  },
  "cube-parts-of-family": {
    sv: "Raderna i {family} ger inte tillsammans {row} för {variable} · {category}. Gör om publiceringen.",
    en: "The rows of {family} do not add up to {row} for {variable} · {category}. Make the release again.",
  },
  "cube-sizes": {
    sv: "Raden {row} har fler svarande än inbjudna, eller antal som inte är summan av delarnas. Gör om publiceringen.",
    en: "The row {row} has more respondents than were invited, or sizes that are not the sums of its parts. Make the release again.",
  },
  "cube-withheld-in-part": {
    sv: "{row} · {variable} är undantagen till en del. En rad visas hel eller inte alls; gör om publiceringen.",
    en: "{row} · {variable} is partly withheld. A row is shown completely or not at all; make the release again.",
  },
  "cube-floor": {
    sv: "{row} · {variable} följer inte gränsen {floor} för hur få svarande som redovisas. Gör om publiceringen.",
    en: "{row} · {variable} does not comply with the floor of {floor} respondents. Make the release again.",
  },
  "cube-few-answers": {
    sv: "{round}/{release} har tabeller, fast färre än 60 svarade. En sådan mätomgång visar bara hur många som bjöds in och svarade; gör om publiceringen.",
    en: "{round}/{release} has tables, although fewer than 60 answered. Such a round shows only how many were invited and answered; make the release again.",
  },
  "cube-not-verified": {
    sv: "Ingen går i god för kuben {round}/{release}. Den visas först när manifestet och dess underskrifter stämmer.",
    en: "The cube {round}/{release} is not verified. It is shown only when its manifest and signatures verify.",
  },
  "manifest-replies": {
    sv: "replies.bin är inte den fil som publiceringen skrev. Hämta tillbaka filen som den var.",
    en: "replies.bin is not the file that the release wrote. Restore the file as it was.",
  },
  "manifest-panel-digest": {
    sv: "Panelen är inte den som manifestet anger, eller så saknas den. Hämta publiceringen på nytt; stämmer den ändå inte får den inte visas.",
    en: "The panel is not the one that the manifest names, or it is missing. Fetch the release again; if it still differs, it must not be shown.",
  },
  "manifest-rescored-digest": {
    sv: "Omräkningen av en tidigare mätomgång är inte den som manifestet anger, eller så saknas den. Hämta publiceringen på nytt.",
    en: "The re-scored earlier round is not the one that the manifest names, or it is missing. Fetch the release again.",
  },
  "manifest-cube-digest": {
    sv: "Manifestet gäller en annan kub än den som ligger bredvid. Hämta båda på nytt.",
    en: "The manifest is for another cube than the one beside it. Fetch both again.",
  },
  "manifest-round": {
    sv: "Manifestet gäller {round}/{release}, men kuben eller mappen säger något annat. Hämta båda på nytt.",
    en: "The manifest is for {round}/{release}, but the cube or the folder is not. Fetch both again.",
  },
  "manifest-other-round": {
    sv: "Manifestet är gjort av ett annat underlag än mätomgången {round} låser: mätomgång, utgåva eller population skiljer. Publiceringen visas inte; ta fram den som hör till mätomgången.",
    en: "The manifest was made from other inputs than the round {round} pins: its round, edition or population differs. The release is not shown; fetch the one that belongs to the round.",
  },
  "manifest-corrects": {
    sv: "Manifestet i {round}/{release} säger inte vilken publicering den rättar. En publicering efter den första är en rättelse av den förra; gör den med --correction.",
    en: "The manifest in {round}/{release} does not state which release it corrects. A release after the first is a correction of the previous one; make it with --correction.",
  },
  "manifest-earlier-missing": {
    sv: "{round}/{release} rättar {earlier}, som inte finns kvar. Det publicerade ska gå att hitta; hämta tillbaka mappen {earlier}.",
    en: "{round}/{release} corrects {earlier}, which is no longer there. What was published must remain available; restore the folder {earlier}.",
  },
  "manifest-signatures": {
    sv: "Publiceringen har {signed} underskrifter som stämmer och behöver {needed}. Låt en till person räkna om och skriva under.",
    en: "The release has {signed} signatures that verify and needs {needed}. Have another person recompute and sign.",
  },
} satisfies Messages;

export type StatisticsCode = keyof typeof messages;
