// Writes out the placeholders that maintainers put in the report's prose, such as `:share[type-municipality.level.0]`.
import { accepted, type Checked, type Diagnostic, diagnostic, refused } from "../../core/diagnostic.ts";
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import {
  type CellName,
  direction,
  hasCell,
  parseCellName,
  pinOf,
  type Releases,
  type ShareFigure,
} from "../../statistics/uncertainty/figure.ts";
import { messages, type ReportCode } from "../messages.ts";
import { changeWords, comparisonWords, differencePieces } from "../statements/change-statements.ts";
import { hasName, nounOf } from "../statements/nouns.ts";
import { countPhrase, phraseOf, shortPhrase, sincePhrase } from "../statements/phrase.ts";
import { type About, cellsOf, type Piece, readCell } from "../statements/sentence.ts";
import type { StatementContext } from "../statements/statements.ts";

/** `:name[label]`. The label names one cell or two, each as `row.variable.category`. */
interface Placeholder {
  readonly name: string;
  readonly label: string;
}

interface Request extends Placeholder, Pick<StatementContext, "language"> {
  readonly cell: CellName;
  readonly about: About;
  readonly figure: ShareFigure;
  /** Of the second cell, or of the same cell in the release compared with; `figure` itself where only one is written. */
  readonly other: ShareFigure;
}

/** Lower case, for the middle of a sentence. */
type Words = Checked<readonly Piece[]>;

interface Kind {
  /** How many cells the label may name. */
  readonly cells: readonly (1 | 2)[];
  /** Whether one cell alone is set against itself in the release compared with. */
  readonly isChange?: boolean;
  readonly write: (request: Request) => Words;
}

const kinds: Readonly<Record<string, Kind>> = {
  share: { cells: [1], write: share },
  percent: { cells: [1], write: ({ language, about, figure }) => accepted([{ text: shortPhrase(language, figure), about }]) },
  count: { cells: [1], write: ({ language, about, figure }) => accepted([{ text: countPhrase(language, figure), about }]) },
  compare: { cells: [2], write: difference },
  change: { cells: [1], isChange: true, write: difference },
  unclear: { cells: [1, 2], isChange: true, write: unclear },
  "then-now": { cells: [1], isChange: true, write: thenAndNow },
};

/** Whether `:name` is a placeholder, and not a colon before a word. */
export function isPlaceholder(name: string): boolean {
  return Object.hasOwn(kinds, name);
}

/** The placeholder in words, each figure tied to its cells; or every fault of it, with what to write instead. */
export function writePlaceholder({ language, releases }: StatementContext, placeholder: Placeholder): Words {
  const read = readPlaceholder(placeholder);
  if (!read) return refuse(placeholder, "report-placeholder-unknown", { example: exampleFor(placeholder.name) });
  const { kind, cell, about } = read;
  if (about.kind === "change" && !releases.before) return refuse(placeholder, "report-comparison-missing", { cell: nameOf(cell) });
  const faults = cellFaults(releases, about);
  if (faults.length > 0) return refused(...faults);
  const [figure, other = figure] = cellsOf(about).flatMap((one) => readCell(releases, one) ?? []);
  if (!figure || !other) throw new Error("cells without faults have figures");
  return kind.write({ ...placeholder, language, cell, about, figure, other });
}

function refuse({ name, label }: Placeholder, code: ReportCode, values: Diagnostic["values"]): Words {
  return refused(diagnostic(messages, code, "", { placeholder: `:${name}[${label}]`, ...values }));
}

function readPlaceholder({ name, label }: Placeholder): { readonly kind: Kind; readonly cell: CellName; readonly about: About } | null {
  const kind = isPlaceholder(name) ? kinds[name] : undefined;
  // The report's appendix writes the same name with slashes.
  const cells = label
    .trim()
    .split(/\s+/)
    .map((one) => parseCellName(one.includes("/") ? one : one.replaceAll(".", "/")));
  const [cell, second = null] = cells;
  if (!kind || !cell || cells.includes(null) || !kind.cells.some((many) => many === cells.length)) return null;
  if (second) return { kind, cell, about: { kind: "compare", first: cell, second } };
  return { kind, cell, about: { kind: kind.isChange ? "change" : "cell", cell } };
}

const nameOf = ({ row, variable, category }: CellName): string => `${row}.${variable}.${category}`;

/** One form of the placeholder of the name, or of each where no placeholder has the name. */
function exampleFor(name: string): string {
  const cells = ["type-municipality.level.0", "type-agency.level.0"];
  const named = Object.entries(kinds).filter(([one]) => one === name || !isPlaceholder(name));
  return named.map(([one, kind]) => `:${one}[${cells.slice(0, kind.cells[0]).join(" ")}]`).join(", ");
}

/** Cells that a release lacks or withholds. */
function cellFaults(releases: Releases, about: About): readonly Diagnostic<ReportCode>[] {
  return cellsOf(about).flatMap((one): readonly Diagnostic<ReportCode>[] => {
    const { cell, when } = one;
    const cube = when === "before" ? releases.before : releases.now;
    if (cube === null || readCell(releases, one)) return [];
    if (hasCell(cube, cell)) return [diagnostic(messages, "report-cell-withheld", "", { cell: nameOf(cell) })];
    const known = knownBeside(cube, cell).join(", ");
    return [diagnostic(messages, "report-cell-unknown", "", { cell: nameOf(cell), release: `${cube.round}/${cube.release}`, known })];
  });
}

/** What could stand in place of the first part of the name that the cube does not know. */
function knownBeside({ rows, variables, cells }: ProtectedCube, { row, variable, category }: CellName): readonly string[] {
  if (!rows.some(({ id }) => id === row)) return rows.map(({ id }) => id);
  const found = variables.find(({ id }) => id === variable);
  if (found && !found.categories.includes(category)) return found.categories;
  if (found) return [...new Set(cells.filter((one) => one.variable === variable).map((one) => one.row))];
  const [family] = variable.split("-");
  const alike = variables.filter(({ id }) => id.startsWith(`${family}-`)).map(({ id }) => id);
  return alike.length > 0 ? alike : [...new Set(variables.map(({ id, kind }) => (id === kind ? id : `${kind}-…`)))];
}

function share(request: Request): Words {
  const { language, cell, about, figure } = request;
  return hasName(cell.row) ? accepted([{ text: phraseOf(language, figure, nounOf(language, cell)), about }]) : unnamed(request);
}

function unnamed(request: Request): Words {
  return refuse(request, "report-row-unnamed", { row: request.cell.row, instead: `:percent[${request.label}]` });
}

function difference(request: Request): Words {
  const { language, label, cell, about, figure, other } = request;
  const way = direction(figure, other);
  if (way === "unclear") {
    const values = { figures: figuresIn(request), instead: `:unclear[${label}]`, words: unclearWords(request) };
    return refuse(request, "report-comparison-unclear", values);
  }
  if (about.kind === "compare") return accepted([{ text: comparisonWords[language][way], about }]);
  const since = sincePhrase(language, { now: figure, before: other, how: "compared" });
  return hasName(cell.row) ? accepted(differencePieces(language, cell, { side: way, since })) : unnamed(request);
}

function unclear(request: Request): Words {
  const { language, label, about, figure, other } = request;
  const way = direction(figure, other);
  if (way === "unclear") return accepted([{ text: unclearWords(request), about }]);
  const values = { figures: figuresIn(request), instead: `:${about.kind}[${label}]`, words: comparisonWords[language][way] };
  return refuse(request, "report-comparison-certain", values);
}

function unclearWords({ language, about }: Request): string {
  return (about.kind === "compare" ? comparisonWords : changeWords)[language].unclear;
}

function thenAndNow(request: Request): Words {
  const { language, label, about, figure, other } = request;
  const text = sincePhrase(language, { now: figure, before: other, how: "unclear" });
  if (text !== null) return accepted([{ text, about }]);
  return refuse(request, "report-share-open", { figures: figuresIn(request), instead: `:count[${label}]` });
}

/** "80/175 ~ 30/130". */
function figuresIn({ figure, other }: Request): string {
  return `${pinOf(figure)} ~ ${pinOf(other)}`;
}
