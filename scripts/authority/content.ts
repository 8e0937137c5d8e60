// Generates another authority's content: its name and population, the method it chose, and pages without what applies only in Sweden.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { parseDocument, stringify } from "yaml";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { parseShaped } from "../core/parse.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { type Glossary, targetKinds } from "../method/glossary.ts";
import { raisedBy, staircaseIn } from "../method/model.ts";
import { type EditionEntry, Questionnaire, Scale } from "../method/schema.ts";
import { editionDigest } from "../repository/digests.ts";
import { type MethodFolder, readMethodFolder } from "../repository/method-folder.ts";
import type { Place } from "../repository/place.ts";
import { readEditions } from "../repository/read-method.ts";
import type { Answers } from "./answers.ts";
import type { AuthorityCode } from "./messages.ts";
import { textIn } from "./source.ts";
import { cutMarkdown, isAboutSweden, relinked } from "./swedish.ts";

export interface NewFile {
  /** Below the new project. */
  readonly name: string;
  readonly contents: string;
}

const text = (file: string): string => readFileSync(file, "utf8");
const yaml = (value: object): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/** Details that were not given are null, and the site says so. */
export function authorityFile(answers: Answers): NewFile {
  const { name, abbreviation, system, contact = {}, assignment, incidentRecipients = [] } = answers;
  const none = { email: null, telephone: null, hours: null, post: null, website: null };
  const value = {
    name,
    abbreviation,
    system,
    contact: { ...none, ...contact },
    assignment: { diaryNumbers: assignment },
    incidentRecipients,
    referenceGroup: [],
    rehearsal: false,
    forge: { repository: null },
    trust: null,
  };
  return { name: "content/authority.yaml", contents: yaml(value) };
}

/** What the copy was made of, for whoever merges a later version: its number, and what `npm run -s release -- --code` printed there. */
export function packageFile(project: Place): NewFile {
  const own = JSON.parse(text(join(project.root, "package.json"))) as { readonly version: string };
  const basedOn = { version: own.version, digest: sourceDigest(project.root) };
  return { name: "package.json", contents: `${JSON.stringify({ ...own, basedOn }, null, 2)}\n` };
}

/** The chosen method: an edition of this project, or a folder of its own, which must have a staircase. */
export function chosenMethod(project: Place, { method }: Answers, from: string): Checked<MethodFolder> {
  if ("folder" in method) {
    const read = readMethodFolder(resolve(from, method.folder));
    if (!read.ok || staircaseIn(read.value.edition.scale.results)) return read;
    return refused(fault<AuthorityCode>("authority-no-staircase", "/method/folder", { folder: method.folder }));
  }
  const listed = readEditions(project);
  if (!listed.ok) return listed;
  const known = listed.value.editions.map(({ id }) => id);
  if (known.includes(method.edition)) return readMethodFolder(join(project.content, "method", method.edition));
  return refused(fault<AuthorityCode>("authority-method", "/method/edition", { edition: method.edition, known: known.join(", ") }));
}

/** Edition, about.yaml, examples, measures and editions.yaml, with the country's own incident response team in place of Sweden's. */
export function methodFiles(method: MethodFolder, answers: Answers): Checked<readonly NewFile[]> {
  const localized = (contents: string): string => contents.replaceAll("CERT-SE", answers.incidentTeam);
  const { entry } = method.edition;
  const at = `content/method/${entry.id}`;
  const scale = localized(text(method.files.scale));
  const questionnaire = localized(text(method.files.questionnaire));
  const parsed = [
    parseShaped({ text: scale, file: "scale.yaml", schema: Scale }),
    parseShaped({ text: questionnaire, file: "questionnaire.yaml", schema: Questionnaire }),
  ] as const;
  if (!parsed[0].ok || !parsed[1].ok) return refused(...parsed.flatMap((one) => one.diagnostics));
  const digest = editionDigest({ scale: parsed[0].value, questionnaire: parsed[1].value });
  const editions: readonly EditionEntry[] = [{ ...entry, digest }];
  return accepted([
    { name: `${at}/scale.yaml`, contents: scale },
    { name: `${at}/questionnaire.yaml`, contents: questionnaire },
    ...(method.about ? [{ name: `${at}/about.yaml`, contents: text(method.files.about) }] : []),
    ...method.examples.map(({ file }) => ({ name: `${at}/examples/${basename(file)}`, contents: text(file) })),
    ...measureFiles(method).map(({ name, contents }) => ({ name, contents: localized(contents) })),
    { name: "content/method/editions.yaml", contents: yaml({ editions }) },
  ]);
}

/** The measures that raise a question of the edition. */
function keptMeasures(measures: MethodFolder["measures"], questions: ReadonlySet<string>): MethodFolder["measures"] {
  return measures.filter(({ value }) => raisedBy(value).some((id) => questions.has(id)));
}

/** The same, without steps of other editions' questions, and without references to those or to templates, which the new project lacks. */
function measureFiles({ edition, measures }: MethodFolder): readonly NewFile[] {
  const questions = new Set(edition.questionnaire.questions.map(({ id }) => id));
  const kept = keptMeasures(measures, questions);
  const isKept = (key: string): boolean => questions.has(key.split(":")[0] ?? "");
  return kept.map(({ file, value }) => {
    const name = `content/measures/${basename(file)}`;
    const keeps = value.steps.every(({ raises, after = [], template }) => !template && questions.has(raises) && after.every(isKept));
    if (keeps) return { name, contents: text(file) };
    const document = parseDocument(text(file));
    for (const [at, { raises, after }] of [...value.steps.entries()].toReversed()) {
      document.deleteIn(["steps", at, "template"]);
      if (!questions.has(raises)) document.deleteIn(["steps", at]);
      else if (after?.some((key) => !isKept(key))) {
        const left = after.filter(isKept);
        if (left.length > 0) document.setIn(["steps", at, "after"], document.createNode(left, { flow: true }));
        else document.deleteIn(["steps", at, "after"]);
      }
    }
    return { name, contents: document.toString({ lineWidth: 0 }) };
  });
}

/** The glossary without terms and search words that are about Sweden, and without links to what the chosen method does not have. */
export function glossaryFile(project: Place, { edition, measures }: MethodFolder, { references = [] }: Answers): readonly NewFile[] {
  const file = join(project.content, "method", "glossary.yaml");
  if (!existsSync(file)) return [];
  const document = parseDocument(text(file));
  const { terms = {} } = document.toJS() as Partial<Glossary>;
  const questions = new Set(edition.questionnaire.questions.map(({ id }) => id));
  const kept = {
    questions,
    measures: new Set(keptMeasures(measures, questions).map(({ value }) => value.id)),
    frameworks: new Set<string>(references),
  };
  for (const [id, { also = {}, ...term }] of Object.entries(terms)) {
    if (isAboutSweden(JSON.stringify(term))) {
      document.deleteIn(["terms", id]);
      continue;
    }
    const keep = (key: readonly string[], all: readonly string[] = [], isKept: (one: string) => boolean): void => {
      const left = all.filter(isKept);
      if (left.length === all.length) return;
      if (left.length > 0) document.setIn(["terms", id, ...key], document.createNode(left, { flow: true }));
      else document.deleteIn(["terms", id, ...key]);
    };
    for (const [language, words] of Object.entries(also)) keep(["also", language], words, (word) => !isAboutSweden(word));
    for (const kind of targetKinds) keep([kind], term[kind], (target) => kept[kind].has(target));
  }
  return [{ name: "content/method/glossary.yaml", contents: document.toString({ lineWidth: 0 }) }];
}

/** A framework without its mappings to questions of other editions. */
export function referenceFile(project: Place, { edition }: MethodFolder, id: string): NewFile {
  const name = `content/references/${id}.yaml`;
  const questions = new Set(edition.questionnaire.questions.map((one) => one.id));
  const mapping = /^ *- \{ question: ([\w-]+),.*\n/gm;
  return { name, contents: text(join(project.root, name)).replaceAll(mapping, (line, of: string) => (questions.has(of) ? line : "")) };
}

/** The list of addresses without the pages of questions, measures, frameworks and templates that the new project lacks. */
export function addressesFile(project: Place, { edition, measures }: MethodFolder, { references = [] }: Answers): NewFile {
  const name = "site/addresses.txt";
  const questions = new Set(edition.questionnaire.questions.map(({ id }) => id));
  const kept: Readonly<Record<string, ReadonlySet<string>>> = {
    fragor: questions,
    atgarder: new Set(keptMeasures(measures, questions).map(({ value }) => value.id)),
    ramverk: new Set(references),
    mallar: new Set(),
  };
  const isHere = (address: string): boolean => {
    const [, folder = "", id = ""] = /^\/([^/]+)\/([^/]+)\/$/.exec(address) ?? [];
    return kept[folder]?.has(id) ?? true;
  };
  const lines = text(join(project.root, name)).split("\n");
  const moved = lines.map((line) => line.split(" -> ")).filter(([from = "", to]) => to !== undefined && isHere(from));
  const targets = new Set(moved.map(([, to]) => to));
  const left = lines.filter((line) => targets.has(line) || isHere(line.split(" -> ", 1)[0] ?? ""));
  return { name, contents: left.join("\n") };
}

export interface CutPage {
  readonly name: string;
  /** Lines of this project's page that were removed. */
  readonly lines: readonly number[];
}

/** Pages in the chosen languages: templates for any country, and this project's other pages without what applies only in Sweden. */
export function pageFiles(project: Place, answers: Answers): { readonly files: readonly NewFile[]; readonly cut: readonly CutPage[] } {
  const templates = join(project.content, "authority-template", "pages");
  const own = join(project.content, "pages");
  const files: NewFile[] = [];
  const cut: CutPage[] = [];
  for (const [at, language] of answers.languages.entries()) {
    const ending = `.${language}.mdx`;
    const prefix = at === 0 ? "" : `/${language}`;
    const templated = namesIn(templates, ending);
    for (const name of templated)
      files.push({ name: `content/pages/${name}`, contents: relinked(filled(text(join(templates, name)), answers, language), prefix) });
    for (const name of namesIn(own, ending).filter((one) => !templated.includes(one))) {
      const made = cutMarkdown(text(join(own, name)), filled(notices[language], answers, language));
      const contents = relinked(made.text, prefix).replaceAll("Infosäktrappan", textIn(answers.system, language));
      files.push({ name: `content/pages/${name}`, contents });
      if (made.lines.length > 0) cut.push({ name: relative(project.root, join(own, name)), lines: made.lines });
    }
  }
  return { files, cut };
}

const notices = {
  sv: "*Vad som gäller i {country} är inte beskrivet här ännu.*",
  en: "*What applies in {country} is not described here yet.*",
} as const;

function namesIn(folder: string, ending: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
}

/** Fills in `{name}`, `{abbreviation}`, `{system}` and `{country}`. Characters that MDX would read as code are removed. */
function filled(page: string, { name, abbreviation, system, country }: Answers, language: string): string {
  const values: Readonly<Record<string, string>> = {
    name: textIn(name, language),
    abbreviation,
    system: textIn(system, language),
    country: textIn(country.name, language),
  };
  const plain = (value: string): string => value.replaceAll(/[{}<>]/g, "");
  return page.replaceAll(/\{(name|abbreviation|system|country)\}/g, (_, key: string) => plain(values[key] ?? ""));
}
