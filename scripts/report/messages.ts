// Codes, severities and texts of what can be wrong in report.
import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "report-cell-unknown": {
    sv: "Cellen {cell} finns inte i publiceringen. Rätta namnet: rad/variabel/kategori, som i tabellen med källor.",
    en: "The release has no cell {cell}. Correct the name: row/variable/category, as in the table of sources.",
  },
  "report-cell-withheld": {
    sv: "Cellen {cell} redovisas inte, för att gruppen är för liten. Skriv det i stället, eller välj en större grupp.",
    en: "The cell {cell} is withheld because the group is too small. Say so instead, or choose a larger group.",
  },
  "report-comparison-missing": {
    sv: "Texten talar om förändring av {cell}, men det finns ingen publicering att jämföra med. Ange den med --compare, eller ta bort påståendet.",
    en: "The text speaks of a change in {cell}, but there is no release to compare with. Name it with --compare, or remove the claim.",
  },
  "report-claim-unread": {
    sv: "Orden ”{text}” säger inget om siffran {figure} som går att pröva. Skriv till exempel ”{say}”.",
    en: "The words “{text}” say nothing about the figure {figure} that can be checked. Write for example “{say}”.",
  },
  "report-claim-wrong": {
    sv: "”{claim}” stämmer inte med siffran {figure}, eller är säkrare än den. Skriv till exempel ”{say}”.",
    en: "“{claim}” does not agree with the figure {figure}, or is more certain than it is. Write for example “{say}”.",
  },
  "report-figure-loose": {
    sv: '”{claim}” är en siffra utan källa. Gör den till en länk till sin cell: [{claim}](cell:rad/variabel/kategori "antal/av").',
    en: '“{claim}” is a figure without a source. Make it a link to its cell: [{claim}](cell:row/variable/category "count/of").',
  },
  "report-figure-stale": {
    sv: '”{text}” skrevs när siffran var {pinned}. Nu är den {now}. Läs om meningen, rätta den och skriv "{now}" i länken.',
    en: '“{text}” was written when the figure was {pinned}. Now it is {now}. Read the sentence again, correct it and write "{now}" in the link.',
  },
  "report-figure-unpinned": {
    sv: 'Det står inte vilken siffra ”{text}” skrevs efter. Lägg till "{now}" sist i länken om orden stämmer.',
    en: 'It does not say which figure “{text}” was written from. Add "{now}" last in the link if the words are right.',
  },
  "report-direction-loose": {
    sv: "”{word}” är inte knutet till några siffror. Gäller det resultatet, gör det till en länk: change: över tid, compare: mellan grupper.",
    en: "“{word}” is not tied to any figures. If it is about the results, make it a link: change: over time, compare: between groups.",
  },
  "report-figure-turned": {
    sv: "”{word}” står före ”{text}” i meningen. Bara länkens egna ord prövas. Läs att meningen ändå säger det som cellen säger.",
    en: "“{word}” stands before “{text}” in the sentence. Only the link's own words are checked. Read that the sentence still says what the cell says.",
  },
  "report-link-unknown": {
    sv: "Länken {link} går inte att följa. Skriv cell:, compare: med ~ mellan två celler, change:, eller en adress med https://.",
    en: "The link {link} cannot be followed. Write cell:, compare: with ~ between two cells, change:, or an address with https://.",
  },
  "report-markup": {
    sv: "{markup} kan inte stå i rapporten. Skriv vanlig Markdown: stycken, rubriker, listor, tabeller och länkar.",
    en: "{markup} cannot stand in the report. Write plain Markdown: paragraphs, headings, lists, tables and links.",
  },
  "report-not-markdown": {
    sv: "Raden går inte att läsa. En klammer { eller ett < öppnar något som inte stängs. Ta bort tecknet, eller skriv \\ före det.",
    en: "The line cannot be read. A brace { or a < opens something that is not closed. Remove the character, or write \\ before it.",
  },
  "report-prose-name": {
    sv: "{name} hör inte till något avsnitt. Döp filen efter ett avsnitt och ett språk: {allowed}.",
    en: "{name} belongs to no section. Name the file after a section and a language: {allowed}.",
  },
  "known-error-release": {
    sv: "{release} av {round} är inte publicerad. Det som är publicerat är: {known}.",
    en: "{release} of {round} is not published. What is published is: {known}.",
  },
  "known-error-kind": {
    sv: "{release} av {round} har inga tabeller av slaget {kind}. De slag som finns är: {kinds}.",
    en: "{release} of {round} has no tables of the kind {kind}. The kinds that exist are: {kinds}.",
  },
  "known-error-same": {
    sv: "{release} har också tabeller av slaget {kind}, och felet står kvar i den. Nämn den bland releases. Är felet rättat i den behövs ingen post: rättelsen säger varför.",
    en: "{release} also has tables of the kind {kind}, and the error stands in it. Name it under releases. If the error is corrected in it no entry is needed: the correction says why.",
  },
  "known-error-date": {
    sv: "{date} är ingen dag som har varit (i dag är det {today}). Skriv dagen då felet berättas, som ÅÅÅÅ-MM-DD.",
    en: "{date} is no day that has been (today is {today}). Write the day on which the error is told, as YYYY-MM-DD.",
  },
  "known-error-repeated": {
    sv: "Samma fel står en gång till: samma mätomgång ({round}), dag ({date}), publiceringar och slag. Skriv ihop de två.",
    en: "The same error stands once more: the same round ({round}), day ({date}), releases and kinds. Make the two one.",
  },
  "known-error-name": {
    sv: "{name} är en av de tillfrågade. Namnet röjer att den har svarat. Skriv till exempel ”några kommuner”.",
    en: "{name} is one of those asked. The name tells that it answered. Write for example “some municipalities”.",
  },
  "known-error-early": {
    sv: "Felet är daterat {date}, men mätomgången stängde {closes}. Skriv dagen då felet berättas.",
    en: "The error is dated {date}, but the round closed on {closes}. Write the day on which the error is told.",
  },
  "known-error-figure": {
    sv: "”{claim}” säger hur många. Rätta tal bredvid de publicerade kan röja några få. Skriv ”några” eller ”en del”: vad som är fel och åt vilket håll siffrorna lutar.",
    en: "“{claim}” says how many. Right figures beside the published ones may give a few away. Write “some” or “several”: what is wrong and which way the figures lean.",
  },
  "report-no-release": {
    sv: "Publiceringen {release} av {round} finns inte. De som finns är: {known}.",
    en: "There is no release {release} of {round}. Those that exist are: {known}.",
  },
  "report-same-release": {
    sv: "Publiceringen kan inte jämföras med sig själv. Ange en tidigare mätomgång med --compare <mätomgång>/<publicering>.",
    en: "The release cannot be compared with itself. Name an earlier round with --compare <round>/<release>.",
  },
  "report-other-edition": {
    sv: "{compared} följer utgåva {before} och den här utgåva {now}. Olika frågor går inte att jämföra rakt av. Ta bort --compare.",
    en: "{compared} follows edition {before} and this one edition {now}. Different questions cannot be compared directly. Remove --compare.",
  },
  "report-letter-missing": {
    sv: "Filen med diarienummer, beslut och mottagare finns inte. Rapporten blir ett utkast. Skriv filen när beslutet är fattat.",
    en: "The file with registration number, decision and recipients does not exist. The report becomes a draft. Write the file when the decision is made.",
  },
  "report-letter-round": {
    sv: "Missivet gäller {named} men rapporten {round}. Rätta round eller flytta filen.",
    en: "The letter is about {named} but the report about {round}. Correct round or move the file.",
  },
  "report-date-order": {
    sv: "Beslutet är daterat {date}, före den dag då omgången stängde ({closes}). Rätta datumet.",
    en: "The decision is dated {date}, before the day that the round closed ({closes}). Correct the date.",
  },
  "support-measure-unknown": {
    sv: "Stödet gäller åtgärden {measure}, som inte finns. Rätta id; de står i content/measures.",
    en: "The support is for the measure {measure}, which does not exist. Correct the id; they are in content/measures.",
  },
  "support-measure-without": {
    sv: "Registret har inget stöd för {count} av {of} åtgärder: {measures}. Rapporten redovisar dem som luckor. Lägg till det stöd som finns.",
    en: "The register has no support for {count} of {of} measures: {measures}. The report lists them as gaps. Add what support exists.",
  },
  "support-measure-gap": {
    sv: "Registret har inget stöd för åtgärden {measure}. Finns det stöd, lägg till det i content/support. Finns det inget står åtgärden som en lucka.",
    en: "The register has no support for the measure {measure}. If there is support, add it in content/support. If there is none, the measure stands as a gap.",
  },
  "support-duplicate": {
    sv: "Id {id} används av två stöd. Byt det ena.",
    en: "The id {id} is used by two kinds of support. Change one of them.",
  },
  "dialogue-outcome-missing": {
    sv: "Dialogen ”{subject}” den {date} har inget utfall. Skriv vad den ledde till, också om det var ingenting.",
    en: "The dialogue “{subject}” on {date} has no outcome. Write what it led to, even if that was nothing.",
  },
  "dialogue-date": {
    sv: "Dialogen ”{subject}” är daterad {date}, efter rapportens dag ({day}). Rätta datumet, eller låt den vänta till nästa rapport.",
    en: "The dialogue “{subject}” is dated {date}, after the day of the report ({day}). Correct the date, or leave it for the next report.",
  },
  "recommendation-without-answer": {
    sv: "Det står inte vad som hände med rekommendationen {id} i förra rapporten. Lägg till den under earlier.",
    en: "It does not say what became of the recommendation {id} in the last report. Add it under earlier.",
  },
  "recommendation-unknown": {
    sv: "Rekommendationen {id} under earlier fanns inte i förra rapporten. Rätta id.",
    en: "The recommendation {id} under earlier was not in the last report. Correct the id.",
  },
  "recommendation-duplicate": {
    sv: "Två rekommendationer har id {id}. Byt det ena.",
    en: "Two recommendations have the id {id}. Change one of them.",
  },
  "report-pdf-untagged": {
    sv: "PDF-filen saknar {missing}. Skriv ut den med en nyare Chromium.",
    en: "The PDF lacks {missing}. Print it with a newer Chromium.",
  },
  "report-pdf-blank": {
    sv: "Sidan {page} i PDF-filen är tom. Se efter vilken figur eller rubrik som inte får plats före den.",
    en: "Page {page} of the PDF is blank. See which figure or heading does not fit before it.",
  },
  "report-no-browser": {
    sv: "Ingen Chromium startar på den här datorn, så PDF-filen blev inte gjord. Installera en och ange den i CHROMIUM_PATH.",
    en: "No Chromium starts on this machine, so no PDF was made. Install one and name it in CHROMIUM_PATH.",
  },
} satisfies Messages;

export type ReportCode = keyof typeof messages;
