// Renews what a machine makes in a method that is still being changed: digests, and the results of examples that nobody has worked by hand.
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { withMap, withScalar } from "../core/edit-yaml.ts";
import { writeFileAtomic } from "../core/write.ts";
import { hasReadableRules, type Sourced } from "../method/checks/check.ts";
import { checkExample, computedFor } from "../method/checks/check-example.ts";
import type { Edition } from "../method/edition.ts";
import { Example } from "../method/schema.ts";
import { editionDigest } from "../repository/digests.ts";
import { readMethodFolder } from "../repository/method-folder.ts";
import type { Place } from "../repository/place.ts";
import { readFiles } from "../repository/read-file.ts";
import { readLocks } from "../repository/read-locks.ts";
import { readEdition, readEditions } from "../repository/read-method.ts";

/**
 * Of drafts and pilots, unless a round was opened with them. Keeps every other byte, and whatever a person wrote: answers, texts, and the
 * results of an example that was worked by hand. Returns a line for each file that was written.
 */
export function renewMethod(place: Place): readonly string[] {
  const listed = readEditions(place);
  if (!listed.ok) return [];
  const folder = join(place.content, "method");
  const locks = readLocks(place);
  const locked = new Set(locks.ok ? locks.value.map((one) => one.edition) : []);
  const written: string[] = [];
  const file = join(folder, "editions.yaml");
  const before = readFileSync(file, "utf8");
  let text = before;
  for (const [index, { id, status }] of listed.value.editions.entries()) {
    const edition = readEdition(place, id);
    if (!edition.ok || !hasReadableRules(edition.value) || (status !== "draft" && status !== "pilot") || locked.has(id)) continue;
    text = withScalar(text, ["editions", index, "digest"], `"${editionDigest(edition.value)}"`) ?? text;
    const examples = readFiles({ folder: join(folder, id, "examples"), ending: ".yaml", schema: Example });
    written.push(...(examples.ok ? renewExamples(edition.value, examples.value) : []));
  }
  if (text === before) return written;
  writeFileAtomic(file, text);
  return [`${relative(process.cwd(), file)}: digests of drafts and pilots`, ...written];
}

/** As `renewMethod`, of a method in a folder of its own, which has no list of digests. */
export function renewMethodFolder(folder: string): readonly string[] {
  const read = readMethodFolder(folder);
  return read.ok ? renewExamples(read.value.edition, read.value.examples) : [];
}

function renewExamples(edition: Edition, examples: readonly Sourced<Example>[]): readonly string[] {
  return examples.flatMap(({ file, value }) => {
    const isOutdated = checkExample(edition, value).some(({ code }) => code === "example-differs" || code === "example-incomplete");
    const expect = isOutdated && !value.workedByHand ? computedFor(edition, value) : undefined;
    const text = expect && withMap(readFileSync(file, "utf8"), ["expect"], expect);
    if (text === undefined) return [];
    writeFileAtomic(file, text);
    return [`${relative(process.cwd(), file)}: expect, computed again`];
  });
}
