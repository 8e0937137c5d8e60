// Checks the results that are shown: missing without answers, present with them, and with limits that fit.
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import type { Edition } from "../edition.ts";
import { type Method, methodOf, resultsOf } from "../engine/evaluate.ts";
import { exactText } from "../engine/result-value.ts";
import { pointerTo } from "../json.ts";
import { modelOf } from "../model.ts";
import { missing } from "../rules/evaluate-rule.ts";
import { gapsOf } from "../rules/may-be-missing.ts";
import { compare, readRational } from "../rules/rational.ts";
import { gives } from "../rules/rule.ts";
import { rangeOf } from "../rules/rule-range.ts";
import { valuedWithoutAnswers } from "./answered.ts";
import { type FormatCode, messages } from "./messages.ts";

type Found = Diagnostic<FormatCode>[];

/** Nothing where the rules have faults, which are reported elsewhere. Pointers are into scale.yaml. */
export function checkShownResults(edition: Edition): Found {
  const method = methodOf(modelOf(edition), edition.scale.results);
  if (!method.ok) return [];
  return [...withoutAnswers(edition, method.value), ...mayBeMissing(edition, method.value), ...limits(edition, method.value)];
}

function textsOf({ scale }: Edition, { results }: Method) {
  return Object.entries(scale.resultTexts ?? {}).filter(([name]) => results.has(name));
}

function withoutAnswers(edition: Edition, method: Method): Found {
  const nothing = { answers: {}, background: {} };
  const shown = textsOf(edition, method).flatMap(([name, text]) => (text.withoutAnswers ? [] : [name]));
  const values = resultsOf(method, nothing);
  return valuedWithoutAnswers(method, nothing, shown).map((result) =>
    diagnostic(messages, "result-without-answers", pointerTo("/results", result), {
      result,
      value: exactText(values.get(result) ?? missing),
    }),
  );
}

const codes = {
  "no-case": "result-no-case",
  "outside-bands": "result-outside-bands",
  "divided-by-0": "result-divided-by-0",
  "not-asked": "result-not-asked",
} as const satisfies Record<string, FormatCode>;

function mayBeMissing(edition: Edition, method: Method): Found {
  const { model, results } = method;
  const gaps = gapsOf({ model, results, known: new Map() });
  return textsOf(edition, method).flatMap(([result, text]): Found => {
    const gap = gaps.get(result);
    if (!gap || text.mayBeMissing) return [];
    const values = { result, ...(gap.question === undefined ? {} : { question: gap.question }) };
    return [diagnostic(messages, codes[gap.why], `${pointerTo("/results", gap.result)}${gap.at}`, values)];
  });
}

function limits(edition: Edition, method: Method): Found {
  const context = { model: method.model, results: method.results, known: new Map() };
  return textsOf(edition, method).flatMap(([result, text]): Found => {
    const rule = method.results.get(result);
    const at = pointerTo("/resultTexts", result);
    if (!rule) return [];
    if (gives(rule) !== "number") {
      const keys = (["unit", "outOf"] as const).filter((key) => text[key] !== undefined);
      return keys.map((key) => diagnostic(messages, "result-no-number", `${at}/${key}`, { result, key }));
    }
    const [most, { to }] = [readRational(text.outOf), rangeOf(rule, context)];
    if (!most || !to || compare(to, most) <= 0) return [];
    const shown = { top: exactText({ kind: "number", value: to }), most: exactText({ kind: "number", value: most }) };
    return [diagnostic(messages, "result-above-most", `${at}/outOf`, { result, ...shown })];
  });
}
