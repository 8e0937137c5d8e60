import { read } from "@e965/xlsx";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { SavedPlan } from "../../../scripts/method/pathway/plan-file.ts";
import { examplePlan } from "../../e2e/support/example-takeaway.ts";
import { planFiles as en } from "../../text/en/form/planning/plan-files.ts";
import { planFiles as sv } from "../../text/sv/form/planning/plan-files.ts";
import { goalOf } from "./described-steps.ts";
import { planFile, planFormats } from "./plan-file.ts";
import { planWorkbook } from "./plan-workbook.ts";

const examples = ["level-2", "all-zero", "stopped-after-block-1", "unknown-at-least-1", "agency-level-4"] as const;
const words = sv;
const input = { now: new Date("2026-11-24T10:00:00Z"), series: "a1", words };
const left = { bounds: { "safeguards-logging": { most: 0 } } };
const goalsOf = ({ steps }: SavedPlan) => steps.map(goalOf);
const markedIn = ({ steps }: SavedPlan) => steps.map((one) => (one.isUnknown ? `${goalOf(one)} (kan falla bort)` : goalOf(one)));

const bytesOf = async (format: "xlsx" | "docx", plan: SavedPlan): Promise<Buffer> => {
  const { content } = await planFile(format, plan, input);
  if (typeof content === "string") throw new Error("not bytes");
  return Buffer.from(content);
};

test.each(examples)("the plan of %s has the published shape, and its file holds it as it is", async (id) => {
  const plan = examplePlan(id);
  expect(shapeFaults(SavedPlan, plan)).toEqual([]);
  expect(JSON.parse(String((await planFile("json", plan, input)).content))).toEqual(plan);
  expect(shapeFaults(SavedPlan, { ...plan, answers: {} })).not.toEqual([]);
});

test("a step that is left out is in no file, and the plan leads to the target all the same", async () => {
  const before = examplePlan("level-2");
  const spare = before.steps.findLast(({ reason }) => reason.startsWith("Ger"));
  if (!spare) throw new Error("the example has no step for points alone");
  const plan = examplePlan("level-2", 3, { bounds: { [spare.question]: { most: spare.to.option - 1 } } });
  expect(goalsOf(plan)).not.toContain(goalOf(spare));
  for (const format of planFormats) {
    const { content } = await planFile(format, plan, input);
    if (typeof content === "string") expect(content).not.toContain(goalOf(spare));
  }
});

test("the document says whose hours it has, and what is not answered yet", async () => {
  const plan = examplePlan("stopped-after-block-1", 2, { size: "large" });
  const text = (await mammoth.extractRawText({ buffer: await bytesOf("docx", plan) })).value;
  expect(text).toContain(words.steps.estimate("large"));
  expect(text).toContain(words.unansweredBlocks([2]));
});

test("the files' names tell two organisations apart, and have nothing of the plan", async () => {
  const plan = examplePlan("level-2", 3, left);
  const files = await Promise.all(planFormats.map((format) => planFile(format, { ...plan, organisation: "Önby kommun" }, input)));
  expect(files.map(({ name }) => name)).toEqual(planFormats.map((format) => `infosaktrappan-2026-onby-kommun-plan.${format}`));
  expect((await planFile("json", plan, input)).name).toBe("infosaktrappan-2026-plan.json");
});

test("an independent reader finds the steps in order in the workbook, with who, dates and a state to choose", async () => {
  const plan = examplePlan("level-2", 3, { who: { "incident-detect:1": "Vi" } });
  const { SheetNames, Sheets } = read(await bytesOf("xlsx", plan));
  expect(SheetNames).toEqual(["Plan", "Mer om stegen", "Läs först"]);
  const column = (name: string, sheet = "Plan") => plan.steps.map((_, at) => Sheets[sheet]?.[`${name}${at + 2}`]);
  expect(column("B").map((one) => one?.v)).toEqual(markedIn(plan));
  expect(markedIn(plan)).not.toEqual(goalsOf(plan));
  expect(column("C").map((one) => one?.v)).toEqual(plan.steps.map((one) => one.responsible));
  // Days as numbers that the program shows as dates.
  const dayOf = (serial: number): string => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  expect(column("G").map((one) => dayOf(Number(one?.v)))).toEqual(plan.steps.map((one) => one.due));
  const more = (name: string) => column(name, "Mer om stegen").map((one) => one?.v);
  expect(more("B")).toEqual(markedIn(plan));
  expect(more("F")).toEqual(plan.steps.map((one) => one.done));
});

test("every sheet of the workbook prints one page wide, its text at 9 points or more", async () => {
  const { Sheets } = read(await bytesOf("xlsx", examplePlan("level-2")), { cellStyles: true });
  // Pixels: a digit at 11 points in what replaces Arial where that is missing, and A4 within its margins of half an inch.
  const [digit, upright, across] = [9.4, (210 / 25.4 - 1) * 96, (297 / 25.4 - 1) * 96];
  const widths = Object.values(Sheets).map((sheet) => (sheet["!cols"] ?? []).reduce((sum, { width = 0 }) => sum + width, 0));
  expect(widths).toHaveLength(3);
  for (const width of widths) expect((11 * (width > 85 ? across : upright)) / (width * digit)).toBeGreaterThanOrEqual(9);
});

test("an independent reader finds every step with its texts in the document, marked in a rehearsal", async () => {
  const plan: SavedPlan = { ...examplePlan("level-2"), rehearsal: true };
  const text = (await mammoth.extractRawText({ buffer: await bytesOf("docx", plan) })).value;
  expect(text).toMatch(/^Plan till nivå 3\n/);
  // Everyone's hours, in the table first of all.
  for (const { hours } of plan.steps) if (hours) expect(text).toContain(`\n\n${words.steps.total(hours)}\n\n`);
  expect(text).toContain("Övning – påhittade organisationer.");
  for (const { title = "", done, due = "", responsible = "", reason } of plan.steps)
    for (const part of [title, done, due, responsible, reason]) expect(text).toContain(part);
  for (const [at, goal] of markedIn(plan).entries()) expect(text).toContain(`${at + 1}. ${goal}`);
});

test("workbook and document add up the hours, apart for what may fall away, and tell the pace and the last day", async () => {
  const plan = examplePlan("level-2", 3);
  const hours = (isDoubtful: boolean, at: number): number =>
    plan.steps.reduce(
      (sum, { isUnknown = false, hours: of }) =>
        isUnknown === isDoubtful ? sum + (of?.coordinator[at] ?? 0) + (of?.others[at] ?? 0) : sum,
      0,
    );
  const sheet = read(await bytesOf("xlsx", plan)).Sheets.Plan;
  const rows = [false, true].map((isDoubtful, at) => {
    expect([0, 1].map((end) => sheet?.[`${"DE"[end]}${plan.steps.length + 2 + at}`]?.v)).toEqual(
      [0, 1].map((end) => hours(isDoubtful, end)),
    );
    return `${hours(isDoubtful, 0)}–${hours(isDoubtful, 1)} timmar`;
  });
  const text = (await mammoth.extractRawText({ buffer: await bytesOf("docx", plan) })).value;
  for (const row of rows) expect(text.split(row).length).toBeGreaterThan(2);
  const last =
    plan.steps
      .map(({ due = "" }) => due)
      .sort()
      .at(-1) ?? "";
  expect(text).toContain(
    `Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den ${words.date(last)}.`,
  );
});

test("steps come by the day that they begin, also after a swap, and no list of blocks is empty", () => {
  for (const bounds of [{}, { "safeguards-logging": { least: 2 } }, { "risk-method": { least: 2 } }, { "governance-plan": { least: 2 } }]) {
    const plan = examplePlan("all-zero", 1, { bounds });
    const starts = plan.steps.map(({ start = "" }) => start);
    expect(starts).toEqual(starts.toSorted());
    expect(plan).not.toHaveProperty("unknown");
  }
});

test.each([sv, en])("the foot of every printed sheet is whole, a line no wider than the page", async (language) => {
  const plan: SavedPlan = { ...examplePlan("level-2"), pilot: true, rehearsal: true };
  const { footer } = planWorkbook(plan, language);
  expect(footer.endsWith(language.care)).toBe(true);
  // Spreadsheets allow 255 characters with the codes for side, size and page.
  expect(footer.length).toBeLessThanOrEqual(240);
  for (const line of footer.split("\n")) expect(line.length).toBeLessThanOrEqual(150);
});
