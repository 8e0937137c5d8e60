// Decides what a report is made from: reads the releases, the registers and the maintainers' words, and stops at what does not hold.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, hasError, refused } from "../../core/diagnostic.ts";
import { readKnownErrors } from "../../shared/known-errors.ts";
import type { Place } from "../../shared/place.ts";
import { readRelease } from "../../shared/published.ts";
import { readFiles, readShaped, withLines } from "../../shared/read-file.ts";
import { readAuthority, readEdition, readMeasures, readPopulation } from "../../shared/read-method.ts";
import { listReleases, readCited } from "../../shared/read-release.ts";
import { readRound } from "../../shared/read-round.ts";
import type { Releases } from "../../statistics/uncertainty/figure.ts";
import type { ReportCode } from "../messages.ts";
import { type Prose, readProse } from "../prose/prose.ts";
import { Dialogue, Letter, Recommendations, Support } from "../schema.ts";
import { checkDialogue, checkLetter, checkRecommendations, checkSupport } from "./check-material.ts";
import { languageOf, type ProsePart, proseParts, type ReleaseSource, type ReportInput } from "./input.ts";

export interface ReleaseName {
  readonly round: string;
  readonly release: string;
}

export interface ReportRequest extends ReleaseName {
  readonly place: Place;
  /** Null: the round before, where there is one with the same edition. */
  readonly compare: ReleaseName | null;
  /** YYYY-MM-DD: when the release was to be out, as whoever asks has it from the calendar. */
  readonly planned?: string | null;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What a release is compared with where nobody says: the newest release of the round before it, if it asked the same questions. */
async function findEarlier(place: Place, now: ReleaseSource): Promise<Checked<Pick<ReportInput, "before" | "uncompared">>> {
  const sources = await Promise.all(
    listReleases(place)
      .filter(({ round }) => round !== now.cube.round)
      .map((name) => readSource(place, name)),
  );
  const faults = sources.flatMap(({ diagnostics }) => diagnostics);
  if (hasError(faults)) return refused(...faults);
  const earlier = sources.flatMap((one) => (one.ok && one.value.closes < now.opens ? [one.value] : []));
  const last = earlier.toSorted((a, b) => a.opens.localeCompare(b.opens)).at(-1) ?? null;
  if (last === null) return accepted({ before: null, uncompared: "none" });
  const isSame = last.cube.edition === now.cube.edition;
  return accepted({ before: isSame ? last : null, uncompared: isSame ? "none" : "other-edition" });
}

/** Everything that the report is made from, or every fault of all of it. Warnings come with what is accepted. */
export async function readMaterial(request: ReportRequest): Promise<Checked<ReportInput>> {
  const { place, compare, today, planned = null } = request;
  const now = await readSource(place, request);
  const named = compare ? await readSource(place, compare) : accepted(null);
  if (!now.ok || !named.ok) return refused(...now.diagnostics, ...named.diagnostics);
  // Until the two are known to be comparable, what they say of each other is noise.
  const compared = checkCompared(now.value, named.value);
  if (compared.length > 0) return refused(...compared);
  const found = named.value ? accepted({ before: named.value, uncompared: "none" as const }) : await findEarlier(place, now.value);
  if (!found.ok) return found;
  const { before } = found.value;
  const rest = readRest(place, now.value);
  const words = readWords(request, { now: now.value.cube, before: before?.cube ?? null });
  const registers = readRegisters(request, now.value, before);
  const standing = await readStanding(place, request);
  const all = [...rest.diagnostics, ...standing.diagnostics, ...words.diagnostics, ...registers.diagnostics];
  // What is said of a whole folder has no line.
  const diagnostics = all.flatMap((one) => (one.file?.endsWith(".yaml") ? withLines([one]) : [one]));
  if (hasError(diagnostics) || !rest.ok || !words.ok || !registers.ok || !standing.ok) return refused(...diagnostics);
  return accepted(
    { ...rest.value, ...registers.value, ...standing.value, ...found.value, now: now.value, prose: words.value, planned, today },
    diagnostics,
  );
}

/** Whether the release still holds, and the errors that are told of any release. */
async function readStanding(
  place: Place,
  { round, release }: ReleaseName,
): Promise<Checked<Pick<ReportInput, "replacedBy" | "knownErrors">>> {
  const knownErrors = readKnownErrors(place);
  const all = listReleases(place).filter((one) => one.round === round);
  const newer = await Promise.all(all.slice(all.findIndex((one) => one.release === release) + 1).map((one) => readSource(place, one)));
  const faults = newer.flatMap(({ diagnostics }) => diagnostics);
  if (!knownErrors.ok || hasError(faults)) return refused(...knownErrors.diagnostics, ...faults);
  const replacedBy = newer.flatMap((one) =>
    one.ok ? [{ release: one.value.cube.release, reason: one.value.manifest.corrects?.reason ?? {} }] : [],
  );
  return accepted({ replacedBy, knownErrors: knownErrors.value });
}

/** A release that verifies, with the days that its round was open. Every fault names a file. */
async function readSource(place: Place, name: ReleaseName): Promise<Checked<ReleaseSource>> {
  const known = listReleases(place);
  if (!known.some(({ round, release }) => round === name.round && release === name.release)) {
    const listed = known.map(({ round, release }) => `${round}/${release}`).join(", ") || "–";
    return refused({
      ...fault<ReportCode>("report-no-release", "", { ...name, known: listed }),
      file: join(place.content, "statistics", name.round, name.release),
    });
  }
  const manifest = join(place.content, "statistics", name.round, name.release, "manifest.json");
  const read = await readRelease(place, name.round, name.release);
  const folder = readRound(place, name.round);
  if (!read.ok) return refused(...withLines(read.diagnostics.map((one) => ({ file: manifest, ...one }))));
  if (!folder.ok) return folder;
  const { opens, closes, population } = folder.value.document;
  const frame = readPopulation(place, population.id);
  if (!frame.ok) return frame;
  const { cube, panel, manifest: signed } = read.value;
  return accepted({ cube, panel, manifest: signed, opens, closes, frame: frame.value.date });
}

function checkCompared(now: ReleaseSource, before: ReleaseSource | null): readonly Diagnostic[] {
  if (before === null) return [];
  if (before.cube.round === now.cube.round) return [fault<ReportCode>("report-same-release")];
  if (before.cube.edition === now.cube.edition) return [];
  const values = { compared: `${before.cube.round}/${before.cube.release}`, before: before.cube.edition, now: now.cube.edition };
  return [fault<ReportCode>("report-other-edition", "", values)];
}

type Rest = Pick<ReportInput, "authority" | "site" | "edition" | "areas" | "measures" | "cited">;

/** The authority and the names of the method. */
function readRest(place: Place, now: ReleaseSource): Checked<Rest> {
  const authority = readAuthority(place);
  const edition = readEdition(place, now.cube.edition);
  const measures = readMeasures(place);
  const cited = readCited(place);
  if (!authority.ok || !edition.ok || !measures.ok || !cited.ok)
    return refused(...[authority, edition, measures, cited].flatMap((one) => one.diagnostics));
  const { entry, questionnaire } = edition.value;
  const named = (language: "sv" | "en") => questionnaire.areas.map(({ id, name }) => ({ id, name: name[language] ?? name["sv"] ?? id }));
  const { name, assignment, contact } = authority.value;
  return accepted({
    authority: { name: name["sv"] ?? "", nameEn: name["en"] ?? name["sv"] ?? "", assignments: assignment.diaryNumbers },
    site: contact.website?.replace(/\/$/, "") ?? null,
    edition: { id: entry.id, status: entry.status, questions: questionnaire.questions.length },
    areas: { sv: named("sv"), en: named("en") },
    measures: measures.value.map(({ id, title, effort }) => ({ id, name: title["sv"] ?? id, effort })),
    cited: cited.value,
  });
}

function reportFolder(place: Place, round: string): string {
  return join(place.content, "rounds", round, "report");
}

/** The maintainers' words: `<part>.<language>.mdx`. A file that belongs to no part is a fault, since it would be left out unseen. */
function readWords({ place, round }: ReportRequest, releases: Releases): Checked<Partial<Record<ProsePart, Prose>>> {
  const folder = reportFolder(place, round);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.mdx?$/.test(name)) : [];
  const fileOf = (part: ProsePart): string => `${part}.${languageOf(part)}.mdx`;
  const strangers = names.filter((name) => !proseParts.some((part) => fileOf(part) === name));
  const allowed = proseParts.map(fileOf).join(", ");
  const unknown = strangers.map((name) => ({ ...fault<ReportCode>("report-prose-name", "", { name, allowed }), file: join(folder, name) }));
  const read = proseParts
    .filter((part) => names.includes(fileOf(part)))
    .map((part) => {
      const file = join(folder, fileOf(part));
      return [part, readProse({ text: readFileSync(file, "utf8"), file, language: languageOf(part), releases })] as const;
    });
  const found = [...unknown, ...read.flatMap(([, { diagnostics }]) => diagnostics)];
  if (hasError(found)) return refused(...found);
  return accepted(Object.fromEntries(read.flatMap(([part, prose]) => (prose.ok ? [[part, prose.value]] : []))), found);
}

type Registers = Pick<ReportInput, "support" | "dialogue" | "letter" | "recommendations">;

function readRegisters(request: ReportRequest, now: ReleaseSource, before: ReleaseSource | null): Checked<Registers> {
  const { place, round, today } = request;
  const folder = reportFolder(place, round);
  const support = readFiles({ folder: join(place.content, "support"), ending: ".yaml", schema: Support });
  const dialogue = readFiles({ folder: join(place.content, "dialogue"), ending: ".yaml", schema: Dialogue });
  const letter = readOptional(join(folder, "missiv.yaml"), Letter);
  const recommendations = readOptional(join(folder, "rekommendationer.yaml"), Recommendations);
  const last = before
    ? readOptional(join(reportFolder(place, before.cube.round), "rekommendationer.yaml"), Recommendations)
    : accepted(null);
  const measures = readMeasures(place);
  const shapes = [support, dialogue, letter, recommendations, last, measures].flatMap((one) => one.diagnostics);
  if (!support.ok || !dialogue.ok || !letter.ok || !recommendations.ok || !last.ok || !measures.ok) return refused(...shapes);
  const day = letter.value?.value.date ?? today;
  const ids = measures.value.map(({ id }) => id);
  const missing = fault<ReportCode>("report-letter-missing");
  const found = [
    ...checkSupport(support.value, ids, join(place.content, "support")),
    ...checkDialogue(dialogue.value, day),
    ...(letter.value
      ? checkLetter(letter.value, { round, closes: now.closes })
      : [{ ...missing, severity: "warning" as const, file: join(folder, "missiv.yaml") }]),
    ...(recommendations.value ? checkRecommendations(recommendations.value, last.value?.value ?? null) : []),
  ];
  if (hasError(found)) return refused(...found);
  return accepted(
    {
      support: support.value.map(({ value }) => value),
      dialogue: dialogue.value.map(({ value }) => value),
      letter: letter.value?.value ?? null,
      recommendations: recommendations.value?.value ?? null,
    },
    found,
  );
}

function readOptional<T extends typeof Letter | typeof Recommendations>(file: string, schema: T) {
  const none = { ok: true as const, value: null, diagnostics: [] };
  if (!existsSync(file)) return none;
  const read = readShaped(file, schema);
  return read.ok ? { ...read, value: { file, value: read.value } } : read;
}

/** `r/r1` as round and release; null where it is not of two parts. */
export function releaseFrom(text: string): ReleaseName | null {
  const [round, release, ...more] = text.split("/");
  return round && release && more.length === 0 ? { round, release } : null;
}
