// The shape of about.yaml: what a method is called, where it comes from, and on what terms it may be used.
import { type Static, Type } from "../../core/type.ts";
import { LocalText } from "../basic-shapes.ts";

/** Beside scale and questionnaire and no part of the digest, so that a licence can be corrected without a new edition. */
export const About = Type.Closed({
  name: LocalText,
  /** As whoever made the method writes it: `"3.1"`, `"2026-05"`. */
  version: Type.String({ minLength: 1, maxLength: 60 }),
  /** Who made it, and what was changed: the attribution that its licence asks for. */
  source: LocalText,
  /** Where it is published. */
  url: Type.Optional(Type.String({ pattern: "^https://[^\\s<>\"']+$", maxLength: 500 })),
  /** An SPDX identifier, or the name of the licence. */
  licence: Type.String({ minLength: 1, maxLength: 200 }),
});
export type About = Static<typeof About>;
