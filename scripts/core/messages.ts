import type { Messages } from "./diagnostic.ts";

export const messages = {
  "file-missing": {
    sv: "Filen finns inte. Lägg den där, eller rätta sökvägen.",
    en: "The file does not exist. Put it there, or correct the path.",
  },
  "authority-website": {
    sv: "”{website}” är inte adressen till en hel webbplats. Skriv https:// och webbplatsens namn, och efter det bara den mapp som webbplatsen ligger i, om den gör det, till exempel https://www.example.se eller https://example.github.io/infosak/.",
    en: "“{website}” is not the address of a whole site. Write https:// and the site's name, and after it only the folder that the site is in, if any, for example https://www.example.se or https://example.github.io/infosak/.",
  },
  "folder-at-work": {
    sv: "Här arbetar redan {holder}. Vänta tills det är klart eller avsluta det, och kör sedan kommandot igen.",
    en: "Already running here: {holder}. Wait until it is done or stop it, and then run the command again.",
  },
  "not-yaml": {
    sv: "Från den här raden går filen inte att läsa som YAML eller JSON. Se över indrag och citattecken, här och på raden före.",
    en: "From this line on the file cannot be read as YAML or JSON. Check indentation and quotation marks, here and on the line before.",
  },
  "yaml-tab": {
    sv: "Raden är indragen med tabb, som YAML inte tillåter. Byt tabbarna i filen mot mellanslag.",
    en: "The line is indented with a tab, which YAML does not allow. Replace the file's tabs by spaces.",
  },
  "yaml-key-twice": {
    sv: "Nyckeln på den här raden står redan längre upp, på samma ställe. Ta bort den ena, eller slå ihop dem.",
    en: "The key on this line is already there further up, in the same place. Remove one of them, or merge them.",
  },
  "yaml-alias": {
    sv: "Filen använder alias (&namn och *namn). Skriv ut texten på varje ställe i stället.",
    en: "The file uses aliases (&name and *name). Repeat the text in each place instead.",
  },
  "yaml-form": {
    sv: "På den här raden står YAML som programmen inte läser. Skriv ett värde per nyckel: vanlig text, text på en rad inom citattecken, eller text på egna rader efter >- eller |-. Utan taggar (!), dokumentstreck (---) och frågetecken (?) före nycklar, och tal som 12 eller 0.5.",
    en: "This line has YAML that the programs do not read. Write one value for each key: plain text, text on one line in quotation marks, or text on lines of its own after >- or |-. No tags (!), document marks (---) or question marks (?) before keys, and numbers like 12 or 0.5.",
  },
  "yaml-otherwise": {
    sv: "Filen läses på ett annat sätt av programmen än av andra som läser YAML. Skriv värdena på ett enklare sätt, till exempel inom citattecken.",
    en: "The programs read this file otherwise than other readers of YAML. Write the values more plainly, for example in quotation marks.",
  },
  "types-not-json": {
    sv: "Från den här raden går filen inte att läsa som JSON. Se över kommatecken, citattecken och klamrar, här och på raden före.",
    en: "From this line on the file cannot be read as JSON. Check commas, quotation marks and brackets, here and on the line before.",
  },
  "types-elsewhere": {
    sv: "Typerna här är inte de som programmet använder. Kör kommandot i det förråd som filen hör till, eller gör filerna lika.",
    en: "The types here are not those that the program uses. Run the command in the repository that the file belongs to, or make the files alike.",
  },
  "types-twice": {
    sv: "{value} används redan som {key} högre upp i filen. Byt det ena.",
    en: "{value} is already used as {key} further up in the file. Change one of them.",
  },
  "types-reserved": {
    sv: "Tabellerna använder ordet {id} för annat. Välj ett annat id eller en annan adress.",
    en: "The tables use the word {id} for something else. Choose another id or address.",
  },
  "types-language": {
    sv: "Namnet saknas på språket {language}. Lägg till {language} under names.",
    en: "The name is missing in the language {language}. Add {language} to names.",
  },
  "types-shares": {
    sv: "Övningens andelar ({key}) för typen {id} ska vara {count} tal. De som gäller samtidigt ska tillsammans bli 100. Rätta dem.",
    en: "The rehearsal's shares ({key}) of the type {id} should be {count} numbers. Those in use at the same time should add up to 100. Correct them.",
  },
  "types-size-years": {
    sv: "Storleken {id} gäller från {from} men bara före {until}. Skriv en senare dag i until.",
    en: "The size {id} is in use from {from} but only before {until}. Write a later day in until.",
  },
  "edition-not-listed": {
    sv: "Utgåvan {edition} står inte i editions.yaml. Lägg till den där med status och språk.",
    en: "Edition {edition} is not listed in editions.yaml. Add it there with its status and languages.",
  },
  "method-folder": {
    sv: "I mappen {folder} finns varken scale.yaml eller en editions.yaml. Ange en utgåvas mapp, eller en mapp med method/editions.yaml.",
    en: "The folder {folder} has neither scale.yaml nor an editions.yaml. Give an edition's folder, or one with method/editions.yaml.",
  },
  "response-edition": {
    severity: "warning",
    sv: "Svaren gäller utgåva {named}, men räknas här efter {edition}. Välj utgåva med --edition eller --method om det inte är meningen.",
    en: "The answers are for edition {named}, but are scored here with {edition}. Choose an edition with --edition or --method if that is not what you want.",
  },
  "shape-missing": { sv: "Nyckeln {key} saknas här. Lägg till den.", en: "The key {key} is missing here. Add it." },
  "shape-unknown-key": {
    sv: "Nyckeln {key} finns inte i formatet här. Ta bort den, eller rätta stavningen. Här får stå: {allowed}.",
    en: "The format has no key {key} here. Remove it, or correct its spelling. Allowed here: {allowed}.",
  },
  "shape-type": {
    sv: "Här står {found}, men det ska vara {typeSv}. Rätta värdet.",
    en: "Found {found}, but {typeEn} is needed. Correct the value.",
  },
  "shape-unquoted": {
    sv: 'Här står {found} utan citattecken, och läses då inte som text. Skriv "{found}".',
    en: 'Found {found} without quotation marks, which is not read as text. Write "{found}".',
  },
  "shape-choice": {
    sv: "Här står {found}, men det ska vara ett av: {allowed}. Välj ett av dem.",
    en: "Found {found}, but it should be one of: {allowed}. Choose one of them.",
  },
  "shape-pattern": {
    sv: "Här står {found}, men det ska vara {patternSv}. Skriv om det.",
    en: "Found {found}, but it should be {patternEn}. Write it that way.",
  },
  "shape-range": {
    sv: "Här står {found}, men talet ska vara {ruleSv} {limit}. Rätta talet.",
    en: "Found {found}, but the number should be {ruleEn} {limit}. Correct the number.",
  },
  "shape-count": {
    sv: "Här finns {count} {unitSv}, men det ska vara {ruleSv} {limit}. Lägg till, eller ta bort.",
    en: "Found {count} {unitEn}, but there should be {ruleEn} {limit}. Add some, or remove some.",
  },
  "shape-other": {
    sv: "Värdet har inte den form som formatet beskriver. Jämför med schemat.",
    en: "The value does not have the shape that the format requires. Compare it with the schema.",
  },
} satisfies Messages;

export type ReadCode = keyof typeof messages;
