// The least hours to a level as an integer program, written from the content itself and solved by HiGHS: shares nothing with the plan.
import { readFileSync } from "node:fs";
import highsModule, { type Highs } from "highs";
import { parse } from "yaml";

interface ReadQuestion {
  readonly id: string;
  readonly area: string;
  readonly block: number;
  readonly weight?: number;
  readonly must?: number;
  readonly options: readonly { readonly credit: number }[];
}

export interface ReadEdition {
  readonly questions: readonly ReadQuestion[];
  readonly creditMax: number;
  readonly thresholds: readonly (readonly number[])[];
  readonly areaFloor: number;
}

/** By `question:option`, twice the middle of the hours. */
export type Price = (question: string, to: number) => number;

export function readEdition(id: string): ReadEdition {
  const file = (name: string) => parse(readFileSync(`content/method/${id}/${name}.yaml`, "utf8"));
  const { creditMax, results } = file("scale");
  return { questions: file("questionnaire").questions, creditMax, ...results.level.staircase };
}

/** The least sum of prices with which answers become enough for the level; undefined if nothing does. */
export async function leastHours(edition: ReadEdition, answers: Readonly<Record<string, number>>, level: number, price: Price) {
  const loader = highsModule as unknown as () => Promise<Highs>;
  const solver = await loader();
  const questions = edition.questions.filter(({ block }) => block <= level);
  const name = (at: number, option: number): string => `x${at}_${option}`;
  const options = questions.map(({ id, options: all, must = 0 }) => {
    const from = answers[id] ?? 0;
    return all.map((_, option) => option).filter((option) => option >= Math.max(from, must));
  });
  const cost = questions.flatMap(({ id }, at) =>
    (options[at] ?? []).map((option) => {
      let sum = 0;
      for (let to = (answers[id] ?? 0) + 1; to <= option; to++) sum += price(id, to);
      return `${sum} ${name(at, option)}`;
    }),
  );
  /** That the questions have `percent` of their credit together. */
  const share = (of: readonly number[], percent: number): string => {
    const terms = of.flatMap((at) => {
      const { options: all, weight = 1 } = questions[at] as ReadQuestion;
      return (options[at] ?? []).map((option) => `${100 * weight * (all[option]?.credit ?? 0)} ${name(at, option)}`);
    });
    const possible = of.reduce((sum, at) => sum + (questions[at]?.weight ?? 1) * edition.creditMax, 0);
    return `${terms.join(" + ")} >= ${percent * possible}`;
  };
  const rows = questions.map((_, at) => `${(options[at] ?? []).map((option) => name(at, option)).join(" + ")} = 1`);
  for (let block = 1; block <= level; block++) {
    const own = [...questions.keys()].filter((at) => questions[at]?.block === block);
    rows.push(share(own, edition.thresholds[level - 1]?.[block - 1] ?? 0));
    for (const area of new Set(own.map((at) => questions[at]?.area))) {
      const within = own.filter((at) => questions[at]?.area === area);
      if (within.length > 1) rows.push(share(within, edition.areaFloor));
    }
  }
  const names = questions.flatMap((_, at) => (options[at] ?? []).map((option) => name(at, option)));
  const program = `Minimize\n obj: ${cost.join(" + ")}\nSubject To\n${rows.map((row, at) => ` c${at}: ${row}`).join("\n")}\nBinary\n ${names.join(" ")}\nEnd`;
  const found = solver.solve(program, { mip_rel_gap: 0, mip_abs_gap: 0 } as never);
  return found.Status === "Optimal" ? Math.round(found.ObjectiveValue) : undefined;
}
