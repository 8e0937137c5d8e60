// Arguments for texts that are functions. Numbers work for most, a list or a day for most of those that refuse them.
const behind = { names: ["Incidenter"], percent: 40, alone: true };
const classes = [0, 1, 2, null];
const date = "2026-11-24";
const hours = { coordinator: [4, 8], others: [1000, 2000] };
const sizes = [["small"], ["medium"], ["large"]];
const block = { block: 1, asked: 20, answered: 18, unknown: 8, share: { earned: 17, possible: 60 }, needed: 30, given: 3 };
/** Of the words for steps, which others have too. */
const steps = {
  total: [[hours]],
  lead: [[hours]],
  leadUnknown: [
    [hours, true],
    [hours, false],
  ],
  ready: [true, false].map((isWithin) => [{ coordinator: 4, others: 16 }, date, isWithin]),
  hourRange: [[[1000, 2000]]],
  pace: [[{ coordinator: 4, others: 16 }], [{ coordinator: 1, others: 1 }]],
  difference: [[[0, 0]], [[0, 4]], [[-4, -2]], [[-2, 3]]],
  estimate: sizes,
  reason: [
    { kind: "must", level: 1 },
    { kind: "area", area: "a", has: 1, needed: 2 },
    { kind: "points", block: 1, gives: 1, missing: 13 },
    { kind: "chosen" },
  ].map((reason) => [reason, () => "Incidenter"]),
  doneFallback: [["A."]],
  findOut: [
    ["It.", "Listan.", "Boka."],
    [undefined, undefined, undefined],
  ],
};
const withPrefix = (prefix: string) => Object.fromEntries(Object.entries(steps).map(([key, given]) => [`${prefix}.${key}`, given]));
const numbersOfQuestions = [[["1.3"]], [["1.3", "1.4"]], [["1.1", "1.2", "1.3", "1.4", "1.5"]]];
const list = ["A", "B"];
const numbers = [3, 4];
const share = { earned: 1, possible: 6 };
const releases = [
  ["r", "r2"],
  ["q", "r1"],
];

/** Where none of those reaches every branch. Each key, `file.key.key`, has one or more argument lists. */
export const samples: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  ...withPrefix("steps"),
  ...withPrefix("takeaway.steps"),
  ...withPrefix("plan-files.steps"),
  ...withPrefix("situation"),
  "takeaway.hours": sizes.map(([size]) => [hours, size]),
  "plan-files.hours": sizes.map(([size]) => [hours, size]),
  "plan-files.unansweredBlocks": [[[2]], [[2, 3]]],
  "plan-files.unknownBlocks": [[[2]], [[2, 3]]],
  "group-room.hoursEach": [[[4, 8]], [[4, 4]]],
  "plan.title": [
    [3, 0, 1],
    [3, 1, 1],
    [0, 2, 1],
  ],
  "plan.titleTowards": [0, 1, 3].map((n) => [n, 2, [1], 2]),
  "plan.titleUnanswered": [[[2, 3], 3]],
  "plan.whole": [
    ["4–8", "x", "A", ""],
    ["4–8", "x", "", "4–8 (x)"],
  ],
  "plan.unanswered": [[[2]], [[2, 3]]],
  "plan.asked": [["It.", 2]],
  "plan.next": [
    [1, "A", "4"],
    [1, "A", ""],
  ],
  "plan.without": [
    [["A"], [], "x"],
    [[], list, "x"],
  ],
  "plan.swap": [[list, list, "x"]],
  "situation.headline": [
    [0, false, false],
    [1, true, true],
    [2, false, false],
  ],
  "situation.unjudged": [[block]],
  "situation.pointsShort": [[block, 1]],
  "situation.pointsEnough": [
    [share, 1],
    [share, 2],
  ],
  "situation.points": [[share, 2]],
  "situation.mustsMet": [
    [9, 10],
    [10, 10],
    [1, 1],
  ],
  "situation.unknownFew": [
    [1, true],
    [3, false],
  ],
  "situation.way": [
    [13, 1, hours, false],
    [1, 1, hours, true],
  ],
  "situation.wayTowards": [[7, [1, 2], 3, hours]],
  "situation.wayDoubtful": [
    [3, hours, true],
    [1, hours, false],
  ],
  "situation.unanswered": [[block], [{ ...block, answered: 19 }]],
  "situation.lackingShare": [[block], [{ ...block, given: 0 }], [{ ...block, given: 13 }]],
  "situation.considerAnswering": [[[{ block: 2, minutes: "60" }]]],
  "situation.giveTime": [
    [10, { coordinator: 3.6, others: 0.4 }],
    [1, { coordinator: 1, others: 16 }],
  ],
  "situation.others": [[1], [3]],
  "situation.counted": [true, false].map((isWithin) => [{ coordinator: 4, others: 16 }, isWithin]),
  "open-paper.proposals": [[3, date, { coordinator: 4, others: 16 }]],
  "situation.open": [1, 19].map((answered) => [{ asked: 20, answered }]),
  "situation.findOut": numbersOfQuestions,
  "situation.whoFindsOut": numbersOfQuestions,
  "situation.no": [
    [0, false],
    [1, true],
    [2, false],
  ],
  "situation.faster": [[date]],
  "situation.restsOn": [
    [10, []],
    [1, ["1.1"]],
    [10, ["1", "2", "3", "4", "5", "6", "7"]],
  ],
  "public-log.entry": (["trust", "round", "batch", "release", "site"] as const).map((kind) => [
    { kind, version: 2, number: 3, round: "r", release: "r1", digest: "0" },
    () => "x",
  ]),
  "result.areaPoints": [[share]],
  "result.met.area": [["Incidenter", 2, share]],
  "result.met.share": [[30, share]],
  "sending.partly": [[[{ block: 2, answered: 3, asked: 18 }]]],
  "sending.scope": [[{ answers: 20, lastBlock: 1, facts: 0 }], [{ answers: 38, lastBlock: 2, facts: 5 }]],
  "quality.coverageNote": [[{ rounds: "1", kinds: 2, cases: 3 }]],
  "quality.stratum": [
    [28, true],
    [28, false],
  ],
  "national.release": [["r", "r1"]],
  "national-report.chapter": [["mal", "4 X"]],
  "frameworks.publishedInWords": [[date], ["2022-10"]],
  "group-room.blocks": [[2], [1]],
  "group-room.read": [
    [2, 0],
    [1, 1],
    [0, 3],
  ],
  "group-room.made": [
    ["a.json", 20, 0],
    ["a.json", 60, 3],
  ],
  "group-room.standing": [
    [{ level: 0, atLeast: false, answeredBlocks: 0, answered: 3, asked: 60 }],
    [{ level: 2, atLeast: true, answeredBlocks: 2, answered: 38, asked: 60 }],
  ],
  "hours.hourRange": [[[1000, 2000]]],
  "measures.hourRange": [[[1000, 2000]]],
  "measures.responsible": [["it"], ["hr"]],
  "measures.rolesInWords": [[["it", "managers"]]],
  "method-answering.needsNumber": [["at-least", "3"]],
  "support-links.inLanguage": [["sv"], ["en"], ["fi"]],
  "over-time.rescoredTitle": [
    ["A", [2, 3], 2, "X"],
    ["A", [1, 1], 1, "X"],
  ],
  "method.unmetValue": [[0]],
  "next-edition.heading": [
    ["split", [3], numbers],
    ["merged", numbers, [5]],
    ["new", [], [5]],
    ["dropped", [3], []],
    ["same", [3], [3]],
  ],
  "next-edition.how": [["level-added"], ["level-removed"], ["level-order"], ["level-name"]],
  "next-edition.numbered": [
    [3, 3],
    [3, 5],
    [undefined, 5],
  ],
  "next-edition.status": [["2026", "2028", "draft"]],
  "over-time.joiners": classes.map((below) => ["3", below]),
  "over-time.leavers": classes.map((below) => ["3", below]),
  "peers.inDigits": [[1234]],
  "peers.finding": [
    [41, { from: 0, to: 0 }],
    [41, { from: 1, to: 4 }],
  ],
  "spreadsheet.fileName": [["infosaktrappan-2026-utkast.json"]],
  "template-file.deadline.source": [
    ["A", true, date],
    ["A", false, date],
  ],
  "template-file.filled": [[date, "2026"]],
  "take-along.takeAlongFrame.deadlinesNote": [[date], [""]],
  "report.metBlock": [[1, 30, share]],
  "report.metMusts": [
    [2, ["3"], true],
    [2, list, false],
  ],
  "results.areaTitle": [
    [behind, "X"],
    [{ ...behind, names: list, alone: false }, "X"],
    [{ ...behind, names: [], alone: false }, "X"],
  ],
  "results.sourceOf": [[[["r", "r1"]]], [releases]],
  "results.responseTitle": [[[{ group: "X", rate: 60 }]]],
  "statistics.releases.concerns": [[["level"]], [["respondent", "area", "question", "reason"]]],
  "statistics.releases.stillWithdrawn": [[["reason"]], [["area", "question"]]],
  "statistics.releases.withdrawn": [[["reason"]], [["area", "question", "level-parts", "area-parts"]]],
  "management.highest": [
    [["A"], "3"],
    [[...list, ...list], "3"],
  ],
  "management.lowest": [
    [["A"], "3"],
    [[...list, ...list], "3"],
  ],
  "management.points": [[[share]], [[share, { earned: 2, possible: 9 }]]],
  "statistics.releases.holds": [["r"]],
  "statistics.releases.withdrawnFrom": [["r1"]],
  "statistics.releases.withdrawnIn": [["r2"]],
  "merging.listed": [[list]],
  "merging.unclear": [
    [["A"], "X"],
    [list, "X"],
  ],
  "merging.summary": [
    [1, { taken: 1, same: 0, conflicts: 0 }],
    [2, { taken: 3, same: 1, conflicts: 1 }],
  ],
};

const guesses = [
  [2, 1],
  [["A"], list],
  [date, "2025-01-31"],
] as const;

/** What a text that is a function returns for its samples, or else for the first guesses that it does not refuse. */
export function calledWithSamples(path: string, text: (...given: readonly unknown[]) => unknown): readonly unknown[] {
  const own = samples[path];
  if (own) return own.map((given) => text(...given));
  for (const values of guesses) {
    try {
      return values.map((one) => text(...Array.from({ length: text.length }, (_, at) => (one === 2 ? 2 + (at % 2) : one))));
    } catch {}
  }
  throw new Error(`${path} needs samples of its own`);
}
