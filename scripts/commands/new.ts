// `npm run new`: scaffolds an edition, question, measure, consultation, round, report or authority, and says what is left to write.
import { relative } from "node:path";
import { isDay, swedishDay } from "../core/day.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { newAuthority } from "../new/authority.ts";
import { newConsultation } from "../new/consultation.ts";
import { newEdition, type Scaffolded } from "../new/edition.ts";
import { newMeasure } from "../new/measure.ts";
import { newQuestion } from "../new/question.ts";
import { newReport } from "../new/report.ts";
import { newRound } from "../new/round.ts";
import { flag, runCommand, text, type Values } from "../shared/command.ts";
import { placeAt } from "../shared/place.ts";
import { roundKinds } from "../statistics/schema.ts";

const usage = `npm run -s new -- edition <id> [--from <id>] [--root <folder>]
npm run -s new -- question <id> --edition <id> --area <area> --block <k> [--root <folder>]
npm run -s new -- measure <id> --raises <question>[,<question>…] [--root <folder>]
npm run -s new -- consultation <id> [--opens <day>] [--root <folder>]
npm run -s new -- round <id> [--edition <id> --opens <day> --closes <day>] [--kind <ordinary|pilot>] [--population <id>]
                  [--receipt-key <folder> [--dev]] [--root <folder>]
npm run -s new -- report <round> [--root <folder>]
npm run -s new -- authority --answers <answers.yaml> --out <folder>
A round that is in content/rounds/calendar.yaml takes from there what is not given. --receipt-key makes the key of its intake's receipts.
Nothing is overwritten, and comments are kept. Exit 1 if something needs putting right.`;

const options = {
  from: text,
  edition: text,
  area: text,
  block: text,
  raises: text,
  opens: text,
  closes: text,
  population: text,
  kind: text,
  "receipt-key": text,
  dev: flag,
  answers: text,
  out: text,
  root: text,
} as const;

function choose(values: Values<typeof options>, [kind, id, ...others]: readonly string[]): (() => Checked<Scaffolded>) | undefined {
  const today = swedishDay(new Date());
  const { edition, area, block, raises, closes, population, answers, out, opens = today } = values;
  const place = placeAt(values.root);
  if (kind === "authority" && !id && answers && out) return () => newAuthority(place, { answers, out });
  if (!id || others.length > 0) return undefined;
  if (kind === "report") return () => newReport(place, id);
  if (kind === "edition") return () => newEdition(place, id, values.from);
  if (kind === "question" && edition && area && block) return () => newQuestion(place, { id, edition, area, block: Number(block) });
  if (kind === "measure" && raises)
    return () => newMeasure(place, { id, raises: [...new Set(raises.split(",").map((one) => one.trim()))] });
  if (kind === "consultation" && isDay(opens)) return () => newConsultation(place, id, opens);
  const roundKind = roundKinds.find((one) => one === values.kind);
  const days = [values.opens, closes].filter((one) => one !== undefined);
  if (kind === "round" && days.every(isDay) && (roundKind !== undefined || values.kind === undefined)) {
    const key = { receiptKey: values["receipt-key"], development: values.dev };
    return () => {
      if (key.receiptKey !== undefined) requireOwnNode(values.dev ?? false);
      return newRound(place, { id, kind: roundKind, edition, opens: values.opens, closes, population, today, ...key });
    };
  }
  return undefined;
}

function summaryOf({ files, next }: Scaffolded): string {
  const written = files.map((file) => `  ${relative(process.cwd(), file)}`);
  return ["Written:", ...written, "", "Next:", ...next.map((step, index) => `  ${index + 1}. ${step}`)].join("\n");
}

await runCommand({
  usage,
  reads: { sv: "det som finns i content/", en: "what is in content/" },
  writes: { sv: "nya filer i content/ eller --out, aldrig över andra", en: "new files in content/ or --out, never over others" },
  example: "npm run -s new -- question reservdrift --edition 2028 --area risk --block 2",
  locks: ({ root }) => [placeAt(root).root],
  options,
  allowPositionals: true,
  choose: (values, words) => {
    const scaffold = choose(values, words);
    if (!scaffold) return undefined;
    return () => {
      const scaffolded = scaffold();
      return scaffolded.ok ? accepted(summaryOf(scaffolded.value)) : scaffolded;
    };
  },
});
