// The name that whoever answers gives an organisation, to tell it and its files from others.
import { parsed } from "../data/parsed.ts";
import { saveList } from "./organisation-storage.ts";
import type { Organisations } from "./organisations.ts";

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

/** Names the open organisation: its only name, wherever it is typed. @returns Why it was not given the name, if it was not. */
export function nameOpen(text: string, organisations: Organisations): "nameMissing" | "nameTaken" | undefined {
  const { all, openId } = organisations;
  const others = all().filter(({ id }) => id !== openId);
  // The only one needs no name.
  const name = text.trim() === "" && others.length === 0 ? "" : nameOf(text);
  if (name === undefined) return "nameMissing";
  if (others.some((one) => isSameName(one.name, name))) return "nameTaken";
  const renamed = all().map((one) => (one.id === openId ? { ...one, name } : one));
  saveList(renamed, organisations);
  return undefined;
}

/** The organisation that a draft's text names. Not part of what is filled in, so that it cannot come into what is sent. */
export function organisationIn(text: string): string | undefined {
  return nameOf(parsed<{ readonly organisation?: unknown } | null>(text)?.organisation);
}
