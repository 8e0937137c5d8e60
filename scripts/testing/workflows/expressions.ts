// Expressions of the workflow language, evaluated by GitHub's own library.
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** By name: `github`, `inputs`, `vars` … Values as in JSON. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What `success()`, `failure()` and `always()` say of the steps or jobs before. */
export type Status = "success" | "failure";

/** The text with each `${{ … }}` replaced. */
export function fill(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.+?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts).coerceString());
}

/** The value of a text that is one expression; a text with none is itself. */
export function valueIn(text: unknown, contexts: Contexts): unknown {
  const [, expression] = typeof text === "string" ? (/^\s*\$\{\{(.+?)\}\}\s*$/s.exec(text) ?? []) : [];
  if (expression !== undefined) return plain(evaluate(expression, contexts));
  return typeof text === "string" ? fill(text, contexts) : text;
}

/** Whether a step or job runs. Without a status function in it, a condition holds only after success. */
export function holds(condition: string | boolean | undefined, contexts: Contexts, status: Status): boolean {
  const text = String(condition ?? "success()").replace(/^\s*\$\{\{(.+)\}\}\s*$/s, "$1");
  const whole = /\b(always|success|failure|cancelled)\(\)/.test(text) ? text : `success() && (${text})`;
  return truthy(evaluate(whole, contexts, status));
}

function evaluate(expression: string, contexts: Contexts, status: Status = "success"): data.ExpressionData {
  const named = (name: string, value: boolean) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) });
  const functions = [
    named("success", status === "success"),
    named("failure", status === "failure"),
    named("always", true),
    named("cancelled", false),
  ];
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, dictionary, new Map(functions.map((one) => [one.name, one]))).evaluate();
}

function plain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}

function truthy(value: data.ExpressionData): boolean {
  const of = plain(value);
  return Boolean(of) && of !== "";
}
