import { describe, expect, test } from "vitest";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { noErrors } from "../../scripts/statistics/cube/known-errors.ts";
import type { PanelRow } from "../../scripts/statistics/schema.ts";
import { inventedCube, inventedPanel, withoutRegions } from "../../scripts/testing/report/invented.ts";
import type { Release } from "../data/releases.ts";
import { wordsIn } from "../text/words.ts";
import { comparisonOf, figureText, findingOf, movementText, notKnownText, ofAllText, type Telling } from "./finding.ts";
import { standingsIn } from "./standing.ts";

const types = {
  "type-municipality": { answered: 177, silent: 113, levels: [16, 10, 5, 3, 1] },
  "type-region": { answered: 15, silent: 5, levels: [5, 5, 5, 0, 0] },
  "type-agency": { answered: 130, silent: 70, levels: [9, 7, 6, 3, 1] },
};
const cube = inventedCube(types);
const before = { ...cube, round: "r0" } as ProtectedCube;
const row = (rose: number, same: number, fell: number, n: number): Omit<PanelRow, "row"> => ({
  sizes: { panel: n, joiners: 39, leavers: 67, gone: 0 },
  movement: { rose, same, fell },
  joiners: 1,
  leavers: 2,
});
const usual = { "type-municipality": row(5, 100, 30, 138), "type-agency": row(15, 85, 5, 109) };

interface Case {
  readonly language?: "sv" | "en";
  readonly errors?: Telling["errors"];
  readonly rows?: Readonly<Record<string, Omit<PanelRow, "row">>>;
  readonly kind?: "first" | "continues" | "breaks";
  readonly now?: ProtectedCube;
}

function tellingOf({ language = "sv", errors = noErrors, rows = usual, kind = "continues", now = cube }: Case): Telling {
  const release = (round: string) => ({ round, release: "r1" }) as Release;
  const panel = kind === "continues" ? inventedPanel({ before, after: now }, rows) : null;
  const rounds = [
    { release: release("r0"), cube: before, panel: null, continues: true },
    { release: release("r"), cube: now, panel, continues: kind !== "breaks" },
  ].slice(kind === "first" ? 1 : 0);
  const words = wordsIn(language);
  return {
    cube: now,
    standings: standingsIn(rounds, language),
    errors,
    language,
    words,
    when: (round) => `${language === "sv" ? "våren" : "spring"} ${round === "r" ? 2026 : 2025}`,
  };
}

const standingOf = (telling: Telling, type: string) => {
  const found = telling.standings.find(({ group }) => group.value === type);
  if (!found?.under) throw new Error(type);
  return { ...found, under: found.under };
};

describe("the page's title", () => {
  test("is the direction of the panel and the share of those that answered, with each type's direction below", () => {
    expect(findingOf(tellingOf({}))).toEqual({
      title: "Riktningen går inte att avgöra. Omkring fyra av tio som svarade är under nivå 1",
      lead: "Fler kommuner har sjunkit i nivå än stigit. Det går inte att avgöra åt vilket håll myndigheterna har gått. Riktningen gäller dem som svarade våren 2025 och nu.",
    });
    expect(findingOf(tellingOf({ language: "en" }))).toEqual({
      title: "The direction cannot be determined. About four in ten of those that answered are below level 1",
      lead: "More municipalities have moved down than up. It cannot be determined which way the state agencies have moved. The direction is for those answering in spring 2025 and now.",
    });
  });

  test("has no direction that a known error can have given, and says of either round that its figures have one", () => {
    const rows = { "type-municipality": row(40, 80, 15, 138), "type-agency": row(30, 75, 5, 109) };
    const told = (errors: Partial<Telling["errors"]>) => findingOf(tellingOf({ rows, errors: { ...noErrors, ...errors } }));
    const [stands, none] = ["Fler har stigit än sjunkit", "Ett känt fel gör att riktningen inte går att säga"];
    const level = "Omkring fyra av tio som svarade är under nivå 1";
    expect(told({}).title).toBe(`${stands}. ${level}`);
    expect([told({ before: ["up"] }).title, told({ before: ["down"] }).title]).toEqual([`${stands}. ${level}`, `${none}. ${level}`]);
    expect([told({ now: ["down"] }).title, told({ now: ["up"] }).title]).toEqual([
      `${stands}. ${level}, men siffrorna har ett känt fel`,
      `${none}. ${level}`,
    ]);
    const ways = [
      [["up", "up"], "Nivåerna är för höga."],
      [["down"], "Nivåerna är för låga."],
      [["up", "down"], "Felet kan gå åt båda hållen."],
    ] as const;
    for (const [before, way] of [...ways, [["unknown"], "Felet kan gå åt båda hållen."]] as const)
      expect(told({ before }).lead.endsWith(`Omgången våren 2025 har ett känt fel. ${way}`), way).toBe(true);
  });

  test("names the type where only one has a direction, and says nothing of direction in a first round or after a break", () => {
    const rows = { "type-municipality": row(40, 80, 15, 138) };
    expect(findingOf(tellingOf({ rows }))).toEqual({
      title: "Fler kommuner har stigit i nivå än sjunkit. Omkring fyra av tio som svarade är under nivå 1",
      lead: "Riktningen gäller dem som svarade våren 2025 och nu.",
    });
    const alone = "Omkring fyra av tio som svarade är under nivå 1";
    expect(findingOf(tellingOf({ kind: "first" }))).toEqual({
      title: alone,
      lead: "Det är den första mätomgången. Det finns ingen tidigare att jämföra med.",
    });
    expect(findingOf(tellingOf({ kind: "breaks" })).lead).toBe("Läget går inte att jämföra med våren 2025, för frågorna är ändrade.");
    expect(findingOf(tellingOf({ rows: {} }))).toMatchObject({
      title: alone,
      lead: expect.stringMatching(/^Vad som har hänt sedan våren 2025/),
    });
  });

  test("is about the types that are shown where one is too small", () => {
    const telling = tellingOf({
      now: withoutRegions(inventedCube({ ...types, "type-region": { answered: 5, silent: 15, levels: [1, 1, 1, 0, 0] } })),
      kind: "first",
    });
    expect(telling.standings.at(-1)?.group.name).toBe("Kommuner och myndigheter");
    expect(telling.standings.find(({ group }) => group.value === "region")?.under).toBeNull();
    expect(findingOf(telling).title).toBe("Drygt fyra av tio som svarade är under nivå 1");
  });
});

describe("of each type", () => {
  const telling = tellingOf({ errors: { now: [], before: ["up"] } });

  test("the figure is a number from a hundred on, and the bounds of the count in words below", () => {
    expect(figureText(standingOf(telling, "municipality").under, telling)).toEqual({ percent: 46, text: "av de svarande är under nivå 1" });
    expect(figureText(standingOf(telling, "region").under, telling)).toEqual({
      percent: null,
      text: "Mellan 1 och 9 av 15 svarande är under nivå 1",
    });
  });

  test("the whole has its likely interval first, or none, and what is not known at its width", () => {
    expect(ofAllText(standingOf(telling, "municipality").under, "kommuner", telling)).toBe("Troligen 43–68\u00a0% av alla 290 kommuner");
    expect(ofAllText(standingOf(telling, "region").under, "regioner", telling)).toBe("Under nivå 1, av alla 20 regioner");
    expect(notKnownText(standingOf(telling, "municipality").under, telling)).toBe(
      "Från minst till högst: 42 procentenheter (bortfall, avrundning).",
    );
  });

  test("the movement has its verdict, its counts and the known error; or why there is none", () => {
    expect(movementText(standingOf(telling, "municipality"), telling)).toEqual({
      label: "De 138 som svarade båda gångerna",
      verdict: "Ett känt fel gör att riktningen inte går att säga",
      why: "",
      parts: [
        { part: "rose", text: "omkring 5 högre" },
        { part: "same", text: "omkring 100 lika" },
        { part: "fell", text: "omkring 30 lägre" },
      ],
      wrong: "Omgången våren 2025 har ett känt fel.",
    });
    expect(movementText(standingOf(telling, "agency"), telling)).toMatchObject({
      verdict: "Riktningen går inte att avgöra",
      why: "Netto (steg minus sjönk) +10, mellan −4 och +24. Så mycket kan avrundning och upprepade svar ge.",
      parts: [{ text: "omkring 15 högre" }, { text: "omkring 85 lika" }, { text: "omkring 5 lägre" }],
      wrong: "Omgången våren 2025 har ett känt fel.",
    });
    expect(movementText(standingOf(telling, "region"), telling)).toEqual({
      label: "Sedan våren 2025",
      verdict: "Går inte att säga",
      why: "Regionerna är för få för att visa förändring över tid.",
      parts: [],
      wrong: "",
    });
    const withheld = tellingOf({ rows: { "type-municipality": row(5, 120, 15, 138) } });
    expect(movementText(standingOf(withheld, "agency"), withheld)?.why).toMatch(/^Panelen visas inte: minst 15 ska ha svarat/);
    const hidden = { ...row(5, 120, 15, 138), movement: null, joiners: null, leavers: null, withheld: "disclosure" } as const;
    const disclosing = tellingOf({ rows: { "type-municipality": hidden, "type-agency": hidden } });
    expect(movementText(standingOf(disclosing, "agency"), disclosing)?.why).toBe(
      "Panelen visas inte: att visa den skulle säga för mycket om någon grupp.",
    );
    const first = tellingOf({ kind: "first" });
    expect(movementText(standingOf(first, "municipality"), first)).toBeNull();
  });

  test("the types are compared only where the rounding and a known error leave no doubt", () => {
    expect(comparisonOf(telling)).toBe("En större andel kommuner än myndigheter är under nivå 1, bland dem som svarade");
    const alike = { ...types, "type-agency": { answered: 130, silent: 70, levels: [14, 8, 6, 3, 1] } };
    expect(comparisonOf(tellingOf({ now: inventedCube(alike) }))).toBe("Ingen säker skillnad mellan typerna, bland dem som svarade");
    expect(comparisonOf(tellingOf({ errors: { now: ["up"], before: [] } }))).toBe("Typ för typ");
  });
});
