// The name that whoever answers gives an organisation, to tell it and its files from others.
import { parsed } from "../data/parsed.ts";

/** Longest name, in code points. */
export const nameLimit = 60;

/** Trimmed and with single spaces; undefined if it is empty, too long or not a text. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const name = value.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  return name !== "" && [...name].length <= nameLimit ? name : undefined;
}

/** Whether people would take them for the same name. */
export function isSameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase("sv") === other.toLocaleLowerCase("sv");
}

/** The organisation that a draft's text names. Not part of what is filled in, so that it cannot come into what is sent. */
export function organisationIn(text: string): string | undefined {
  return nameOf(parsed<{ readonly organisation?: unknown } | null>(text)?.organisation);
}
