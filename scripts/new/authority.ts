// Creates another authority's own follow-up: a copy of the program in a new folder, with its own names, population, method and languages.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Answers, checkAnswers } from "../authority/answers.ts";
import {
  addressesFile,
  authorityFile,
  type CutPage,
  chosenMethod,
  glossaryFile,
  methodFiles,
  type NewFile,
  packageFile,
  pageFiles,
  referenceFile,
} from "../authority/content.ts";
import { frameFrom } from "../authority/frame.ts";
import type { AuthorityCode } from "../authority/messages.ts";
import { changedSource } from "../authority/source.ts";
import { swedishLines } from "../authority/swedish.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { createFolder } from "../core/write.ts";
import type { Place } from "../repository/place.ts";
import { populationText } from "../repository/population-text.ts";
import { readShaped, withLines } from "../repository/read-file.ts";
import type { Scaffolded } from "./edition.ts";

/** Content that belongs to no particular authority. */
const keptContent =
  /^content\/(schema\/|authority-template\/|method\/README\.md$|(dialogue|support|consultations|population)\/README\.md$|population\/types\.json$|rounds\/(README\.md|calendar\.yaml|arkiv\.txt)$)/;
/** Not copied: a page that is all about Swedish law, and this authority's submissions. */
const omitted = /^site\/pages\/\[\.\.\.lang\]\/begar-ut\/|^submissions\//;
const todoFile = "LEFT-TO-DO.md";

/** Writes the new folder, or nothing. `answers`: the file of answers. Reports every fault at once. */
export function newAuthority(
  project: Place,
  { answers: file, out }: { readonly answers: string; readonly out: string },
): Checked<Scaffolded> {
  const folder = resolve(out);
  const places = placeFaults(project, folder);
  const read = readShaped(file, Answers);
  if (!read.ok) return refused(...places, ...read.diagnostics);
  const answers = read.value;
  const from = dirname(resolve(file));
  const known = readdirSync(join(project.content, "references")).map((name) => name.replace(/\.yaml$/, ""));
  const method = chosenMethod(project, answers, from);
  const inAnswers = [...checkAnswers(answers, known), ...method.diagnostics].map((one) => ({ file, ...one }));
  const csv = join(from, answers.population.file);
  const about = {
    id: method.ok ? method.value.edition.entry.id : "0",
    date: answers.population.date,
    country: answers.country.code,
    file: csv,
  };
  const population = existsSync(csv) ? frameFrom(readFileSync(csv), about) : refused({ ...fault("file-missing"), file: csv });
  const faulty = method.ok && "folder" in answers.method ? methodFault(project, method.value.folder) : [];
  const faults = [...places, ...withLines(inAnswers), ...population.diagnostics, ...faulty];
  if (faults.length > 0 || !method.ok || !population.ok) return refused(...faults);
  const methods = methodFiles(method.value, answers);
  if (!methods.ok) return methods;
  const pages = pageFiles(project, answers);
  const names = tracked(project).filter((name) => !omitted.test(name) && (!name.startsWith("content/") || keptContent.test(name)));
  const files = [
    ...sourceFiles(project, names, answers),
    ...methods.value,
    ...pages.files,
    ...glossaryFile(project, method.value, answers),
    ...(answers.references ?? []).map((id) => referenceFile(project, method.value, id)),
    addressesFile(project, method.value, answers),
    authorityFile(answers),
    packageFile(project),
    { name: `content/population/${population.value.id}.json`, contents: populationText(population.value) },
  ];
  const remains = leftToDo(project, { names, files, cut: pages.cut, answers });
  createFolder(folder, [...files, { name: todoFile, contents: remains }], { folder: project.root, names });
  return accepted({ files: [join(folder, "content"), join(folder, todoFile)], next: whatNext(folder, remains) });
}

function textOf(project: Place, name: string): string {
  return readFileSync(join(project.root, name), "utf8");
}

function placeFaults(project: Place, folder: string): readonly Diagnostic<AuthorityCode>[] {
  if (`${folder}${sep}`.startsWith(`${project.root}${sep}`)) return [fault("authority-inside", "", { folder })];
  const isTaken = existsSync(folder) && readdirSync(folder).length > 0;
  return isTaken ? [fault("authority-folder", "", { folder })] : [];
}

/** Files that Git tracks, and new ones that it does not ignore: never a key, a letter or a build. */
function tracked(project: Place): readonly string[] {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: project.root,
    encoding: "utf8",
  });
  if (listed.status !== 0) throw new Error("git ls-files failed");
  return listed.stdout.split("\0").filter((name) => name !== "" && existsSync(join(project.root, name)));
}

/** Runs the command `validate`, since no zone may import a command. */
function methodFault(project: Place, folder: string): readonly Diagnostic<AuthorityCode>[] {
  const checked = spawnSync(process.execPath, [join(project.root, "scripts", "commands", "validate.ts"), "--method", folder], {
    cwd: project.root,
  });
  return checked.status === 0 ? [] : [fault("authority-method-folder", "/method/folder", { folder })];
}

function sourceFiles(project: Place, names: readonly string[], answers: Answers): readonly NewFile[] {
  return names
    .filter((name) => /^(?:site\/text|scripts)\/.*\.ts$/.test(name))
    .flatMap((name) => {
      const contents = changedSource(name, textOf(project, name), answers);
      return contents === undefined ? [] : [{ name, contents }];
    });
}

interface Remains {
  readonly names: readonly string[];
  readonly files: readonly NewFile[];
  readonly cut: readonly CutPage[];
  readonly answers: Answers;
}

/** What a person has to rewrite, with file and line. */
function leftToDo(project: Place, { names, files, cut, answers }: Remains): string {
  const languages = answers.languages.join("|");
  const shown = new RegExp(
    `^(content/(pages|method|measures|references)/|site/text/(${languages})/|scripts/(envelope/invitation|round)/letter)`,
  );
  const made = new Map(files.map(({ name, contents }) => [name, contents]));
  const all = [...new Set([...names, ...made.keys()])].filter((name) => shown.test(name) && !/\.test\.ts$/.test(name)).sort();
  const places = all.flatMap((name) => swedishLines(made.get(name) ?? textOf(project, name)).map((line) => `- ${name}:${line}`));
  return [
    "# Left to do",
    "",
    "## Lines that are still about Sweden: rewrite or remove them",
    "",
    ...places,
    "",
    "## Pages of Infosäktrappan that were shortened: what was there applies only in Sweden",
    "",
    ...cut.map(({ name, lines }) => `- ${name}, lines ${lines.join(", ")}`),
    "",
    "## Besides",
    "",
    "- scripts/envelope/invitation/letter.ts, letter-parts.ts and scripts/round/letters.ts: the letters are in Swedish.",
    "- scripts/report/: the report to the Government is in Swedish, with a summary in English.",
    "- content/population/types.json: the types of organisations, their names and sizes are those of Infosäktrappan. See the README beside it.",
    "- site/addresses.txt: the addresses of Infosäktrappan's pages that are here. A question or measure of your own has its id as address until you name it.",
    "- .github/CODEOWNERS, publiccode.yml and REUSE.toml: who reviews, what this is, and who has the rights to what.",
    "- content/trust and scripts/trust/pinned.ts: the three trustees of this authority, before the first round.",
    "- A third language: site/text/README.md says what it takes.",
    "- Tests of the Swedish content (its population, frameworks and examples): replace them with tests of your own.",
    "",
  ].join("\n");
}

function whatNext(folder: string, remains: string): readonly string[] {
  const at = relative(process.cwd(), folder) || folder;
  const count = remains.split("\n").filter((line) => /^- .+:\d+$/.test(line)).length;
  return [
    `cd ${at} && git init -b based-on && git add --all && git commit -m "As it was made" && git switch -c main && npm ci`,
    "npm run validate",
    "npm start, and look at every page",
    `Read ${todoFile}: ${count} lines are still about Sweden.`,
    "npm run -s keys -- trustee --name <name> --out <folder>, by three people; then npm run -s trust -- list, sign and pin.",
    "npm run -s new -- round <id> --edition <id> --opens <day> --closes <day>",
  ];
}
