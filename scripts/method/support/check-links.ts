// Checks links to support: known measures, encrypted addresses, each once and with the day of its check. Lists those to open.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Sourced } from "../checks/check-measures.ts";
import type { CheckCode } from "../checks/messages.ts";
import { textFaults } from "../checks/texts.ts";
import { type SupportLink, SupportLinks } from "./links.ts";
import type { SupportLinkCode } from "./messages.ts";

type Code = SupportLinkCode | CheckCode;
type Found = readonly Diagnostic<Code>[];

/** Ids of the measures, and the languages that `publisher` and `helps` must be in. */
export interface KnownMeasures {
  readonly measures: ReadonlySet<string>;
  readonly languages: readonly string[];
}

interface Placed {
  readonly file: string;
  readonly pointer: string;
  readonly link: SupportLink;
}

/** Every fault of meaning, in the order of the files. Without `known`, measures and languages are not checked. */
export function checkSupportLinks(files: readonly Sourced<SupportLinks>[], known?: KnownMeasures): Found {
  const placed = placedIn(files);
  const seen = new Map<string, Placed>();
  const found = placed.flatMap((one) => {
    const { file, pointer, link } = one;
    const address = link.url && normalized(link.url);
    const first = address === undefined ? undefined : seen.get(address);
    if (address !== undefined && !first) seen.set(address, one);
    return [...checkLink(link, pointer, known), ...(first ? [repeated(one, first)] : [])].map((each) => ({ ...each, file }));
  });
  const texts = files.flatMap(({ file, value }) =>
    known ? textFaults(SupportLinks, value, known.languages).map((one) => ({ ...one, file })) : [],
  );
  return [...found, ...texts];
}

function placedIn(files: readonly Sourced<SupportLinks>[]): readonly Placed[] {
  return files.flatMap(({ file, value }) => value.links.map((link, at) => ({ file, pointer: `/links/${at}`, link })));
}

function checkLink(link: SupportLink, pointer: string, known: KnownMeasures | undefined): Found {
  const { title, url, measures, checked } = link;
  const found: Diagnostic<Code>[] = [];
  if (url !== undefined && !/^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/.test(url))
    found.push(fault("support-link-not-https", `${pointer}/url`, { title }));
  if (url === undefined && checked.grade !== "C")
    found.push(fault("support-link-no-address", `${pointer}/checked/grade`, { title, grade: checked.grade }));
  if (checked.date === undefined) found.push(fault("support-link-undated", `${pointer}/checked`, { title }));
  for (const [at, measure] of measures.entries()) {
    if (known && !known.measures.has(measure)) found.push(fault("support-link-measure", `${pointer}/measures/${at}`, { title, measure }));
  }
  return found;
}

function repeated({ pointer, link }: Placed, first: Placed): Diagnostic<Code> {
  const other = first.file.split(/[\\/]/).at(-1) ?? "";
  return fault("support-link-repeated", `${pointer}/url`, { title: link.title, other, first: first.link.title });
}

/** Two spellings of one address: host in capitals, `www.`, a slash at the end. */
function normalized(url: string): string {
  return url.replace(/^https:\/\/(www\.)?[^/]+/i, (host) => host.toLowerCase().replace("://www.", "://")).replace(/\/$/, "");
}

/** A link that somebody must open, and why: its page is unread, or was read too long ago. */
export interface ToOpen extends Placed {
  readonly reason: "unopened" | "old";
}

/** Links of grade B and C, and links of grade A checked more than `months` months before `today` (a day). In the order of the files. */
export function linksToOpen(files: readonly Sourced<SupportLinks>[], today: string, months: number): readonly ToOpen[] {
  const oldest = monthsBefore(today, months);
  return placedIn(files).flatMap((one): readonly ToOpen[] => {
    const { grade, date = "" } = one.link.checked;
    if (grade !== "A") return [{ ...one, reason: "unopened" }];
    return date < oldest ? [{ ...one, reason: "old" }] : [];
  });
}

/** For comparison with days as texts: the day of the month may be one that the month does not have. */
function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
}
