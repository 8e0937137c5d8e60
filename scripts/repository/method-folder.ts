// Reads the method that `--method <folder>` names: a project, a content root or a single edition's folder.
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { hasReadableRules, type Sourced } from "../method/checks/check.ts";
import { languagesIn } from "../method/checks/texts.ts";
import type { Edition } from "../method/edition.ts";
import { About } from "../method/format/about.ts";
import { ConditionalMeasure } from "../method/format/conditional-measure.ts";
import { staircaseIn } from "../method/model.ts";
import { type EditionEntry, Editions, Example, Measure, Questionnaire, Scale } from "../method/schema.ts";
import { editionDigest } from "./digests.ts";
import { readContent, readFiles } from "./read-file.ts";
import { newestInUse } from "./read-method.ts";

/** One edition with its examples and measures, and their files. */
export interface MethodFolder {
  readonly folder: string;
  /** Whether it lies among editions, beside an editions.yaml. */
  readonly isListed: boolean;
  readonly edition: Edition;
  readonly examples: readonly Sourced<Example>[];
  /** Of a method with a staircase. */
  readonly measures: readonly Sourced<Measure>[];
  /** Of a method without one. */
  readonly conditional: readonly Sourced<ConditionalMeasure>[];
  /** Absent: the folder has no about.yaml. */
  readonly about?: About;
  readonly files: { readonly scale: string; readonly questionnaire: string; readonly about: string };
}

/**
 * A folder with scale.yaml and questionnaire.yaml is an edition. If an editions.yaml beside it lists it, that is its entry; otherwise it
 * is a draft in every language that any of its texts has. A folder with content/ or method/ gives its newest edition.
 */
export function readMethodFolder(given: string): Checked<MethodFolder> {
  const folder = resolve(given);
  if (existsSync(join(folder, "scale.yaml"))) return readEditionFolder(folder);
  const methods = [join(folder, "method"), join(folder, "content", "method"), folder];
  const root = methods.find((one) => existsSync(join(one, "editions.yaml")));
  if (!root) return refused({ ...fault("method-folder", "", { folder: basename(folder) }), file: join(folder, "scale.yaml") });
  const listed = readContent(join(root, "editions.yaml"), Editions);
  if (!listed.ok) return listed;
  const newest = newestInUse(listed.value.editions);
  return readEditionFolder(join(root, newest.id));
}

function readEditionFolder(folder: string): Checked<MethodFolder> {
  const at = (name: string): string => join(folder, name);
  const files = { scale: at("scale.yaml"), questionnaire: at("questionnaire.yaml"), about: at("about.yaml") };
  const scale = readContent(files.scale, Scale);
  const questionnaire = readContent(files.questionnaire, Questionnaire);
  const examples = readFiles({ folder: at("examples"), ending: ".yaml", schema: Example });
  const about = existsSync(files.about) ? readContent(files.about, About) : accepted(undefined);
  const measures = readMeasuresOf(folder, scale.ok ? scale.value : undefined);
  if (!scale.ok || !questionnaire.ok || !examples.ok || !about.ok || !measures.ok) {
    return refused(...[scale, questionnaire, examples, about, measures].flatMap((one) => one.diagnostics));
  }
  const read = { scale: scale.value, questionnaire: questionnaire.value };
  const entry = entryOf(folder, read);
  const named = about.value ? { about: about.value } : {};
  const rest = { examples: examples.value, ...measures.value, ...named, files };
  return accepted({ folder, isListed: isListed(folder), edition: { ...read, entry }, ...rest });
}

/** In the order of their files; where the method has no staircase, those with a priority first. */
function readMeasuresOf(folder: string, scale: Scale | undefined): Checked<Pick<MethodFolder, "measures" | "conditional">> {
  const input = { folder: measuresOf(folder), ending: ".yaml" };
  if (scale && !staircaseIn(scale.results)) {
    const conditional = readFiles({ ...input, schema: ConditionalMeasure });
    if (!conditional.ok) return conditional;
    const last = Number.MAX_SAFE_INTEGER;
    return accepted({
      measures: [],
      conditional: conditional.value.toSorted((a, b) => (a.value.priority ?? last) - (b.value.priority ?? last)),
    });
  }
  const measures = readFiles({ ...input, schema: Measure });
  return measures.ok ? accepted({ measures: measures.value, conditional: [] }) : measures;
}

/** A standalone folder's own `measures/`, else those of its content root. */
function measuresOf(folder: string): string {
  const own = join(folder, "measures");
  return existsSync(own) || !isListed(folder) ? own : join(folder, "..", "..", "measures");
}

function isListed(folder: string): boolean {
  return existsSync(join(folder, "..", "editions.yaml"));
}

function entryOf(folder: string, read: Omit<Edition, "entry">): EditionEntry {
  const listed = isListed(folder) ? readContent(join(dirname(folder), "editions.yaml"), Editions) : undefined;
  const found = listed?.ok ? listed.value.editions.find((one) => one.id === basename(folder)) : undefined;
  if (found) return found;
  const languages = [...new Set([...languagesIn(Scale, read.scale), ...languagesIn(Questionnaire, read.questionnaire)])].sort();
  const alone: EditionEntry = { id: read.scale.edition, status: "draft", digest: "", languages };
  // A rule that cannot be evaluated has no canonical JSON, so the edition has no digest; the check reports it.
  return { ...alone, digest: hasReadableRules({ ...read, entry: alone }) ? editionDigest(read) : "" };
}
