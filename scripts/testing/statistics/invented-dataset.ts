// An invented release for the tests of the formats: every kind of variable, withheld cells, names that are hard to encode.
import { base } from "../../statistics/base.ts";
import type { ProtectedCube } from "../../statistics/cube/cube.ts";
import { type Dataset, toBilingual } from "../../statistics/formats/dataset.ts";
import { type NameSource, namesOf } from "../../statistics/formats/names.ts";
import { type Series, seriesOf } from "../../statistics/formats/series.ts";
import type { Cell, Cube } from "../../statistics/schema.ts";
import { inventedLevels } from "./invented-plan.ts";

/** Quotation marks, separators, line breaks and letters that a careless writer or reader would corrupt. */
export const trying = "Säg \"ja\"; annars, nej\noch | # <å> & ”ä” – ö É 漢 😀 = '+1'";

const rows: Cube["rows"] = [
  { id: "all", family: "all", parent: null, value: "all", asked: 380, answered: 265 },
  { id: "type-municipality", family: "type", parent: "all", value: "municipality", asked: 255, answered: 200 },
  { id: "type-region", family: "type", parent: "all", value: "region", asked: 20, answered: 5 },
  { id: "type-agency", family: "type", parent: "all", value: "agency", asked: 105, answered: 60 },
  { id: "municipality-size-0-9999", family: "municipality-size", parent: "type-municipality", value: "0-9999", asked: 50, answered: 45 },
];

/** One column for each row above; null is withheld. */
type Counts = readonly (number | null)[];

const shown: Readonly<Record<string, Readonly<Record<string, Counts>>>> = {
  respondent: { declined: [60, 20, 10, 30] },
  level: {
    "lacks-4": [null, 50, null, 15, 20],
    "lacks-2": [null, 30, null, 10, 5],
    "lacks-0": [null, 20, null, 5, 5],
    "1": [null, 60, null, 15, 10],
    "2": [null, 30, null, 10, 5],
    "3": [null, 10, null, 5, 0],
    "4": [null, 0, null, 0, 0],
  },
  "area-governance": {
    "0-24": [null, 80, null, 5, 40],
    "25-49": [null, 60, null, 5, 0],
    "50-74": [null, 40, null, 20, 5],
    "75-100": [null, 20, null, 30, 0],
  },
  "area-risk": {
    "0-24": [null, 0, null, 60, 45],
    "25-49": [null, 200, null, 0, 0],
    "50-74": [null, 0, null, 0, 0],
    "75-100": [null, 0, null, 0, 0],
  },
};

const questions: Readonly<Record<string, Readonly<Record<string, Counts>>>> = {
  "question-policy": { "0": [null, 100], "1": [null, 80], unknown: [null, 20] },
  "question-plan": { "0": [null, 120], "1": [null, 75], unknown: [null, 5] },
  "question-several": { "0": [null, 10], "1": [null, 20], "2": [null, 30], unknown: [null, 100], "not-asked": [null, 40] },
};

/** An object lists its numbers first, but the level has its classes before them. */
const categoriesOf = (variable: string, counts: Readonly<Record<string, Counts>>) =>
  variable === "level" ? inventedLevels : Object.keys(counts);

function cellsFor(counts: typeof shown): readonly Cell[] {
  return Object.entries(counts).flatMap(([variable, among]) =>
    categoriesOf(variable, among).flatMap((category) =>
      (among[category] ?? []).map((count, at): Cell => ({ row: rows[at]?.id ?? "", variable, category, count })),
    ),
  );
}

function variablesFor(kind: string, counts: typeof shown, floor: number) {
  return Object.entries(counts)
    .filter(([id]) => id === kind || id.startsWith(`${kind}-`))
    .map(([id, categories]) => ({ id, kind, families: ["all", "type"], categories: [...categoriesOf(id, categories)], floor }));
}

/** The cube of the release; `rehearsal` marks it as a rehearsal's. */
export function inventedCube(rehearsal: boolean): ProtectedCube {
  const all = { ...shown, ...questions };
  const cube = {
    schema: "infosaktrappan-cube/2",
    round: "omgang-1",
    release: "r1",
    edition: "2026",
    rehearsal,
    ...(rehearsal ? { notice: "Övning – påhittade organisationer" } : {}),
    base,
    rows,
    variables: [
      ...variablesFor("respondent", all, 0),
      ...variablesFor("level", all, 10),
      ...variablesFor("area", all, 10),
      ...variablesFor("question", all, 15),
    ],
    cells: cellsFor(all),
  };
  // Not made by rounding: it matters only that every file agrees with it.
  return cube as unknown as ProtectedCube;
}

/** Exact numbers asked and answered of the rows above, which no rounding gives. */
const exact: readonly (readonly [asked: number, answered: number])[] = [
  [383, 267],
  [256, 201],
  [21, 6],
  [106, 60],
  [52, 48],
];

/** The cube with the exact response of every row. */
export function withExactResponse(cube: ProtectedCube): ProtectedCube {
  const rowsOf = cube.rows.map((row, at) => ({ ...row, asked: exact[at]?.[0] ?? 0, answered: exact[at]?.[1] ?? 0 }));
  return { ...cube, rows: rowsOf } as ProtectedCube;
}

/** A panel of two rounds: one row shown, one withheld. */
export const inventedPanel: NonNullable<Dataset["panel"]> = {
  before: { opens: "2025-03-03", closes: "2025-05-30" },
  panel: {
    compares: { round: "omgang-0", release: "r2", edition: "2026" },
    rows: [
      {
        row: "type-municipality",
        sizes: { panel: 151, joiners: 50, leavers: 38, gone: 1 },
        movement: { rose: 55, same: 70, fell: 25 },
        joiners: 1,
        leavers: 2,
      },
      {
        row: "type-agency",
        sizes: { panel: 41, joiners: 19, leavers: 12, gone: 0 },
        movement: null,
        joiners: null,
        leavers: null,
        withheld: "size",
      },
    ],
  },
};

const levelNamed = (level: number, sv: readonly [string, string], en: readonly [string, string]) => ({
  level,
  label: { sv: sv[0], en: en[0] },
  name: { sv: sv[1], en: en[1] },
});
const levels = [
  levelNamed(0, ["under nivå 1", "På väg"], ["below level 1", "On the way"]),
  levelNamed(1, ["nivå 1", "Grunden"], ["level 1", "The basis"]),
] as unknown as NonNullable<NameSource["scale"]["levels"]>;

export interface Invention {
  readonly cube?: ProtectedCube;
  readonly panel?: Dataset["panel"];
  /** Name of an area, and part of the names of questions and an option. */
  readonly name?: string;
  readonly email?: string | null;
}

export function inventedDataset({
  cube = withExactResponse(inventedCube(false)),
  panel = null,
  name = trying,
  email = null,
}: Invention = {}): Dataset {
  const option = (text: string) => ({ text: { sv: text, en: `${text} (en)` } });
  const question = (id: string, ...options: readonly string[]) => ({
    id,
    text: { sv: `${id}: ${name}`, en: `${id} in English` },
    options: options.map(option),
  });
  const names = namesOf(cube, {
    scale: { levels },
    questionnaire: {
      areas: [
        { id: "governance", name: { sv: "Ledning och styrning", en: "Leadership and direction" } },
        { id: "risk", name: { sv: name } },
      ],
      questions: [question("policy", "nej", name), question("plan", "inte alls", "ja"), question("several", "a", "b", "c")],
    },
  });
  return {
    cube,
    panel,
    names,
    about: {
      system: { sv: "Infosäktrappan", en: "Infosäktrappan" },
      publisher: toBilingual({ sv: "Påhittade myndigheten", en: "The Invented Agency" }, ""),
      organisationNumber: null,
      themes: undefined,
      contact: { email, telephone: null },
      opens: "2026-03-02",
      closes: "2026-05-29",
      issued: "2026-09-01",
      modified: "2026-11-20",
    },
  };
}

/** Two rounds of one series, in 2025 and 2026; the level breaks between them. */
export function inventedSeries(): Series {
  const now = inventedDataset({ panel: inventedPanel });
  const about = { ...now.about, ...inventedPanel.before };
  const then = { ...now, panel: null, about, cube: { ...now.cube, ...inventedPanel.panel.compares } as ProtectedCube };
  const made = seriesOf([
    { dataset: then, continues: true },
    { dataset: now, continues: false },
  ]);
  if (!made) throw new Error("two rounds are a series");
  return made;
}
