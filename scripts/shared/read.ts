// Decides how the working tree is read: every file is checked against its shape before anything else sees it.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Type, { type Static, type TSchema } from "typebox";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { lineFinder, parseShaped } from "../core/parse.ts";
import { Acknowledged, Roster, RoundDocument, RoundSignatures } from "../envelope/schema.ts";
import { Authority } from "../method/authority.ts";
import { CorrespondenceTable, Errata } from "../method/carry-over/correspondence.ts";
import type { Lock } from "../method/compare/locks.ts";
import { Reference } from "../method/references/reference.ts";
import type { Edition, ModelMeasure } from "../method/result.ts";
import { Draft, Editions, Example, Measure, Questionnaire, Scale } from "../method/schema.ts";
import { CitedFigures, Cube, Manifest, Panel, Population, Rescored } from "../statistics/schema.ts";

/** Where a content root lies and which Git repository its deliveries live in. */
export interface Place {
  readonly root: string;
  readonly content: string;
  /** A bare `store.git` beside the content (a rehearsal), else the project's own repository. */
  readonly git: string;
}

export function placeAt(root: string): Place {
  const full = resolve(root);
  const bare = join(full, "store.git");
  return { root: full, content: join(full, "content"), git: existsSync(bare) ? bare : join(full, ".git") };
}

/** `--root <folder>` of a command, else the environment's INFOSAK_ROOT, else the project itself. */
export function placeFrom(args: readonly string[]): Place {
  const at = args.indexOf("--root");
  return placeAt((at >= 0 ? args[at + 1] : undefined) ?? process.env.INFOSAK_ROOT ?? ".");
}

/** Reads one YAML or JSON file and checks its shape; every fault carries file, pointer and line. */
export function readShaped<T extends TSchema>(file: string, schema: T): Checked<Static<T>> {
  if (!existsSync(file)) return refused({ ...fault("file-missing"), file });
  return parseShaped({ text: readFileSync(file, "utf8"), file, schema });
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** SHA-256 (hex) over the canonical bytes of the scale and the questionnaire: what a frozen edition is known by. */
export function editionDigest(edition: Pick<Edition, "scale" | "questionnaire">): string {
  return sha256(canonicalize({ questionnaire: edition.questionnaire, scale: edition.scale } as unknown as Json));
}

/** SHA-256 (hex) over the canonical bytes of what key measures are worked out from; a measure's words may be put right meanwhile. */
export function measuresDigest(measures: readonly ModelMeasure[]): string {
  return sha256(canonicalize(measures as unknown as Json));
}

export function readAuthority(place: Place): Checked<Authority> {
  return readShaped(join(place.content, "authority.yaml"), Authority);
}

export function readEditions(place: Place): Checked<Editions> {
  return readShaped(join(place.content, "method", "editions.yaml"), Editions);
}

/** The edition's entry, scale and questionnaire; the digest is compared by `validate`, not here. */
export function readEdition(place: Place, id: string): Checked<Edition> {
  const folder = join(place.content, "method", id);
  const editions = readEditions(place);
  const scale = readShaped(join(folder, "scale.yaml"), Scale);
  const questionnaire = readShaped(join(folder, "questionnaire.yaml"), Questionnaire);
  if (!editions.ok || !scale.ok || !questionnaire.ok) return refused(...[editions, scale, questionnaire].flatMap((one) => one.diagnostics));
  const entry = editions.value.editions.find((one) => one.id === id);
  if (!entry) return refused({ ...fault("edition-not-listed", "", { edition: id }), file: join(place.content, "method", "editions.yaml") });
  return accepted({ entry, scale: scale.value, questionnaire: questionnaire.value });
}

/** In order of priority. */
export function readMeasures(place: Place): Checked<readonly Measure[]> {
  const all = readFolder({ folder: join(place.content, "measures"), ending: ".yaml", schema: Measure });
  return all.ok ? accepted(all.value.toSorted((a, b) => a.priority - b.priority)) : all;
}

/** The frameworks that the questions are compared with, in their own order. */
export function readReferences(place: Place): Checked<readonly Reference[]> {
  const all = readFolder({ folder: join(place.content, "references"), ending: ".yaml", schema: Reference });
  return all.ok ? accepted(all.value.toSorted((a, b) => a.order - b.order)) : all;
}

export function readExamples(place: Place, edition: string): Checked<readonly Example[]> {
  return readFolder({ folder: join(place.content, "method", edition, "examples"), ending: ".yaml", schema: Example });
}

/** The edition's corrections, told beside the frozen text; null where it has none. */
export function readErrata(place: Place, edition: string): Checked<Errata | null> {
  const file = join(place.content, "method", edition, "errata.yaml");
  return existsSync(file) ? readShaped(file, Errata) : accepted(null);
}

/** How the edition's questions answer to those of an earlier edition; null where it has no table. */
export function readCorrespondence(place: Place, edition: string): Checked<CorrespondenceTable | null> {
  const file = join(place.content, "method", edition, "correspondence.yaml");
  return existsSync(file) ? readShaped(file, CorrespondenceTable) : accepted(null);
}

export function readDraft(file: string): Checked<Draft> {
  return readShaped(file, Draft);
}

/** Every file of a folder, in name order; all faults of all files at once. An absent folder holds nothing. */
export function readFolder<T extends TSchema>(input: {
  readonly folder: string;
  readonly ending: string;
  readonly schema: T;
}): Checked<readonly Static<T>[]> {
  const files = readFiles(input);
  return files.ok
    ? accepted(
        files.value.map((one) => one.value),
        files.diagnostics,
      )
    : files;
}

/** As `readFolder`, each value with the file that it came from. */
export function readFiles<T extends TSchema>(input: {
  readonly folder: string;
  readonly ending: string;
  readonly schema: T;
}): Checked<readonly { readonly file: string; readonly value: Static<T> }[]> {
  if (!existsSync(input.folder)) return accepted([]);
  const names = readdirSync(input.folder)
    .filter((name) => name.endsWith(input.ending))
    .sort();
  const read = names.map((name) => ({ file: join(input.folder, name), checked: readShaped(join(input.folder, name), input.schema) }));
  const faults = read.flatMap((one) => one.checked.diagnostics);
  const values = read.flatMap(({ file, checked }) => (checked.ok ? [{ file, value: checked.value }] : []));
  return values.length === read.length ? accepted(values, faults) : refused(...faults);
}

/** The diagnostics with the line that each pointer stands on, where the file is there to be read. */
export function withLines(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const parsed = new Map<string, (pointer: string) => number | undefined>();
  return diagnostics.map((one) => {
    if (one.file === undefined || one.line !== undefined || !existsSync(one.file)) return one;
    const find = parsed.get(one.file) ?? lineFinder(readFileSync(one.file, "utf8"));
    parsed.set(one.file, find);
    const line = find(one.pointer);
    return line === undefined ? one : { ...one, line };
  });
}

// ---- population, rounds, releases, history

export function readPopulation(place: Place, id: string): Checked<Population> {
  return readShaped(join(place.content, "population", `${id}.json`), Population);
}

/** SHA-256 (hex) of the population file's bytes, as a round document pins it; of nothing where there is no file. */
export function populationDigest(place: Place, id: string): string {
  const file = join(place.content, "population", `${id}.json`);
  return sha256(existsSync(file) ? readFileSync(file) : "");
}

/** A round's folder: the signed document and the digests of the files that it pins. */
export interface RoundFolder {
  readonly document: RoundDocument;
  readonly roster: Roster;
  readonly signatures: RoundSignatures;
  readonly registry: Uint8Array;
  /** Digests of the bytes as they lie; of nothing where there is no `acknowledged.json`. */
  readonly digests: { readonly roster: string; readonly registry: string; readonly acknowledged: string };
}

export function readRound(place: Place, round: string): Checked<RoundFolder> {
  const folder = join(place.content, "rounds", round);
  const document = readShaped(join(folder, "round.yaml"), RoundDocument);
  const roster = readShaped(join(folder, "roster.json"), Roster);
  const signatures = readShaped(join(folder, "signatures.json"), RoundSignatures);
  const registryFile = join(folder, "registry.age");
  const missing = existsSync(registryFile) ? [] : [{ ...fault("file-missing"), file: registryFile }];
  if (!document.ok || !roster.ok || !signatures.ok || missing.length > 0) {
    return refused(...[document, roster, signatures].flatMap((one) => one.diagnostics), ...missing);
  }
  const registry = new Uint8Array(readFileSync(registryFile));
  const acknowledged = join(folder, "acknowledged.json");
  const digests = {
    roster: sha256(readFileSync(join(folder, "roster.json"))),
    registry: sha256(registry),
    acknowledged: sha256(existsSync(acknowledged) ? readFileSync(acknowledged) : ""),
  };
  return accepted({ document: document.value, roster: roster.value, signatures: signatures.value, registry, digests });
}

/** What the intake acknowledged, as it was written at closing; null where no intake has written anything. */
export function readAcknowledged(place: Place, round: string): Checked<Acknowledged | null> {
  const file = join(place.content, "rounds", round, "acknowledged.json");
  return existsSync(file) ? readShaped(file, Acknowledged) : accepted(null);
}

/** Round ids, in name order. */
export function listRounds(place: Place): readonly string[] {
  return listFolders(join(place.content, "rounds"));
}

/** Those that the root key has begun to sign: a round without a signature is being prepared, and nothing shows it. */
export function listSignedRounds(place: Place): readonly string[] {
  return listRounds(place).filter((round) => existsSync(join(place.content, "rounds", round, "signatures.json")));
}

/** Of a round's document only what holds an edition fast, so that an old round holds it also when the document's shape has moved on. */
const RoundLock = Type.Pick(RoundDocument, ["round", "edition", "editionDigest"], { additionalProperties: true });

/** The edition of every round that has a document, opened or closed. */
export function readLocks(place: Place): Checked<readonly Lock[]> {
  const files = listRounds(place).map((round) => join(place.content, "rounds", round, "round.yaml"));
  const read = files.map((file) => ({ file, checked: readShaped(file, RoundLock) }));
  const faults = read.flatMap((one) => one.checked.diagnostics);
  const locks = read.flatMap(({ file, checked }) => (checked.ok ? [{ ...checked.value, file }] : []));
  return locks.length === read.length ? accepted(locks, faults) : refused(...faults);
}

export interface ReleaseFiles {
  readonly cube: Cube;
  readonly cubeBytes: Uint8Array;
  /** Null in a release that compares with no earlier round. */
  readonly panel: Panel | null;
  readonly panelBytes: Buffer | null;
  /** Null in a release that scores no earlier round again. */
  readonly rescored: Rescored | null;
  readonly rescoredBytes: Buffer | null;
  readonly inputs: string;
  readonly manifest: Manifest;
}

/** A release as it lies on disk: shape checked, nothing verified. */
export function readReleaseFiles(place: Place, round: string, release: string): Checked<ReleaseFiles> {
  const folder = join(place.content, "statistics", round, release);
  const inputs = join(folder, "inputs.txt");
  const missing = existsSync(inputs) ? [] : [{ ...fault("file-missing"), file: inputs }];
  const cube = readShaped(join(folder, "cube.json"), Cube);
  const manifest = readShaped(join(folder, "manifest.json"), Manifest);
  const panelFile = join(folder, "panel.json");
  const panel = existsSync(panelFile) ? readShaped(panelFile, Panel) : accepted(null);
  const rescoredFile = join(folder, "rescored.json");
  const rescored = existsSync(rescoredFile) ? readShaped(rescoredFile, Rescored) : accepted(null);
  if (!cube.ok || !manifest.ok || !panel.ok || !rescored.ok || missing.length > 0)
    return refused(...[cube, manifest, panel, rescored].flatMap((one) => one.diagnostics), ...missing);
  const cubeBytes = new Uint8Array(readFileSync(join(folder, "cube.json")));
  return accepted({
    cube: cube.value,
    cubeBytes,
    panel: panel.value,
    panelBytes: panel.value && readFileSync(panelFile),
    rescored: rescored.value,
    rescoredBytes: rescored.value && readFileSync(rescoredFile),
    inputs: readFileSync(inputs, "utf8"),
    manifest: manifest.value,
  });
}

/** Round and release ids of everything published, in order. */
export function listReleases(place: Place): readonly { readonly round: string; readonly release: string }[] {
  const folder = join(place.content, "statistics");
  return listFolders(folder)
    .filter((round) => round !== "cited")
    .flatMap((round) => listFolders(join(folder, round)).map((release) => ({ round, release })))
    .toSorted((a, b) => inNumbers(a.round, b.round) || inNumbers(a.release, b.release));
}

/** r2 before r10. */
function inNumbers(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

export function readCited(place: Place): Checked<readonly CitedFigures[]> {
  return readFolder({ folder: join(place.content, "statistics", "cited"), ending: ".yaml", schema: CitedFigures });
}

/** Names that begin with a full stop are folders being written. */
function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/** The value, for callers that cannot go on without it. @throws Error that names every code, file and pointer, and nothing of the contents. */
export function unwrap<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map((one) => [one.code, one.file, one.pointer].filter(Boolean).join(" ")).join(", "));
}
