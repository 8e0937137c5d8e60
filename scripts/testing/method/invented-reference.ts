import type { Reference } from "../../method/references/reference.ts";

const text = { sv: "Text" };
/** A reference without parts and mappings. */
export const inventedReference: Omit<Reference, "parts" | "mappings"> = {
  id: "standard",
  order: 1,
  title: text,
  shortTitle: text,
  publisher: text,
  about: text,
  checked: "2030-01-01",
  source: "primary",
  reservation: text,
  preliminary: text,
  numbered: true,
};
