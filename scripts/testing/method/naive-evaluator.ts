// A naive evaluator of rules, straight from their data, to test the real one against.

import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import { score } from "../../method/engine/staircase.ts";

type Fraction = readonly [bigint, bigint];
/** Null is missing; a band has its id and its position. */
export type Naive = null | boolean | Fraction | { readonly id: string; readonly rank: number };
type Data = Readonly<Record<string, unknown>>;

const isFraction = (value: Naive | undefined): value is Fraction => Array.isArray(value);
const whole = (value: number): Fraction => [BigInt(value), 1n];
const order = (a: Fraction, b: Fraction): number => {
  const [left, right] = [a[0] * b[1], b[0] * a[1]];
  return left < right ? -1 : left > right ? 1 : 0;
};
const divided = ([n, d]: Fraction, [m, e]: Fraction): Fraction => (m < 0n ? [-n * e, -m * d] : [n * e, m * d]);
const plus = ([n, d]: Fraction, [m, e]: Fraction): Fraction => [n * e + m * d, d * e];
const times = ([n, d]: Fraction, [m, e]: Fraction): Fraction => [n * m, d * e];

function readNumber(data: unknown): Fraction {
  const [top = "", bottom = "1"] = String(data).split("/");
  const [, decimals = ""] = top.split(".");
  return [BigInt(top.replace(".", "")), BigInt(bottom) * 10n ** BigInt(decimals.length)];
}

/** The named result's value for the response. */
export function naive(model: Model, results: Data, response: Response): (name: string) => Naive {
  const find = (id: string) => model.questions.find((one) => one.id === id) as ModelQuestion;
  const isAsked = (one: ModelQuestion): boolean => {
    if (one.notApplicableWhen && response.background[one.notApplicableWhen.fact] === one.notApplicableWhen.is) return false;
    return one.askedWhen === undefined || value(one.askedWhen, "") === true;
  };
  const chosen = (one: ModelQuestion): readonly number[] | undefined => {
    const answer: unknown = Object.hasOwn(response.answers, one.id) ? response.answers[one.id] : undefined;
    if (!isAsked(one)) return undefined;
    if (answer === "unknown") return one.noUnknown ? undefined : [];
    const list = one.several ? answer : [answer];
    const isOption = (at: unknown) => typeof at === "number" && one.credits[at] !== undefined;
    if (!Array.isArray(list) || list.some((at, index) => !isOption(at) || list.indexOf(at) < index)) return undefined;
    return list.length > 1 && list.some((at) => one.exclusive?.includes(at as number)) ? undefined : (list as number[]);
  };
  const credit = (parts: number): Fraction => [BigInt(parts), BigInt(model.creditUnit ?? 1)];
  const best = (one: ModelQuestion): number => {
    if (!one.several) return Math.max(...one.credits);
    // Every set that may be chosen; the empty one counts too.
    const sets = Array.from({ length: 2 ** one.credits.length }, (_, set) =>
      one.credits.flatMap((_c, at) => ((set >> at) & 1 ? [at] : [])),
    );
    const allowed = sets.filter((set) => set.length < 2 || !set.some((at) => one.exclusive?.includes(at)));
    return Math.max(...allowed.map((set) => set.reduce((sum, at) => sum + (one.credits[at] ?? 0), 0)));
  };
  const many = (content: unknown, star: string): { readonly value: Naive; readonly weight: Fraction }[] => {
    if (Array.isArray(content)) {
      return content.map((one: Data) =>
        "weight" in one ? { value: value(one.of, star), weight: readNumber(one.weight) } : { value: value(one, star), weight: whole(1) },
      );
    }
    const { each, area, block, questions } = content as Data;
    const met = model.questions.filter(
      (one) =>
        (area ?? one.area) === one.area && (block ?? one.block) === one.block && ((questions as string[]) ?? [one.id]).includes(one.id),
    );
    return met.map((one) => ({ value: value(each, one.id), weight: whole(one.weight) }));
  };
  const chooses = (cases: readonly Data[], otherwise: unknown, star: string): Naive => {
    for (const one of cases) {
      const is = value(one.when, star);
      if (is !== false) return is === null ? null : value(one[`then`], star);
    }
    return otherwise === undefined ? null : value(otherwise, star);
  };
  const value = (data: unknown, star: string): Naive => {
    const [[kind, content] = ["", undefined]] = Object.entries(data as Data);
    const inside = (content ?? {}) as Data;
    const at = (key: string): Naive => value(inside[key], star);
    const asked = (id: unknown) => find(id === "*" ? star : String(id));
    const list = () => many(content, star);
    const numbers = () => list().flatMap((one) => (isFraction(one.value) ? [one.value] : []));
    const truths = () => list().map((one) => one.value);
    switch (kind) {
      case "number":
        return readNumber(content);
      case "answer": {
        const options = chosen(asked(content));
        return options ? credit(options.reduce((sum, option) => sum + (asked(content).credits[option] ?? 0), 0)) : null;
      }
      case "possible":
        return isAsked(asked(content)) ? credit(best(asked(content))) : null;
      case "highest":
        return credit(best(asked(content)));
      case "answered":
        return chosen(asked(content)) !== undefined;
      case "known":
        return chosen(asked(content)) !== undefined && response.answers[asked(content).id] !== "unknown";
      case "selected":
        return chosen(asked(inside.question))?.includes(Number(inside.option)) ?? null;
      case "fact":
        return Object.hasOwn(response.background, String(inside.id)) ? response.background[String(inside.id)] === inside.is : null;
      case "result":
        return value(results[String(content)], "");
      case "sum":
        return numbers().length > 0 ? numbers().reduce(plus) : null;
      case "product":
        return numbers().length === list().length ? numbers().reduce(times) : null;
      case "mean":
        return numbers().length > 0 ? divided(numbers().reduce(plus), whole(numbers().length)) : null;
      case "median": {
        const all = numbers().toSorted(order);
        const [low, high] = [all[(all.length - 1) >> 1], all[all.length >> 1]];
        return low && high ? divided(plus(low, high), whole(2)) : null;
      }
      case "min":
        return numbers().toSorted(order)[0] ?? null;
      case "max":
        return numbers().toSorted(order).at(-1) ?? null;
      case "weighted-mean": {
        const parts = list().flatMap((one) => (isFraction(one.value) ? [[one.weight, one.value] as const] : []));
        if (parts.length === 0) return null;
        return divided(parts.map(([weight, one]) => times(weight, one)).reduce(plus), parts.map(([weight]) => weight).reduce(plus));
      }
      case "difference": {
        const [from, take] = [at("from"), at("take")];
        return isFraction(from) && isFraction(take) ? plus(from, [-take[0], take[1]]) : null;
      }
      case "quotient": {
        const [of, by] = [at("of"), at("by")];
        return isFraction(of) && isFraction(by) && by[0] !== 0n ? divided(of, by) : null;
      }
      case "round": {
        const of = at("of");
        if (!isFraction(of)) return null;
        const to = readNumber(inside.to ?? 1);
        const [n, d] = divided(of, to);
        const down = (top: bigint, bottom: bigint) => (top - (((top % bottom) + bottom) % bottom)) / bottom;
        const steps = inside.how === "down" ? down(n, d) : inside.how === "up" ? -down(-n, d) : down(2n * n + d, 2n * d);
        return times([steps, 1n], to);
      }
      case "default":
        return at("of") ?? at("to");
      case "count":
        return whole(truths().filter((one) => one === true).length);
      case "steps":
        return whole([...truths(), false].findIndex((one) => one !== true));
      case "all":
        return truths().includes(false) ? false : truths().includes(null) ? null : true;
      case "some":
        return truths().includes(true) ? true : truths().includes(null) ? null : false;
      case "none":
        return truths().includes(true) ? false : truths().includes(null) ? null : true;
      case "minimums": {
        const reached = (content as unknown as Data[]).map((one) => {
          const of = value(one.of, star);
          if (isFraction(of)) return order(of, readNumber(one.atLeast)) >= 0;
          return of === null || typeof of === "boolean" ? null : of.rank >= ["low", "middle", "high"].indexOf(String(one.atLeast));
        });
        return reached.includes(false) ? false : reached.includes(null) ? null : true;
      }
      case "cap": {
        const [of, to, when] = [at("of"), at("to"), inside.when === undefined ? true : at("when")];
        if (!isFraction(of) || when === false) return of;
        if (when === null || !isFraction(to)) return null;
        return order(of, to) > 0 ? to : of;
      }
      case "if":
        return chooses([inside], inside.else, star);
      case "cases":
        return chooses(inside.cases as Data[], inside.else, star);
      case "bands": {
        const of = at("of");
        if (!isFraction(of)) return null;
        const bands = inside.bands as Data[];
        const rank = bands.findIndex(({ from, to }, index) => {
          const isBelow =
            to === undefined || order(of, readNumber(to)) < 0 || (index === bands.length - 1 && order(of, readNumber(to)) === 0);
          return isBelow && (from === undefined || order(of, readNumber(from)) >= 0);
        });
        return rank < 0 ? null : { id: String(bands[rank]?.id), rank };
      }
      case "reaches": {
        const of = at("of");
        return of === null || typeof of === "boolean" || isFraction(of)
          ? null
          : of.rank >= ["low", "middle", "high"].indexOf(String(inside.band));
      }
      case "compare": {
        const [left, right] = [at("left"), at("right")];
        if (!isFraction(left) || !isFraction(right)) return null;
        const difference = order(left, right);
        return (
          {
            "at-least": difference >= 0,
            "more-than": difference > 0,
            "at-most": difference <= 0,
            "less-than": difference < 0,
            equal: difference === 0,
          }[String(inside.is)] ?? null
        );
      }
      case "staircase": {
        const { level, answeredBlocks } = score({ ...model, ...(content as Pick<Model, "thresholds" | "areaFloor">) }, response);
        return answeredBlocks === 0 ? null : whole(level);
      }
      default:
        return null;
    }
  };
  return (name) => value(results[name], "");
}
