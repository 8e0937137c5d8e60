// Writes out the placeholders that maintainers put in the report's prose, such as `:share[type-municipality.level.0]`.
import { accepted, type Checked, type Diagnostic, diagnostic, refused } from "../../core/diagnostic.ts";
import { isFew, organisationTypes } from "../../core/organisation-types.ts";
import { isSmall, type ProtectedCube, underLevel1 } from "../../statistics/cube/cube.ts";
import { noErrors } from "../../statistics/cube/known-errors.ts";
import { isPanelOf } from "../../statistics/uncertainty/change.ts";
import {
  type CellName,
  direction,
  hasCell,
  parseCellName,
  pinOf,
  type Releases,
  type ShareFigure,
} from "../../statistics/uncertainty/figure.ts";
import { panelRow } from "../../statistics/uncertainty/movement.ts";
import { countPhrase, phraseOf, shortPhrase } from "../../statistics/wording/phrase.ts";
import { messages, type ReportCode } from "../messages.ts";
import type { ReportLanguage } from "../report-language.ts";
import { bothTimesPiece, movementOf, movementPieces, thenNowPhrase } from "../statements/change-statements.ts";
import { hasName, nounOf } from "../statements/nouns.ts";
import { type About, cellsOf, type Piece, readCell } from "../statements/sentence.ts";
import { responsePiece, type StatementContext } from "../statements/statements.ts";

/** `:name[label]`. The label names one cell or two, each as `row.variable.category`, or a row. */
interface Placeholder {
  readonly name: string;
  readonly label: string;
}

interface Request extends Placeholder, StatementContext {
  readonly cell: CellName;
  readonly about: About;
  readonly figure: ShareFigure;
  /** Of the second cell, or of the same cell in the release compared with; `figure` itself where only one is written. */
  readonly other: ShareFigure;
}

interface RowRequest extends Placeholder, StatementContext {
  readonly row: string;
}

/** Lower case, for the middle of a sentence. */
type Words = Checked<readonly Piece[]>;

interface CellKind {
  /** How many cells the label names. */
  readonly cells: 1 | 2;
  /** Whether the cell is set against itself in the release compared with. */
  readonly isChange?: boolean;
  readonly write: (request: Request) => Words;
}

const kinds: Readonly<Record<string, CellKind>> = {
  share: { cells: 1, write: share },
  percent: { cells: 1, write: ({ language, about, figure }) => accepted([{ text: shortPhrase(language, figure), about }]) },
  count: { cells: 1, write: ({ language, about, figure }) => accepted([{ text: countPhrase(language, figure), about }]) },
  compare: { cells: 2, write: difference },
  unclear: { cells: 2, write: unclear },
  change: { cells: 1, isChange: true, write: bothTimes },
  "then-now": {
    cells: 1,
    isChange: true,
    write: ({ language, about, figure, other }) => accepted([{ text: thenNowPhrase(language, figure, other), about }]),
  },
};

const rowKinds: Readonly<Record<string, (request: RowRequest) => Words>> = { response, movement };

/** Of two shares in one release: which is the higher, or that this is not known. */
const comparisonWords: Readonly<Record<ReportLanguage, Readonly<Record<"more" | "less" | "unclear", string>>>> = {
  sv: { more: "högre", less: "lägre", unclear: "inte säkert" },
  en: { more: "higher", less: "lower", unclear: "not certain" },
};

/** Whether `:name` is a placeholder, and not a colon before a word. */
export function isPlaceholder(name: string): boolean {
  return Object.hasOwn(kinds, name) || Object.hasOwn(rowKinds, name);
}

/** The placeholder in words, each figure tied to its source; or every fault of it, with what to write instead. */
export function writePlaceholder({ language, releases, errors = noErrors }: StatementContext, placeholder: Placeholder): Words {
  const ofRow = Object.hasOwn(rowKinds, placeholder.name) ? rowKinds[placeholder.name] : undefined;
  const row = placeholder.label.trim();
  if (ofRow && /^[\w-]+$/.test(row)) return ofRow({ ...placeholder, language, releases, errors, row });
  const read = readPlaceholder(placeholder);
  if (!read) return refuse(placeholder, "report-placeholder-unknown", { example: exampleFor(placeholder.name) });
  const { kind, cell, about } = read;
  if (about.kind === "change" && !releases.before) return refuse(placeholder, "report-comparison-missing", {});
  const faults = cellFaults(releases, about);
  if (faults.length > 0) return refused(...faults);
  const [figure, other = figure] = cellsOf(about).flatMap((one) => readCell(releases, one) ?? []);
  if (!figure || !other) throw new Error("cells without faults have figures");
  return kind.write({ ...placeholder, language, releases, cell, about, figure, other });
}

function refuse({ name, label }: Placeholder, code: ReportCode, values: Diagnostic["values"]): Words {
  return refused(diagnostic(messages, code, "", { placeholder: `:${name}[${label}]`, ...values }));
}

function readPlaceholder({ name, label }: Placeholder): { readonly kind: CellKind; readonly cell: CellName; readonly about: About } | null {
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  // The report's appendix writes the same name with slashes.
  const cells = label
    .trim()
    .split(/\s+/)
    .map((one) => parseCellName(one.includes("/") ? one : one.replaceAll(".", "/")));
  const [cell, second = null] = cells;
  if (!kind || !cell || cells.includes(null) || kind.cells !== cells.length) return null;
  if (second) return { kind, cell, about: { kind: "compare", first: cell, second } };
  return { kind, cell, about: { kind: kind.isChange ? "change" : "cell", cell } };
}

const nameOf = ({ row, variable, category }: CellName): string => `${row}.${variable}.${category}`;

/** One form of the placeholder of the name, or of each where no placeholder has the name. */
function exampleFor(name: string): string {
  const rows = organisationTypes.filter((type) => !isFew(type)).map((type) => `type-${type}`);
  const cells = rows.map((row) => `${row}.level.0`);
  const forms = [
    ...Object.entries(kinds).map(([one, kind]) => [one, cells.slice(0, kind.cells).join(" ")] as const),
    ...Object.keys(rowKinds).map((one) => [one, rows[0] ?? "all"] as const),
  ];
  return forms
    .filter(([one]) => one === name || !isPlaceholder(name))
    .map(([one, label]) => `:${one}[${label}]`)
    .join(", ");
}

/** Cells that a release lacks or withholds. */
function cellFaults(releases: Releases, about: About): readonly Diagnostic<ReportCode>[] {
  return cellsOf(about).flatMap((one): readonly Diagnostic<ReportCode>[] => {
    const { cell, when } = one;
    const cube = when === "before" ? releases.before : releases.now;
    if (cube === null) return [];
    // Pages show no single level of a group too small for shares, so a report must not either.
    const isHidden = cell.variable === "level" && cell.category !== underLevel1 && isSmall(cube, cell.row);
    if (readCell(releases, one))
      return isHidden ? [diagnostic(messages, "report-level-small", "", { cell: nameOf(cell), row: cell.row })] : [];
    if (hasCell(cube, cell)) return [diagnostic(messages, "report-cell-withheld", "", { cell: nameOf(cell) })];
    const known = knownBeside(cube, cell).join(", ");
    return [diagnostic(messages, "report-cell-unknown", "", { cell: nameOf(cell), release: `${cube.round}/${cube.release}`, known })];
  });
}

/** What could stand in place of the first part of the name that the cube does not know. */
function knownBeside({ rows, variables, cells }: ProtectedCube, { row, variable, category }: CellName): readonly string[] {
  if (!rows.some(({ id }) => id === row)) return rows.map(({ id }) => id);
  const found = variables.find(({ id }) => id === variable);
  if (found && !found.categories.includes(category))
    return [...new Set([...(found.kind === "level" ? [underLevel1] : []), ...found.categories])];
  if (found) return [...new Set(cells.filter((one) => one.variable === variable).map((one) => one.row))];
  const [family] = variable.split("-");
  const alike = variables.filter(({ id }) => id.startsWith(`${family}-`)).map(({ id }) => id);
  return alike.length > 0 ? alike : [...new Set(variables.map(({ id, kind }) => (id === kind ? id : `${kind}-…`)))];
}

function share(request: Request): Words {
  const { language, releases, cell, about, figure } = request;
  if (!hasName(cell.row, releases.now)) return unnamed(request);
  return accepted([{ text: phraseOf(language, figure, nounOf(language, cell, releases.now)), about }]);
}

function unnamed(request: Request): Words {
  const instead = `:${request.about.kind === "change" ? "then-now" : "percent"}[${request.label}]`;
  return refuse(request, "report-row-unnamed", { row: request.cell.row, instead });
}

function difference(request: Request): Words {
  const { language, label, about, figure, other } = request;
  const way = direction(figure, other);
  if (way !== "unclear") return accepted([{ text: comparisonWords[language][way], about }]);
  const values = { figures: figuresIn(request), instead: `:unclear[${label}]`, words: comparisonWords[language].unclear };
  return refuse(request, "report-comparison-unclear", values);
}

function unclear(request: Request): Words {
  const { language, label, about, figure, other } = request;
  const way = direction(figure, other);
  if (way === "unclear") return accepted([{ text: comparisonWords[language].unclear, about }]);
  const values = { figures: figuresIn(request), instead: `:compare[${label}]`, words: comparisonWords[language][way] };
  return refuse(request, "report-comparison-certain", values);
}

function bothTimes(request: Request): Words {
  const { releases, cell, figure, other } = request;
  return hasName(cell.row, releases.now) ? accepted([bothTimesPiece(request, cell, { now: figure, before: other })]) : unnamed(request);
}

/** "80/175 ~ 30/130". */
function figuresIn({ figure, other }: Request): string {
  return `${pinOf(figure)} ~ ${pinOf(other)}`;
}

function response(request: RowRequest): Words {
  const { releases, row } = request;
  const { rows, round, release } = releases.now;
  const words = hasName(row, releases.now) && rows.some(({ id }) => id === row) ? responsePiece(request, row, "answered") : null;
  if (words) return accepted([words]);
  const known = rows.filter(({ id, asked }) => asked > 0 && hasName(id, releases.now)).map(({ id }) => id);
  return refuse(request, "report-row-unknown", { row, release: `${round}/${release}`, known: known.join(", ") });
}

function movement(request: RowRequest): Words {
  const { releases, row } = request;
  const { now, before, panel } = releases;
  const found = movementOf(releases, row);
  if (found) return accepted(movementPieces(request, row, found));
  if (!before) return refuse(request, "report-comparison-missing", {});
  const release = `${now.round}/${now.release}`;
  if (!panel || !isPanelOf(panel, { before, after: now }))
    return refuse(request, "report-panel-missing", { release, compared: `${before.round}/${before.release}` });
  const known = panel.rows.map((one) => one.row);
  if (row === "all" || panelRow(panel, row)) return refuse(request, "report-movement-withheld", { row });
  return refuse(request, "report-row-unknown", { row, release, known: ["all", ...known].join(", ") });
}
