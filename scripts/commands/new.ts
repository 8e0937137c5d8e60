// Decides nothing: begins a new edition, question, measure, consultation, round or authority, and says what is left to write.

import { relative } from "node:path";
import { parseArgs } from "node:util";
import { swedishDay } from "../core/day.ts";
import type { Checked } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import { newAuthority } from "../new/authority.ts";
import { newConsultation } from "../new/consultation.ts";
import { type Begun, newEdition } from "../new/edition.ts";
import { newMeasure } from "../new/measure.ts";
import { newQuestion } from "../new/question.ts";
import { newRound } from "../new/round.ts";
import { placeFrom } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";

const usage = `npm run -s new -- edition <id> [--from <id>] [--root <folder>]
npm run -s new -- question <id> --edition <id> --area <area> --block <k> [--root <folder>]
npm run -s new -- measure <id> --raises <question>[,<question>…] [--root <folder>]
npm run -s new -- consultation <id> [--opens <day>] [--root <folder>]
npm run -s new -- round <id> --edition <id> --opens <day> --closes <day> [--population <id>] [--root <folder>]
npm run -s new -- authority --answers <answers.yaml> --out <folder>
Nothing is written over, and comments are kept. Exit 1 when something needs putting right.`;

/** Undefined where the words on the line do not make a whole. */
function begin(args: readonly string[]): Checked<Begun> | undefined {
  const string = { type: "string" } as const;
  const options = {
    from: string,
    edition: string,
    area: string,
    block: string,
    raises: string,
    opens: string,
    closes: string,
    population: string,
    answers: string,
    out: string,
    root: string,
    help: { type: "boolean" },
  } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [kind, id, ...others] = positionals;
  const { edition, area, block, raises, opens, closes, population } = values;
  const place = placeFrom(args);
  const today = swedishDay(new Date());
  if (!values.help && kind === "authority" && !id && values.answers && values.out)
    return newAuthority(place, { answers: values.answers, out: values.out });
  if (values.help || !id || others.length > 0) return undefined;
  if (kind === "edition") return newEdition(place, id, values.from);
  if (kind === "question" && edition && area && block) return newQuestion(place, { id, edition, area, block: Number(block) });
  if (kind === "measure" && raises) return newMeasure(place, { id, raises: [...new Set(raises.split(",").map((one) => one.trim()))] });
  if (kind === "consultation" && isDay(opens ?? today)) return newConsultation(place, id, opens ?? today);
  if (kind === "round" && edition && isDay(opens) && isDay(closes)) return newRound(place, { id, edition, opens, closes, population });
  return undefined;
}

function isDay(day: string | undefined): day is string {
  return day !== undefined && /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/.test(day);
}

function main(): number {
  const args = process.argv.slice(2);
  const begun = begin(args);
  if (!begun) {
    console[args.includes("--help") ? "log" : "error"](usage);
    return args.includes("--help") ? 0 : 2;
  }
  if (!begun.ok) {
    console.error(forTerminal(begun.diagnostics));
    return 1;
  }
  const written = begun.value.files.map((file) => `  ${relative(process.cwd(), file)}`);
  console.log(["Written:", ...written, "", "Next:", ...begun.value.next.map((step, index) => `  ${index + 1}. ${step}`)].join("\n"));
  return 0;
}

if (import.meta.main) await runCommand(main);
