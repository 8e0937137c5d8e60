import { join } from "node:path";
import { type Checked, fault, refused } from "../core/diagnostic.ts";
import type { ReadCode } from "../core/messages.ts";
import { Authority, siteShape } from "../method/authority.ts";
import type { Place } from "./place.ts";
import { readContent, withLines } from "./read-file.ts";

export function readAuthority(place: Place): Checked<Authority> {
  const file = join(place.content, "authority.yaml");
  const read = readContent(file, Authority);
  const website = read.ok ? read.value.contact.website : null;
  if (website === null || siteShape.test(website)) return read;
  return refused(...withLines([{ ...fault<ReadCode>("authority-website", "/contact/website", { website }), file }]));
}
