// The trust lists on disk: makes the next one, signs it, and pins the first in the code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { toBase64url } from "../envelope/base64url.ts";
import type { SigningKey } from "../envelope/node-signing.ts";
import { canonicalDigest, type Signed, signedMessage, trustFaults } from "./chain.ts";
import type { TrustCode } from "./messages.ts";
import type { TrustList } from "./schema.ts";

const problem = fault<TrustCode>;

/** What a list says besides who its trustees are. */
export type ListSettings = Pick<TrustList, "log" | "quorum" | "witnesses"> & Partial<Pick<TrustList, "notice">>;

/** Without a log. */
const noLog: ListSettings = { log: null, quorum: 0, witnesses: [] };

/** The list after `lists`, with these trustees; one that nobody has signed yet is made anew. */
export function nextList(
  lists: readonly Signed<TrustList>[],
  trustees: TrustList["trustees"],
  { log, quorum, witnesses, notice }: ListSettings = noLog,
): TrustList {
  const before = isSigned(lists.at(-1)) ? lists : lists.slice(0, -1);
  const last = before.at(-1)?.document;
  return {
    schema: "infosaktrappan-trust/2",
    ...(notice === undefined ? {} : { notice }),
    version: before.length + 1,
    previous: last ? canonicalDigest(last) : null,
    trustees: [...trustees],
    log,
    witnesses,
    quorum,
  };
}

function isSigned(list: Signed<TrustList> | undefined): boolean {
  return list === undefined || Object.keys(list.signatures).length > 0;
}

/** The newest list with one more signature; or why the key may not sign it. Trustees of the list before may sign as well as its own. */
export function signList(lists: readonly Signed<TrustList>[], key: SigningKey): Checked<Signed<TrustList>> {
  const [newest, before] = [lists.at(-1), lists.at(-2)];
  if (!newest) return refused(problem("trust-none"));
  const trustees = [...newest.document.trustees, ...(before?.document.trustees ?? [])];
  const trustee = trustees.find(({ root }) => root === key.publicKey);
  const faults: readonly Diagnostic[] = trustFaults(lists, canonicalDigest((lists[0] as Signed<TrustList>).document)).filter(
    ({ code }) => code !== "trust-signatures",
  );
  if (!trustee || faults.length > 0) return refused(...faults, ...(trustee ? [] : [problem("trust-key")]));
  const signature = toBase64url(key.sign(signedMessage("trust", newest.document)));
  return accepted({ ...newest, signatures: { ...newest.signatures, [trustee.name]: signature } });
}

/** Writes the digest of the first list into the code. @throws Error if the file does not have the line. */
export function pinTrust(digest: string, code = "."): string {
  const file = join(code, "scripts", "trust", "pinned.ts");
  const text = readFileSync(file, "utf8");
  const line = /^export const pinnedTrust: string \| null = .*;$/m;
  if (!line.test(text)) throw new Error(`${file} has no line that pins a trust list`);
  writeFileAtomic(file, text.replace(line, `export const pinnedTrust: string | null = "${digest}";`));
  return file;
}
