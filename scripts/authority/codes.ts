// Decides the codes of what can stand in the way of another authority's own follow-up.

export type AuthorityCode =
  | "authority-folder"
  | "authority-inside"
  | "authority-language"
  | "authority-reference"
  | "authority-method"
  | "authority-method-folder"
  | "frame-empty"
  | "frame-column"
  | "frame-cells"
  | "frame-quote"
  | "frame-type"
  | "frame-name";
