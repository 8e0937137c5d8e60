import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "report-placeholder-unknown": {
    sv: "{placeholder} går inte att läsa. Skriv till exempel {example}.",
    en: "{placeholder} cannot be read. Write for example {example}.",
  },
  "report-cell-unknown": {
    sv: "Cellen {cell} finns inte i {release}. Rätta namnet, rad.variabel.kategori, till något av det som finns: {known}.",
    en: "{release} has no cell {cell}. Correct the name, row.variable.category, to something that exists: {known}.",
  },
  "report-cell-withheld": {
    sv: "Cellen {cell} redovisas inte, för att gruppen är för liten. Skriv det i stället, eller välj en annan grupp.",
    en: "The cell {cell} is withheld because the group is too small. Say so instead, or choose another group.",
  },
  "report-comparison-missing": {
    sv: "{placeholder} jämför med en tidigare publicering, men det finns ingen. Ange den med --compare, eller ta bort meningen.",
    en: "{placeholder} compares with an earlier release, but there is none. Name it with --compare, or remove the sentence.",
  },
  "report-comparison-unclear": {
    sv: "{placeholder} går inte att skriva ut: avrundningen lämnar öppet vilken andel som är högst ({figures}). Skriv {instead}, som blir ”{words}”.",
    en: "{placeholder} cannot be written out: the rounding leaves open which share is higher ({figures}). Write {instead}, which becomes “{words}”.",
  },
  "report-comparison-certain": {
    sv: "{placeholder} stämmer inte: den första andelen är säkert ”{words}” ({figures}). Skriv {instead}.",
    en: "{placeholder} does not hold: the first share is certainly “{words}” ({figures}). Write {instead}.",
  },
  "report-row-unknown": {
    sv: "{placeholder} går inte att skriva ut: {release} har inte raden {row}. De rader som går är: {known}.",
    en: "{placeholder} cannot be written out: {release} has no row {row}. Rows that can be used: {known}.",
  },
  "report-panel-missing": {
    sv: "{placeholder} gäller dem som svarade båda gångerna, men {release} har ingen panel tillsammans med {compared}. Ta bort meningen, eller skriv :then-now med en cell.",
    en: "{placeholder} is about those that answered both times, but {release} has no panel with {compared}. Remove the sentence, or write :then-now with a cell.",
  },
  "report-movement-withheld": {
    sv: "Raden {row} i panelen redovisas inte, så {placeholder} går inte att skriva ut. Skriv det i stället, eller ta bort meningen.",
    en: "The row {row} of the panel is withheld, so {placeholder} cannot be written out. Say so instead, or remove the sentence.",
  },
  "report-row-unnamed": {
    sv: "Rapporten har inga ord för raden {row} i {placeholder}. Skriv orden själva, och siffran med {instead}.",
    en: "The report has no words for the row {row} in {placeholder}. Write the words yourself, and the figure with {instead}.",
  },
  "report-link-unknown": {
    sv: "Länken {link} går inte att följa. Skriv en adress med https://. En siffra skrivs :share[rad.variabel.kategori].",
    en: "The link {link} cannot be followed. Write an address with https://. A figure is written :share[row.variable.category].",
  },
  "report-markup": {
    sv: "{markup} kan inte stå i rapporten. Skriv vanlig Markdown: stycken, rubriker, listor, tabeller och länkar.",
    en: "{markup} is not possible in the report. Write plain Markdown: paragraphs, headings, lists, tables and links.",
  },
  "report-not-markdown": {
    sv: "Raden går inte att läsa. En klammer { eller ett < öppnar något som inte stängs. Ta bort tecknet, eller skriv \\ före det.",
    en: "The line cannot be read. A brace { or a < opens something that is not closed. Remove the character, or write \\ before it.",
  },
  "report-prose-name": {
    sv: "{name} hör inte till något avsnitt. Döp filen efter ett avsnitt och ett språk: {allowed}.",
    en: "{name} does not belong to any section. Name the file after a section and a language: {allowed}.",
  },
  "known-error-release": {
    sv: "{release} av {round} är inte publicerad. Det som är publicerat är: {known}.",
    en: "{release} of {round} has not been published. Published releases: {known}.",
  },
  "known-error-kind": {
    sv: "{release} av {round} har inga tabeller av slaget {kind}. De slag som finns är: {kinds}.",
    en: "{release} of {round} has no tables of the kind {kind}. Choose one of: {kinds}.",
  },
  "known-error-same": {
    sv: "{release} har också tabeller av slaget {kind}, och felet står kvar i den. Nämn den bland releases. Om felet är rättat i den behövs ingen post: rättelsen säger varför.",
    en: "{release} also has tables of the kind {kind}, and still has the error. Add it to releases. If it corrects the error, no entry is needed: the correction says why.",
  },
  "known-error-date": {
    sv: "{date} är ingen dag som har varit (i dag är det {today}). Skriv dagen då felet berättas, som ÅÅÅÅ-MM-DD.",
    en: "{date} is not a past day (today is {today}). Write the day on which the error is announced, as YYYY-MM-DD.",
  },
  "known-error-repeated": {
    sv: "Samma fel står en gång till: samma mätomgång ({round}), dag ({date}), publiceringar och slag. Skriv ihop de två.",
    en: "The same error is entered twice: the same round ({round}), day ({date}), releases and kinds. Merge the two entries.",
  },
  "known-error-early": {
    sv: "Felet är daterat {date}, men mätomgången stängde {closes}. Skriv dagen då felet berättas.",
    en: "The error is dated {date}, but the round closed on {closes}. Write the day on which the error is announced.",
  },
  "report-no-release": {
    sv: "Publiceringen {release} av {round} finns inte. De som finns är: {known}.",
    en: "There is no release {release} of {round}. Existing releases: {known}.",
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
    severity: "warning",
    sv: "Filen med diarienummer, beslut och mottagare finns inte. Rapporten blir ett utkast. Skriv filen när beslutet är fattat.",
    en: "The file with registration number, decision and recipients is missing, so the report is a draft. Write the file when the decision has been made.",
  },
  "report-part-missing": {
    sv: "Rapporten är beslutad, men {part} saknas. Skriv det. Om det inte hinns med: ta bort missiv.yaml, så blir rapporten ett utkast.",
    en: "The report has been decided, but lacks {partEn}. Write it. If there is no time: remove missiv.yaml, and the report is a draft.",
  },
  "report-part-unwritten": {
    severity: "warning",
    sv: "Utkastet saknar {part}. Det behövs innan rapporten kan beslutas.",
    en: "The draft lacks {partEn}. It is needed before the report can be decided.",
  },
  "new-report-round": {
    sv: "Mätomgången {round} finns inte i content/rounds. Rätta namnet.",
    en: "There is no round {round} in content/rounds. Correct the name.",
  },
  "report-letter-round": {
    sv: "Missivet gäller {named} men rapporten {round}. Rätta round eller flytta filen.",
    en: "The letter concerns {named}, but the report concerns {round}. Correct round or move the file.",
  },
  "report-date-order": {
    sv: "Beslutet är daterat {date}, före den dag då omgången stängde ({closes}). Rätta datumet.",
    en: "The decision is dated {date}, before the round closed ({closes}). Correct the date.",
  },
  "support-measure-unknown": {
    sv: "Stödet gäller åtgärden {measure}, som inte finns. Rätta id; de står i content/measures.",
    en: "The support is for the measure {measure}, which does not exist. Correct the id; the ids are in content/measures.",
  },
  "support-type-unknown": {
    sv: "Stödet är till för typen {type}, som inte finns. Välj en av {known}, eller lägg till typen i content/population/types.json.",
    en: "The support is for the type {type}, which does not exist. Choose one of {known}, or add the type to content/population/types.json.",
  },
  "support-measure-without": {
    severity: "warning",
    sv: "Registret har inget stöd för {count} av {of} åtgärder: {measures}. Rapporten redovisar dem som luckor. Lägg till det stöd som finns.",
    en: "The register has no support for {count} of {of} measures: {measures}. The report lists them as gaps. Add any support that exists.",
  },
  "support-measure-gap": {
    severity: "warning",
    sv: "Registret har inget stöd för åtgärden {measure}. Om det finns stöd, lägg till det i content/support. Om det inte finns något står åtgärden som en lucka.",
    en: "The register has no support for the measure {measure}. If there is support, add it in content/support. If there is none, the measure remains a gap.",
  },
  "support-duplicate": {
    sv: "Id {id} används av två stöd. Byt det ena.",
    en: "Two entries of support have the id {id}. Change one of them.",
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
    en: "There is no account of what became of the recommendation {id} in the last report. Add it under earlier.",
  },
  "recommendation-unknown": {
    sv: "Rekommendationen {id} under earlier fanns inte i förra rapporten. Rätta id.",
    en: "The recommendation {id} under earlier was not in the last report. Correct the id.",
  },
  "recommendation-past": {
    sv: "Rekommendationen {id} ska vara klar i {by}, och det är före rapportens dag ({day}). Rätta by.",
    en: "The recommendation {id} is to be done in {by}, which is before the day of the report ({day}). Correct by.",
  },
  "recommendation-duplicate": {
    sv: "Två rekommendationer har id {id}. Byt det ena.",
    en: "Two recommendations have the id {id}. Change one of them.",
  },
  "report-pdf-untagged": {
    sv: "PDF-filen saknar {missing}. Skriv ut den med en nyare Chromium.",
    en: "The PDF lacks {missing}. Print it with a newer Chromium.",
  },
  "report-pdf-alternative": {
    sv: "Sidan {page} i PDF-filen har en figur utan text för den som inte ser den. Skriv ut med en nyare Chromium.",
    en: "Page {page} of the PDF has a figure without an alternative text. Print it with a newer Chromium.",
  },
  "report-pdf-first-page": {
    sv: "Bedömningen får inte plats på första sidan. Korta orden i sammanfattning.sv.mdx eller de tre första rekommendationerna.",
    en: "The judgement does not fit on the first page. Shorten sammanfattning.sv.mdx or the first three recommendations.",
  },
  "report-pdf-sparse": {
    severity: "warning",
    sv: "Sidan {page} i PDF-filen är nästan tom. Korta texten före den, så att den ryms på sidan innan.",
    en: "Page {page} of the PDF is nearly empty. Shorten the text before it, so that it fits on the page before.",
  },
  "report-pdf-blank": {
    sv: "Sidan {page} i PDF-filen är tom. Se efter vilken figur eller rubrik som inte får plats före den.",
    en: "Page {page} of the PDF is blank. Find the figure or heading that does not fit before it.",
  },
  "report-no-browser": {
    sv: "Ingen Chromium startar på den här datorn, så PDF-filen blev inte gjord. Installera en och ange den i CHROMIUM_PATH.",
    en: "No Chromium starts on this machine, so no PDF was made. Install one and set CHROMIUM_PATH to it.",
  },
} satisfies Messages;

export type ReportCode = keyof typeof messages;
