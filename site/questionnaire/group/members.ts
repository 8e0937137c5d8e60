// The organisations in a group's picture, none of them twice.
import { canonicalize, type Json } from "../../../scripts/core/canonical.ts";
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import type { GroupResponse } from "./group-file.ts";
import type { GroupCode } from "./messages.ts";
import type { GroupMember } from "./shared-picture.ts";

export interface Member extends GroupMember {
  /** Whether the name is the file's own. */
  readonly isNamed: boolean;
}

/**
 * The members with one more, last. Refused if the name is there already, whatever its case, or if the answers are, unless both files are
 * named: neighbours can answer alike, but two drafts with the same answers are nearly always one.
 */
export function takeIn(
  members: readonly Member[],
  { organisation, response }: GroupResponse,
  unnamed: (number: number) => string,
): Checked<readonly Member[]> {
  const same = members.find(({ name }) => organisation !== undefined && alike(name) === alike(organisation));
  if (same) return refused(fault<GroupCode>("group-same-name", "/organisation", { other: same.name }));
  const answers = canonicalize(response.answers as unknown as Json);
  const copy = members.find(
    (one) => !(one.isNamed && organisation !== undefined) && canonicalize(one.response.answers as unknown as Json) === answers,
  );
  if (copy) return refused(fault<GroupCode>("group-same-answers", "/answers", { other: copy.name }));
  const name = organisation ?? firstFree(members, unnamed);
  return accepted([...members, { name, response, isNamed: organisation !== undefined }]);
}

/** The members with another name for one of them; unchanged if the name is taken. */
export function renamed(members: readonly Member[], at: number, name: string): readonly Member[] {
  if (members.some((one, other) => other !== at && alike(one.name) === alike(name))) return members;
  return members.map((one, other) => (other === at ? { ...one, name } : one));
}

function alike(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("sv");
}

function firstFree(members: readonly Member[], unnamed: (number: number) => string): string {
  let number = 1;
  while (members.some(({ name }) => alike(name) === alike(unnamed(number)))) number++;
  return unnamed(number);
}
