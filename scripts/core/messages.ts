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
  "not-yaml":
    "From this line on the file cannot be read as YAML or JSON, or it has YAML that the programs do not read. Check indentation and quotation marks, here and on the line before. Write one value for each key: plain text or text in quotation marks on one line, or text on lines of its own after >- or |-. No tags (!), document marks (---) or question marks (?) before keys, and numbers like 12 or 0.5.",
  "yaml-tab": "The line is indented with a tab, which YAML does not allow. Replace the file's tabs by spaces.",
  "yaml-key-twice": "The key on this line is already there further up, in the same place. Remove one of them, or merge them.",
  "yaml-alias": "The file uses aliases (&name and *name). Repeat the text in each place instead.",
  "types-not-json":
    "From this line on the file cannot be read as JSON. Check commas, quotation marks and brackets, here and on the line before.",
  "types-elsewhere":
    "The types here are not those that the program uses. Run the command in the repository that the file belongs to, or make the files alike.",
  "types-twice": "{value} is already used as {key} further up in the file. Change one of them.",
  "types-reserved": "The tables use the word {id} for something else. Choose another id or address.",
  "types-language": "The name is missing in the language {language}. Add {language} to names.",
  "types-shares":
    "The rehearsal's shares ({key}) of the type {id} should be {count} numbers. Those in use at the same time should add up to 100. Correct them.",
  "types-size-years": "The size {id} is in use from {from} but only before {until}. Write a later day in until.",
  "edition-not-listed": "Edition {edition} is not listed in editions.yaml. Add it there with its status and languages.",
  "method-folder":
    "The folder {folder} has neither scale.yaml nor an editions.yaml. Give an edition's folder, or one with method/editions.yaml.",
  "response-edition": {
    severity: "warning",
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
