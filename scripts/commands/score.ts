// `npm run score`: scores one filled-in questionnaire – a worked example or a saved draft – on this machine. Prints JSON.

import { basename, dirname, resolve } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome, type Values } from "../cli/forms.ts";
import { count, flag, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, diagnostic, hasError, refused } from "../core/diagnostic.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as checks } from "../method/checks/messages.ts";
import type { Edition, ModelQuestion, Response } from "../method/edition.ts";
import { isApplicable } from "../method/engine/answer.ts";
import { contextOf, type Method, methodOf, resultsOf } from "../method/engine/evaluate.ts";
import { type ApplyingMeasures, applyingMeasures, methodWithConditions } from "../method/engine/measure-conditions.ts";
import { resultsAsJson } from "../method/engine/shortfalls.ts";
import { score as scoreOf } from "../method/engine/staircase.ts";
import type { About } from "../method/format/about.ts";
import { progressOf, valuedWithoutAnswers } from "../method/format/answered.ts";
import type { ConditionalMeasure } from "../method/format/conditional-measure.ts";
import { messages as format } from "../method/format/messages.ts";
import { modelOf, modelSteps } from "../method/model.ts";
import { planTo } from "../method/pathway/plan.ts";
import { percent } from "../method/result.ts";
import { messages as rules } from "../method/rules/messages.ts";
import type { Measure } from "../method/schema.ts";
import { readMethodFolder } from "../repository/method-folder.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { newestInUse, readEdition, readEditions, readMeasures } from "../repository/read-method.ts";
import { editionNamed, type ResponseFile, readResponse } from "../repository/response-file.ts";
import { faultsBeforeScoring } from "../validation/check-method-folder.ts";

const print = printer(carryOver, checks, format, rules);
const { forMachines } = print;

const takes = { strict: flag, target: count("level", 1), edition: text("id"), method: text("folder"), root };
type Asked = Values<Readonly<Record<never, never>>, typeof takes>;

interface Read {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly method: Method;
  /** Of a method without a staircase, and what a method in a folder says of itself. */
  readonly conditional?: readonly ConditionalMeasure[];
  readonly about?: About;
}

/** The edition to score with, and its compiled rules. */
function readMethod(place: Place, file: string, asked: Pick<Asked, "method" | "edition">): Checked<Read> {
  if (asked.method === undefined) return readOwn(place, file, asked.edition);
  const read = readMethodFolder(asked.method);
  if (!read.ok) return read;
  const faults = faultsBeforeScoring(read.value);
  if (faults.length > 0) return refused(...faults);
  const { edition, measures, conditional, about } = read.value;
  const ofEdition = measures.map((one) => one.value);
  const made = ready(edition, ofEdition);
  if (!made.ok) return made;
  return accepted({ ...made.value, conditional: conditional.map((one) => one.value), ...(about ? { about } : {}) });
}

function readOwn(place: Place, file: string, wanted: string | undefined): Checked<Read> {
  const [editions, measures] = [readEditions(place), readMeasures(place)];
  if (!editions.ok || !measures.ok) return refused(...editions.diagnostics, ...measures.diagnostics);
  const ids = editions.value.editions.map((one) => one.id);
  const named = [wanted, editionNamed(file), basename(dirname(dirname(resolve(file))))].find(
    (id) => id !== undefined && (id === wanted || ids.includes(id)),
  );
  const edition = readEdition(place, named ?? newestInUse(editions.value.editions).id);
  return edition.ok ? ready(edition.value, measures.value) : edition;
}

function ready(edition: Edition, measures: readonly Measure[]): Checked<Read> {
  const method = methodOf(modelOf(edition), edition.scale.results);
  return method.ok ? accepted({ edition, measures, method: method.value }) : method;
}

/** Percentages are whole and rounded down; `shares` and `conditions` hold the fractions they come from. */
function staircaseResult({ edition, measures }: Read, { response, target: saved }: ResponseFile, asked: number | undefined) {
  const model = modelOf(edition);
  const score = scoreOf(model, response);
  // As in the form: the next level, where the method names no other.
  const target = Math.min(model.thresholds.length, asked ?? saved ?? edition.scale.defaultTarget ?? score.level + 1);
  // What the blocks were planned with is the edition, which need not be told.
  const { blocks: _blocks, ...plan } = planTo({ model, steps: modelSteps(measures), response, target, size: "small" });
  const isToFindOut = (one: ModelQuestion): boolean => isApplicable(one, response.background) && response.answers[one.id] === "unknown";
  return {
    level: score.level,
    atLeast: score.atLeast,
    score: percent(score.share),
    areas: Object.fromEntries(Object.entries(score.areas).map(([id, area]) => [id, percent(area.share)])),
    unmet: score.unmet.map((one) => one.id),
    met: score.met.map((one) => one.id),
    answeredBlocks: score.answeredBlocks,
    shares: { total: score.share, blocks: score.blocks, areas: score.areas },
    conditions: { unmet: score.unmet, met: score.met },
    target,
    toFindOut: model.questions.filter(isToFindOut).map(({ id }) => id),
    plan,
  };
}

/** Of a method without a staircase, the measures whose condition holds; none for one with. */
function measuresOf({ edition, method, conditional = [] }: Read, response: Response): ApplyingMeasures | undefined {
  if (method.model.thresholds.length > 0) return undefined;
  const whole = methodWithConditions(method.model, edition.scale.results, conditional);
  return whole.ok ? applyingMeasures(whole.value, conditional, response) : undefined;
}

function scored(file: string, values: Asked): Outcome {
  const { target, root, strict } = values;
  const checked = readMethod(placeAt(root), file, values);
  const answers = checked.ok ? readResponse(file, checked.value.edition, { strict }) : undefined;
  const found = [...checked.diagnostics, ...(answers?.diagnostics ?? [])];
  if (!checked.ok || !answers?.ok) return { text: JSON.stringify({ diagnostics: forMachines(found) }, null, 2), code: 1 };
  const read = checked.value;
  const { edition, method, about } = read;
  const { response, sameDigest } = answers.value;
  const unanswered = valuedWithoutAnswers(method, response, Object.keys(edition.scale.resultTexts ?? {}));
  const warned = unanswered.length > 0 ? [diagnostic(format, "score-unanswered", "", { results: unanswered.join(", ") })] : [];
  const diagnostics = [...found, ...warned];
  const code = hasError(diagnostics) ? 1 : 0;
  const results = resultsOf(method, response);
  const context = contextOf(method, response);
  const measures = measuresOf(read, response);
  const printed = {
    edition: edition.scale.edition,
    ...(about ? { about } : {}),
    ...progressOf(method, response),
    ...(measures ? {} : staircaseResult(read, answers.value, target)),
    results: resultsAsJson({ method, results, context }),
    ...(measures ? { measures: measures.applying, undecidedMeasures: measures.undecided } : {}),
    sameDigest,
    diagnostics: forMachines(diagnostics),
  };
  return { text: JSON.stringify(printed, null, 2), code };
}

await runCommand({
  name: "npm run -s score",
  print,
  forms: [
    form({
      args: { file: subject(text("file")) },
      takes,
      run: ({ file, ...values }) => accepted(scored(file, values)),
    }),
  ],
  about: `<file> is a worked example (.yaml), a draft saved by the form (.json), or answers by hand: {answers: {<question>: <option>}, background}.
--method gives another method: a folder with scale.yaml and questionnaire.yaml, or a content root. Nothing leaves this machine.
Without it the edition is the one that the file names or belongs to, else the newest. Exit 1 if an example does not give the result
that it states. --strict: exit 1, and no result, if anything in the file is left out or is meant for another edition.`,
  reads: { sv: "filen, och utgåvan", en: "the file, and the edition" },
  writes: { sv: "inget", en: "nothing" },
  example: "utkast.json --target 3",
});
