// Checks the content that refers to the method: frameworks, templates, links to support, the glossary, and reporting deadlines.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../core/diagnostic.ts";
import { checkGlossary } from "../method/checks/check-glossary.ts";
import type { Sourced } from "../method/checks/check-measures.ts";
import { textFaults, unfinishedTexts } from "../method/checks/texts.ts";
import type { Edition } from "../method/edition.ts";
import { Glossary, SearchWords } from "../method/glossary.ts";
import { checkReferences } from "../method/references/check-reference.ts";
import { checkDeadlines, ReportingDeadlines } from "../method/references/deadlines.ts";
import { Reference } from "../method/references/reference.ts";
import type { Measure } from "../method/schema.ts";
import { checkSupportLinks } from "../method/support/check-links.ts";
import { checkStepTemplates, checkTemplates } from "../method/templates/check-templates.ts";
import { Template } from "../method/templates/template.ts";
import type { Place } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readContent, readFiles } from "../repository/read-file.ts";
import { readPopulations } from "../repository/read-population.ts";
import { deadlinesFile, readReportingDeadlines, readSupportLinks } from "../repository/read-references.ts";

/** Collects diagnostics and returns the value, if there is one. */
export type Keep = <T>(checked: Checked<T>) => T | undefined;

/** The method as read; parts that cannot be read are absent. */
export interface MethodRead {
  readonly place: Place;
  readonly editions: readonly { readonly edition: Edition | undefined }[];
  readonly measures: readonly Sourced<Measure>[] | undefined;
}

interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly checked: Readonly<Record<string, number>>;
}

/** Frameworks are checked against the editions if all of those can be read, and links to support against the measures. */
export function checkBesideMethod({ place, editions, measures }: MethodRead, keep: Keep): Report {
  const read = editions.flatMap(({ edition }) => edition ?? []);
  const questions = new Set(read.flatMap(({ questionnaire }) => questionnaire.questions.map(({ id }) => id)));
  const inUse = read.filter(({ entry }) => entry.status !== "retired");
  const languages = [...new Set(inUse.flatMap(({ entry }) => entry.languages))];
  const measureIds = measures && new Set(measures.map(({ value }) => value.id));
  const isReadable = editions.length > 0 && read.length === editions.length;

  const references = keep(readFiles({ folder: join(place.content, "references"), ending: ".yaml", schema: Reference }));
  const links = keep(readSupportLinks(place)) ?? [];
  const file = join(place.content, "method", "glossary.yaml");
  const glossary = existsSync(file) ? keep(readContent(file, Glossary)) : undefined;
  const frameworks = references && new Set(references.map(({ value }) => value.id));
  const targets = isReadable && measureIds && frameworks ? { questions, measures: measureIds, frameworks } : undefined;
  const inGlossary = glossary ? [...textFaults(Glossary, glossary, ["sv", "en"]), ...checkGlossary(glossary, targets)] : [];
  const searchWords = join(place.content, "pages", "search-words.yaml");
  if (existsSync(searchWords)) keep(readContent(searchWords, SearchWords));
  const deadlines = keep(readReportingDeadlines(place));
  const authority = existsSync(join(place.content, "authority.yaml")) ? keep(readAuthority(place)) : undefined;
  const recipients = authority && new Set(authority.incidentRecipients.map(({ id }) => id));
  const facts = isReadable ? factsOf(read) : undefined;
  const ofDeadlines = deadlines
    ? [...textFaults(ReportingDeadlines, deadlines, languages), ...checkDeadlines(deadlines, { targets, recipients, facts })]
    : [];
  const templates = keep(readFiles({ folder: join(place.content, "templates"), ending: ".yaml", schema: Template })) ?? [];
  // Populations that cannot be read are reported where they are checked.
  const populations = readPopulations(place);
  const beside = measureIds && {
    questions: optionsOf(read),
    measures: measureIds,
    deadlines: new Set(deadlines?.deadlines.map(({ id }) => id)),
    organisations: new Set(populations.ok ? populations.value.flatMap(({ value }) => value.organisations.map(({ name }) => name)) : []),
  };
  return {
    diagnostics: [
      ...checkReferences(references ?? [], isReadable ? { questions, languages } : undefined),
      ...checkSupportLinks(links, measureIds && { measures: measureIds, languages }),
      ...(isReadable && beside ? checkTemplates(templates, beside) : []),
      ...checkStepTemplates(measures ?? [], templates),
      ...templates.flatMap(({ file, value }) =>
        [...textFaults(Template, value, languages), ...unfinishedTexts(value)].map((one) => ({ ...one, file })),
      ),
      ...inGlossary.map((one) => ({ ...one, file })),
      ...ofDeadlines.map((one) => ({ ...one, file: deadlinesFile(place) })),
    ],
    checked: {
      references: references?.length ?? 0,
      templates: templates.length,
      supportLinks: links.reduce((sum, { value }) => sum + value.links.length, 0),
    },
  };
}

function factsOf(editions: readonly Edition[]): ReadonlyMap<string, ReadonlySet<string>> {
  const facts = editions.flatMap(({ questionnaire }) => questionnaire.background);
  return new Map(
    facts.map(({ id }) => [id, new Set(facts.filter((one) => one.id === id).flatMap((one) => one.options.map((option) => option.id)))]),
  );
}

/** The highest option of each question, by its id. */
function optionsOf(editions: readonly Edition[]): ReadonlyMap<string, number> {
  return new Map(
    editions.flatMap(({ questionnaire }) => questionnaire.questions.map(({ id, options }) => [id, options.length - 1] as const)),
  );
}
