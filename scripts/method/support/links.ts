// The shape of content/support/links/*.yaml: one publisher's guidance, and the measures that it helps with.
import { type Static, Type } from "../../core/type.ts";
import { Id, LocalText } from "../schema.ts";

const Text = Type.String({ minLength: 1 });

/** How far somebody has gone to check that a page exists and helps. Only grade A is shown as a link. */
const Checked = Type.Closed({
  /** A: the publisher's own page has been read. B: others give the address, and nobody has opened it. C: no address is known. */
  grade: Type.Enum(["A", "B", "C"]),
  /** Optional in the schema, since a missing day has a diagnostic of its own. */
  date: Type.Optional(Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" })),
  /** What was read, and where. For maintainers; not shown on pages. */
  how: Text,
});

export const SupportLink = Type.Closed({
  /** In the publisher's own words. */
  title: Text,
  /** A second publisher. */
  with: Type.Optional(LocalText),
  /** Absent only with grade C. */
  url: Type.Optional(Text),
  /** Language of the page, ISO 639. */
  language: Type.String({ pattern: "^[a-z]{2,3}$" }),
  /** What it helps with, in one line. */
  helps: LocalText,
  measures: Type.Array(Id, { minItems: 1, uniqueItems: true }),
  checked: Checked,
});

/** One file for each publisher: whoever opens its pages does so in one sitting, and an address stands in one place. */
export const SupportLinks = Type.Closed({ publisher: LocalText, links: Type.Array(SupportLink, { minItems: 1 }) });

export type SupportLink = Static<typeof SupportLink>;
export type SupportLinks = Static<typeof SupportLinks>;
