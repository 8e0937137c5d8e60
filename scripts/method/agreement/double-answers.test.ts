// The two readings of three invented organisations, before and after the questions were rewritten.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import type { Response } from "../edition.ts";
import { modelOf } from "../model.ts";
import { agreement } from "./agreement.ts";

interface Portrait {
  readonly invented: boolean;
  readonly background: Response["background"];
  readonly facts: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<"a" | "b", string>>;
  readonly after: Readonly<Record<"a" | "b", string>>;
}

const folder = "scripts/testing/method/double-answers";
const page = readFileSync("content/method/2026/pilot/forlasning.sv.md", "utf8");
const edition = unwrap(readEdition(placeAt("."), "2026"));
const model = modelOf(edition);
const questions = edition.questionnaire.questions;
const portraits = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => parse(readFileSync(`${folder}/${name}`, "utf8")) as Portrait);

/** Sixty digits in the questions' order; `-` where the question does not apply. */
function responseOf(digits: string, background: Response["background"]): Response {
  const all = digits.replaceAll(" ", "");
  expect(all).toMatch(/^[0-3-]{60}$/);
  return {
    background,
    answers: Object.fromEntries(questions.map(({ id }, at) => [id, all[at] === "-" ? "not-applicable" : Number(all[at])])),
  };
}

function compared(when: "before" | "after") {
  return agreement(
    model,
    portraits.map(({ background, [when]: { a, b } }) => ({ a: responseOf(a, background), b: responseOf(b, background) })),
  );
}

const [before, after] = [compared("before"), compared("after")];

it("are of three organisations, said to be invented, with a note for every question that applies", () => {
  expect(portraits.map((one) => one.invented)).toEqual([true, true, true]);
  for (const { facts, after: answers } of portraits) {
    const asked = questions.flatMap((_, at) => (answers.a.replaceAll(" ", "")[at] === "-" ? [] : [String(at + 1)]));
    expect(Object.keys(facts)).toEqual(asked);
  }
});

it("agree as the pilot's page states, in total and for every question where they differed", () => {
  expect(page).toContain(`**Före:** ${before.total.exact} av ${before.total.pairs} svar lika.`);
  expect(page).toContain(`**Efter:** ${after.total.exact} av ${after.total.pairs} svar lika.`);
  const shares = (found: typeof before) => new Map(found.questions.map((one) => [one.question, `${one.exact} av ${one.pairs}`]));
  const [was, is] = [shares(before), shares(after)];
  const differed = [...before.questions, ...after.questions].filter((one) => one.exact < one.pairs).map((one) => one.question);
  const rows = questions.flatMap(({ id }) => (differed.includes(id) ? [`| {${id}} | ${was.get(id)} | ${is.get(id)} |`] : []));
  expect(page.split("\n").filter((line) => line.startsWith("| {"))).toEqual(rows);
});
