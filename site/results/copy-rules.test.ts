// The copy rules hold for every sentence that the first page of a release, its pages by group and over time, and the feed can make, in both
// languages, whatever the figures.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { base } from "../../scripts/statistics/base.ts";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { roundingError, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { wordsOf } from "../../scripts/statistics/wording/words.ts";
import * as fc from "../../scripts/testing/properties.ts";
import { inventedCube, inventedPanel, type Numbers, withoutRegions } from "../../scripts/testing/report/invented.ts";
import { brokenRules, copyRules } from "../../scripts/testing/site/copy-rules.ts";
import type { Release } from "../data/releases.ts";
import { languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import { allAnswered, differenceIn, differenceText, sharedBounds } from "./certainty.ts";
import { comparisonOf, figureText, findingOf, movementText, namesOf, notKnownText, ofAllText, type Telling, verdictOf } from "./finding.ts";
import { describedRows, groupRow, ofAllTitle } from "./interval-rows.ts";
import { movedCount, movementParts } from "./movement.ts";
import { rate } from "./percent-format.ts";
import { type Standing, standingsIn } from "./standing.ts";
import { findingsOfPages } from "./ways.ts";

const numbers = fc.record({
  answered: fc.integer({ min: 2, max: 60 }).map((one) => base * one),
  silent: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
  levels: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }),
}) satisfies fc.Arbitrary<Numbers>;
const municipalities = fc.tuple(numbers, fc.nat(4)).map(([one, more]) => ({ ...one, answered: one.answered + more }));
const regions = fc.tuple(numbers, fc.nat(2)).map(([one, more]) => ({ ...one, answered: base * (2 + more), silent: one.silent % 10 }));
const cubes = fc
  .record({ "type-municipality": municipalities, "type-region": regions, "type-agency": numbers, isShort: fc.boolean() })
  .map(({ isShort, ...types }) =>
    isShort ? withoutRegions(inventedCube({ ...types, "type-region": { ...types["type-region"], answered: 5 } })) : inventedCube(types),
  );
const size = fc.integer({ min: 0, max: 30 }).map((one) => base * one);
const below = fc.constantFrom(0 as const, 1 as const, 2 as const, null);
const panelRow = fc
  .record({ movement: fc.option(fc.record({ rose: size, same: size, fell: size })), joiners: below, leavers: below, left: size })
  .map(({ movement, left, ...classes }) => ({
    ...classes,
    movement,
    sizes: { panel: 3 + (movement ? movement.rose + movement.same + movement.fell : 12), joiners: 15, leavers: left, gone: 0 },
  }));
const errors = fc.array(fc.constantFrom("up" as const, "down" as const, "unknown" as const), { maxLength: 2 });

interface Told {
  readonly telling: Telling;
  readonly cube: ProtectedCube;
}

const tellings: fc.Arbitrary<Told> = fc
  .record({
    now: cubes,
    earlier: cubes,
    rows: fc.tuple(panelRow, panelRow),
    kind: fc.constantFrom("first", "continues", "breaks"),
    errors: fc.record({ now: errors, before: errors }),
    language: fc.constantFrom(...languages),
  })
  .map(({ now, earlier, rows: [own, other], kind, errors, language }) => {
    const before = { ...earlier, round: "r0" } as ProtectedCube;
    const panel = kind === "continues" ? inventedPanel({ before, after: now }, { "type-municipality": own, "type-agency": other }) : null;
    const release = (round: string) => ({ round, release: "r1" }) as Release;
    const rounds = [
      { release: release("r0"), cube: before, panel: null, continues: true },
      { release: release("r"), cube: now, panel, continues: kind !== "breaks" },
    ].slice(kind === "first" ? 1 : 0);
    const words = wordsIn(language);
    const when = (round: string): string =>
      language === "sv" ? `våren 202${round === "r" ? 6 : 5}` : `spring 202${round === "r" ? 6 : 5}`;
    return { telling: { cube: now, standings: standingsIn(rounds, language), errors, language, words, when }, cube: now };
  });

const catalogue = { areas: [], questions: 60 };

/** Every line about one type or the nation, as it is read: a figure together with the words beside it. */
function linesOf(standing: Standing, telling: Telling): readonly string[] {
  const { group, under, levels } = standing;
  const { words } = telling;
  const { national, formats } = words;
  const movement = movementText(standing, telling);
  const figure = under && figureText(under, telling);
  const response = national.responseOf(formats.inDigits(levels.n), formats.inDigits(levels.N), rate(levels.n, levels.N));
  const [low, high] = under ? roundOutwards(under.worst) : [0, 0];
  return [
    `${national.response} ${response}`,
    ...(figure ? [`${figure.percent === null ? "" : `${figure.percent} % `}${figure.text}`] : []),
    ...(under
      ? [
          ofAllText(under, group.inSentence, telling),
          ofAllText(under, "", telling),
          `${national.ofAll(`${formats.inDigits(under.N)} ${group.inSentence}`)}: ${national.sure.least(low)}, ${national.sure.most(high)}`,
          national.sureDescription(low, high),
          notKnownText(under, telling),
          national.levelsHidden,
        ]
      : []),
    ...(movement
      ? [`${movement.label}: ${movement.verdict}`, movement.why, movement.wrong, ...movement.parts.map(({ text }) => text)]
      : []),
  ];
}

/** Of the types as if they were groups: sizes and parts of the country have the same sentences. */
function linesOfGroups({ telling }: Told): readonly string[] {
  const { words, standings } = telling;
  const { groups, size, part } = words.statistics;
  const types = standings.filter(({ group }) => !group.isWhole);
  const shared = sharedBounds(types.flatMap(({ under }) => under ?? []));
  const difference = differenceIn(types);
  const [type] = types;
  const key = groups.key("x");
  return [
    size.alike(type?.group.inSentence ?? ""),
    part.alike(type?.group.inSentence ?? ""),
    ...(difference ? [differenceText(difference, words)] : []),
    groups.point,
    groups.reference(46),
    key.share,
    key.band,
    ...(shared ? [groups.shared(...roundOutwards(shared))] : []),
    ...types.map(({ group, under, levels: { n, N } }) => describedRows([groupRow({ name: group.name, under, n, N }, words)], words)),
  ];
}

/** Of the page over time. */
function linesOverTime({ standings, words, language, when, errors }: Telling): readonly string[] {
  const text = words.overTime;
  return standings.flatMap(({ group, under, since }) => {
    const title = ofAllTitle(under, group, words);
    if (since.kind !== "compared") return [title];
    const { movement, turnover } = since.change;
    const direction = wordsOf[language].directions[verdictOf(since, { errors })].of(namesOf(group.inSentence, words));
    return [
      title,
      ...(movement
        ? [text.sinceTitle(direction, when("r0")), ...movementParts.map((part) => movedCount(movement, part, { language, words }))]
        : []),
      ...(turnover
        ? [
            text.leavers(String(turnover.leavers.n), turnover.leavers.below),
            text.joiners(String(turnover.joiners.n), turnover.joiners.below),
          ]
        : []),
      text.lead,
      text.crossIntro,
      text.directionRule,
      text.retest,
      text.change,
    ];
  });
}

function everyLine({ telling, cube }: Told): readonly string[] {
  const { title, lead } = findingOf(telling);
  const ways = Object.values(findingsOfPages(cube, telling, catalogue));
  const { national } = telling.words;
  const fixed = [national.assumed, national.rounded];
  const pages = [...linesOfGroups({ telling, cube }), ...linesOverTime(telling)];
  return [
    title,
    lead,
    comparisonOf(telling),
    ...ways,
    ...fixed,
    ...pages,
    ...telling.standings.flatMap((one) => linesOf(one, telling)),
  ].filter(Boolean);
}

function exactIn({ telling, cube }: Told): readonly string[] {
  const rows = cube.rows.flatMap(({ answered, asked }) => [`${answered}/${asked}`, `${asked - answered}/${asked}`]);
  const isAll = telling.standings.some(({ levels }) => levels.n === levels.N);
  return isAll ? [...rows, "all"] : rows;
}

describe("a line about published figures", () => {
  test("never breaks a copy rule, whatever the figures, in either language", () => {
    let made = 0;
    fc.forAll(400, [tellings], (told) => {
      const lines = everyLine(told);
      made += lines.length;
      for (const line of lines) expect(brokenRules(line, exactIn(told)), line).toEqual([]);
    });
    expect(made).toBeGreaterThan(8_000);
  });

  test("is a direction only of a panel, and never beside a known error without saying so", () => {
    fc.forAll(300, [tellings], ({ telling }) => {
      const { title, lead } = findingOf(telling);
      const isWrong = telling.errors.now.length + telling.errors.before.length > 0;
      const moved = telling.standings.some(({ since }) => since.kind === "compared" && since.change.movement);
      const text = `${title} ${lead}`;
      const directions = /stigit|sjunkit|moved (?:up|down)/;
      if (!moved) expect(text).not.toMatch(directions);
      if (isWrong && directions.test(text)) expect(text).toMatch(/känt fel|known error/i);
      if (telling.errors.now.length > 0 && telling.standings.at(-1)?.under) expect(title).toMatch(/känt fel|known error/);
    });
  });

  test("has an interval and no percentage of a group where fewer than a hundred answered", () => {
    fc.forAll(200, [tellings], ({ telling }) => {
      for (const { under } of telling.standings) {
        if (!under) continue;
        const { percent, text } = figureText(under, telling);
        expect(percent === null).toBe(under.n < 100 || under.counts.low === 0 || under.counts.high === under.n);
        if (percent === null) expect(text).toMatch(/^(?:Mellan|Högst|Minst|Between|At)/);
        expect(/rundning|rounding/.test(notKnownText(under, telling))).toBe(true);
        expect(/Alla svarade|All answered/.test(notKnownText(under, telling))).toBe(allAnswered(under));
      }
    });
  });

  test("calls one type's share larger than another's only where no true counts contradict it", () => {
    fc.forAll(300, [tellings], ({ telling }) => {
      const text = comparisonOf(telling);
      const found = /(?:andel|share of) (?<more>\S+) (?:än|than of) (?<less>\S+) (?:är|are)/.exec(text)?.groups;
      if (!found) return;
      const of = (name: string | undefined) => telling.standings.find(({ group }) => group.inSentence === name)?.under;
      const [more, less] = [of(found["more"]), of(found["less"])];
      if (!more || !less) throw new Error(text);
      // The extremes of the true counts.
      expect((more.count - roundingError) / more.n).toBeGreaterThan(Math.min(less.count + roundingError, less.n) / less.n);
    });
  });
});

describe("the word for what is likely", () => {
  const folders = [
    "site/text/sv",
    "site/text/en",
    "scripts/statistics/wording",
    "scripts/report",
    "site/components",
    "site/pages",
    "content/pages",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.(?:ts|astro|mdx)$/.test(file))
      .map((file) => join(folder, file)),
  );
  /** Before its interval or the text of one, as the label or column of one, and where it is explained. */
  const allowed = [
    /\b(?:troligen|probably) (?:är )?(?:\$\{(?:low|lower|\.\.\.)|\d)/gi,
    /"(?:Av alla(?:, %:)? |Of all, (?:%: )?)?(?:troligen|probably)(?:, %)?"/gi,
    /"(?:troligen är|probably) "/gi,
    /(?:”|“|\*)(?:troligen|probably)(?:”|“|\*)/gi,
  ];

  test("stands in no text of the statistics but with the likely interval of all", () => {
    const found = files.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line))
        .map((line) => allowed.reduce((left, one) => left.replaceAll(one, ""), line))
        .filter((line) => /\b(?:troligen|probably)\b/i.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
  });
});

describe("each copy rule", () => {
  const planted: readonly (readonly [line: string, never: string])[] = [
    ["46 % är under nivå 1", "a percentage without whom it is of"],
    ["46 per cent are below level 1", "a percentage without whom it is of"],
    ["Skillnad mot förra omgången, procentenheter", "a difference without whom it is of"],
    ["Difference from the previous round", "a difference without whom it is of"],
    ["Andelen under nivå 1 har ökat bland dem som svarade", "a change, of rounds that others may have answered"],
    ["A lower share of those that answered than in 2025", "a change, of rounds that others may have answered"],
    ["Ingen säker förbättring", "a change, of rounds that others may have answered"],
    ["100 % av regionerna svarade", "that all answered or all have something, of a rounded count"],
    ["Alla 20 regioner svarade", "that all answered or all have something, of a rounded count"],
    ["Nio av tio kommuner saknar en sida om incidenter", "that organisations lack or need something, or lack something basic"],
    ["42 % av dem som svarade saknar något i grunden", "that organisations lack or need something, or lack something basic"],
    ["Nine in ten municipalities need a page", "that organisations lack or need something, or lack something basic"],
    ["323 av 510 tillfrågade svarade", "asked, of those that were invited"],
    ["Of all asked, 63 per cent answered", "asked, of those that were invited"],
    ["Fler har stigit tack vare stödet", "a cause"],
    ["45,7 % av de svarande", "a decimal"],
    ["45.7% of those that answered", "a decimal"],
    ["5 av 20 regioner är under nivå 1", "a rounded count of an exact number, without its bounds"],
    ["Troligen har fler stigit än sjunkit", "likely, of anything but the likely interval of all"],
    ["More have probably moved up than down", "likely, of anything but the likely interval of all"],
    ["26–69 % (osäkert) av alla", "bounds as if they were a guess"],
    ["Av dem som slutade svara låg 86 procent under nivå 1", "where those that stopped answering stand, in more than thirds"],
  ];

  test.each(planted)("finds “%s”", (line, never) => {
    expect(brokenRules(line)).toContain(never);
  });

  test("has a planted fault", () => {
    expect(copyRules.map((one) => one.never).filter((one) => !planted.some(([, never]) => never === one))).toEqual([]);
  });

  test("lets a true line pass", () => {
    for (const line of [
      "46 % av de svarande är under nivå 1",
      "Mellan 1 och 9 av 16 svarande är under nivå 1",
      "Troligen är 43–68 % av alla 290 kommuner under nivå 1",
      "Probably 43 to 68 per cent of all. The likely range assumes that most of those that stopped answering have not moved.",
      "Från minst till högst: 39 procentenheter (bortfall, avrundning).",
      "About four in ten of those that answered are below level 1",
      "Minst 54 och högst 100 procent av alla är under nivå 1",
      "Mellan 54 och 100 procent av alla 11 myndigheter är under nivå 1",
      "Between 54 and 100 per cent of all 11 agencies are below level 1",
      "1,234 of those that answered",
    ])
      expect(brokenRules(line), line).toEqual([]);
    expect(brokenRules("Svarade 177 av 290 (61 %)", ["177/290"])).toEqual([]);
  });
});
