import type { Messages } from "./diagnostic.ts";

export const messages = {
  "file-missing": {
    sv: "Filen finns inte. Lägg den där, eller rätta sökvägen.",
    en: "The file does not exist. Put it there, or correct the path.",
  },
  "not-yaml": {
    sv: "Raden går inte att läsa som YAML eller JSON. Se över indrag, citattecken och dubbla nycklar.",
    en: "The line cannot be read as YAML or JSON. Check indentation, quotation marks and repeated keys.",
  },
  "yaml-alias": {
    sv: "Filen använder alias (&namn och *namn). Skriv ut texten på varje ställe i stället.",
    en: "The file uses aliases (&name and *name). Repeat the text in each place instead.",
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
    sv: "Här står en nyckel som inte finns i formatet. Ta bort den, eller rätta stavningen.",
    en: "The format has no such key. Remove it, or correct its spelling.",
  },
  "shape-type": { sv: "Här ska stå ett värde av slaget {type}.", en: "The value here should be of type {type}." },
  "shape-choice": { sv: "Här ska stå ett av: {allowed}.", en: "The value here should be one of: {allowed}." },
  "shape-pattern": { sv: "Värdet ska följa mönstret {pattern}.", en: "The value should match the pattern {pattern}." },
  "shape-range": { sv: "Talet ska hålla gränsen {rule} {limit}.", en: "The number should satisfy {rule} {limit}." },
  "shape-count": {
    sv: "Antalet eller längden ska hålla gränsen {rule} {limit}.",
    en: "The count or length should satisfy {rule} {limit}.",
  },
  "shape-other": {
    sv: "Värdet har inte den form som formatet beskriver. Jämför med schemat.",
    en: "The value does not have the shape that the format requires. Compare it with the schema.",
  },
} satisfies Messages;

export type ReadCode = keyof typeof messages;
