// Reads and checks everything that a report is assembled from: releases, registers and the maintainers' prose.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, diagnostic, hasError, refused } from "../../core/diagnostic.ts";
import { capitalize } from "../../core/text.ts";
import { lastDayOf } from "../../envelope/round-document.ts";
import type { Edition } from "../../method/edition.ts";
import { modelOf, raisedBy } from "../../method/model.ts";
import { numbersOf } from "../../method/question-number.ts";
import type { Measure, Scale } from "../../method/schema.ts";
import { SupportLinks } from "../../method/support/links.ts";
import type { Place } from "../../repository/place.ts";
import { readRelease } from "../../repository/published.ts";
import { readPublishedDay } from "../../repository/published-day.ts";
import { readAuthority } from "../../repository/read-authority.ts";
import { readFiles, readShaped, withLines } from "../../repository/read-file.ts";
import { readEdition, readMeasures } from "../../repository/read-method.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { listReleases, listTables } from "../../repository/read-release.ts";
import { readRound } from "../../repository/read-round.ts";
import { siteAddress } from "../../repository/site-address.ts";
import { errorsOfChange } from "../../statistics/cube/known-errors.ts";
import { firstMusts } from "../../statistics/plan/levels.ts";
import { messages } from "../messages.ts";
import { readProse } from "../prose/prose.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";
import { Dialogue, Letter, Recommendations, Support } from "../schema.ts";
import type { StatementContext } from "../statements/statements.ts";
import { checkDialogue, checkLetter, checkRecommendations, checkSupport } from "./check-material.ts";
import { languageOf, type ProsePart, proseParts, type ReleaseSource, type ReportInput } from "./input.ts";
import { readKnownErrors } from "./known-errors.ts";
import { checkParts, missingParts } from "./missing-parts.ts";

interface ReleaseName {
  readonly round: string;
  readonly release: string;
}

interface ReportRequest extends ReleaseName {
  readonly place: Place;
  /** YYYY-MM-DD: the planned day of the release, from the calendar. */
  readonly planned?: string | null;
  /** YYYY-MM-DD */
  readonly today: string;
  /** To be decided: the letter is part of it, and every part must be there. */
  readonly decides?: boolean;
}

/** The release to compare with: the newest of the round before, if it asked the same questions. */
async function findEarlier(place: Place, now: ReleaseSource): Promise<Checked<Pick<ReportInput, "before" | "noComparison">>> {
  const sources = await Promise.all(
    listTables(place)
      .filter(({ round }) => round !== now.cube.round)
      .map((name) => readSource(place, name)),
  );
  const faults = sources.flatMap(({ diagnostics }) => diagnostics);
  if (hasError(faults)) return refused(...faults);
  const earlier = sources.flatMap((one) => (one.ok && one.value.closes < now.opens ? [one.value] : []));
  const last = earlier.toSorted((a, b) => a.opens.localeCompare(b.opens)).at(-1) ?? null;
  if (last === null) return accepted({ before: null, noComparison: "no-earlier" });
  const isSame = last.cube.edition === now.cube.edition;
  return accepted({ before: isSame ? last : null, noComparison: isSame ? null : "other-edition" });
}

/** Everything that the report is assembled from, or every fault in all of it. Warnings come with what is accepted. */
export async function readMaterial(request: ReportRequest): Promise<Checked<ReportInput>> {
  const { place, today, planned = null } = request;
  const now = await readSource(place, request);
  if (!now.ok) return now;
  const found = await findEarlier(place, now.value);
  if (!found.ok) return found;
  const { before } = found.value;
  const rest = readRest(place, now.value);
  const validity = await readValidity(place, request);
  const cubes = { now: now.value.cube, before: before?.cube ?? null };
  const prose = readSections(request, {
    releases: { ...cubes, panel: now.value.panel },
    errors: errorsOfChange(validity.ok ? validity.value.knownErrors : [], cubes),
  });
  const registers = readRegisters(request, now.value, before);
  const all = [...rest.diagnostics, ...validity.diagnostics, ...prose.diagnostics, ...registers.diagnostics];
  // A fault in a whole folder has no line.
  const diagnostics = all.flatMap((one) => (one.file?.endsWith(".yaml") ? withLines([one]) : [one]));
  if (hasError(diagnostics) || !rest.ok || !prose.ok || !registers.ok || !validity.ok) return refused(...diagnostics);
  const input = {
    ...rest.value,
    ...registers.value,
    ...validity.value,
    ...found.value,
    now: now.value,
    prose: prose.value,
    planned,
    today,
  };
  const parts = checkParts(missingParts(input), request.decides ?? false).map((one) => ({
    ...one,
    file: join(place.root, one.file ?? ""),
  }));
  return hasError(parts) ? refused(...diagnostics, ...parts) : accepted(input, [...diagnostics, ...parts]);
}

/** The later releases that replace this one, and the known errors of any release. */
async function readValidity(
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

/** A release whose signatures and digests verify, with the dates of its round. Every fault names a file. */
async function readSource(place: Place, name: ReleaseName): Promise<Checked<ReleaseSource>> {
  const known = listReleases(place);
  if (!known.some(({ round, release }) => round === name.round && release === name.release)) {
    const existing = known.map(({ round, release }) => `${round}/${release}`).join(", ") || "–";
    return refused({
      ...diagnostic(messages, "report-no-release", "", { ...name, known: existing }),
      file: join(place.content, "statistics", name.round, name.release),
    });
  }
  const manifest = join(place.content, "statistics", name.round, name.release, "manifest.json");
  const read = await readRelease(place, name.round, name.release);
  const folder = readRound(place, name.round);
  if (!read.ok) return refused(...withLines(read.diagnostics.map((one) => ({ file: manifest, ...one }))));
  if (!folder.ok) return folder;
  const { opens, population } = folder.value.document;
  const closes = lastDayOf(folder.value.document);
  const frame = readPopulation(place, population.id);
  if (!frame.ok) return frame;
  const published = readPublishedDay(place, name.round, name.release);
  if (!published.ok) return published;
  const { cube, panel, manifest: signed } = read.value;
  return accepted({ cube, panel, manifest: signed, published: published.value, opens, closes, frame: frame.value.date });
}

type Rest = Pick<ReportInput, "authority" | "site" | "edition" | "areas" | "measures" | "steps" | "musts">;

/** The authority and the names of the method. */
function readRest(place: Place, now: ReleaseSource): Checked<Rest> {
  const authority = readAuthority(place);
  const edition = readEdition(place, now.cube.edition);
  const measures = readMeasures(place);
  const links = readFiles({ folder: join(place.content, "support", "links"), ending: ".yaml", schema: SupportLinks });
  if (!authority.ok || !edition.ok || !measures.ok || !links.ok)
    return refused(...[authority, edition, measures, links].flatMap((one) => one.diagnostics));
  const { entry, questionnaire, scale } = edition.value;
  const read = new Set(links.value.flatMap(({ value }) => value.links.flatMap((one) => (one.checked.grade === "A" ? one.measures : []))));
  const areaOf = new Map(questionnaire.questions.map(({ id, area }) => [id, area]));
  const steps = measures.value
    .flatMap(({ id, steps: all }) => all.map(({ raises }) => ({ area: areaOf.get(raises) ?? "", measure: id, hasPage: read.has(id) })))
    .filter(({ area }) => area !== "");
  const named = (language: ReportLanguage) =>
    questionnaire.areas.map(({ id, name }) => ({ id, name: name[language] ?? name[reportLanguage] ?? id }));
  const { name, assignment, contact } = authority.value;
  return accepted({
    authority: { name: { sv: name["sv"] ?? "", en: name["en"] ?? name["sv"] ?? "" }, assignments: assignment.diaryNumbers },
    site: siteAddress(contact.website)?.address ?? null,
    edition: { id: entry.id, status: entry.status, questions: questionnaire.questions.length, levels: (scale.levels ?? []).map(described) },
    areas: { sv: named("sv"), en: named("en") },
    measures: measures.value.map(({ id, title }) => ({ id, name: title[reportLanguage] ?? id })),
    steps,
    musts: mustsOf(edition.value, measures.value),
  });
}

/** The musts of block 1, found from the method, each with the measure that cures it. */
/** By the first sentence of its description; below level 1 also the next, on who stands there. */
function described({ level, label, name, description }: NonNullable<Scale["levels"]>[number]): ReportInput["edition"]["levels"][number] {
  const sentences = description[reportLanguage]?.match(/[^.]+\./g) ?? [];
  const first = sentences.slice(0, level === 0 ? 2 : 1);
  const meaning = first.join("").trim();
  return { name: `${capitalize(label[reportLanguage] ?? "")}: ${name[reportLanguage]}`, meaning };
}

function mustsOf(edition: Edition, measures: readonly Measure[]): ReportInput["musts"] {
  const texts = new Map(edition.questionnaire.questions.map((one) => [one.id, one]));
  return firstMusts(modelOf(edition)).map(({ id, must = 0 }) => {
    const question = texts.get(id);
    return {
      id,
      must,
      name: `${numbersOf(edition.questionnaire).get(id)}. ${question?.text[reportLanguage] ?? id}`,
      measure: measures.find((one) => raisedBy(one).includes(id))?.id ?? null,
    };
  });
}

function reportFolder(place: Place, round: string): string {
  return join(place.content, "rounds", round, "report");
}

/** The maintainers' prose: `<section>.<language>.mdx`. A file of any other name is a fault, since it would be silently left out. */
function readSections({ place, round }: ReportRequest, context: Omit<StatementContext, "language">): Checked<ReportInput["prose"]> {
  const folder = reportFolder(place, round);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.mdx?$/.test(name)) : [];
  const fileOf = (part: ProsePart): string => `${part}.${languageOf(part)}.mdx`;
  const foreign = names.filter((name) => !proseParts.some((part) => fileOf(part) === name));
  const allowed = proseParts.map(fileOf).join(", ");
  const unknown = foreign.map((name) => ({
    ...diagnostic(messages, "report-prose-name", "", { name, allowed }),
    file: join(folder, name),
  }));
  const read = proseParts
    .filter((part) => names.includes(fileOf(part)))
    .map((part) => {
      const file = join(folder, fileOf(part));
      return [part, readProse({ text: readFileSync(file, "utf8"), file, language: languageOf(part), ...context })] as const;
    });
  const found = [...unknown, ...read.flatMap(([, { diagnostics }]) => diagnostics)];
  if (hasError(found)) return refused(...found);
  return accepted(Object.fromEntries(read.flatMap(([part, prose]) => (prose.ok ? [[part, prose.value]] : []))), found);
}

type Registers = Pick<ReportInput, "support" | "dialogue" | "letter" | "recommendations">;

function readRegisters(request: ReportRequest, now: ReleaseSource, before: ReleaseSource | null): Checked<Registers> {
  const { place, round, today, decides = false } = request;
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
  const found = [
    ...checkSupport(support.value, ids, join(place.content, "support")),
    ...checkDialogue(dialogue.value, day),
    ...(letter.value ? checkLetter(letter.value, { round, closes: now.closes, today }) : []),
    ...(recommendations.value ? checkRecommendations(recommendations.value, last.value?.value ?? null, day) : []),
  ];
  if (hasError(found)) return refused(...found);
  return accepted(
    {
      support: support.value.map(({ value }) => value),
      dialogue: dialogue.value.map(({ value }) => value),
      letter: (decides && letter.value?.value) || null,
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
