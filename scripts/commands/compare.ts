// Decides nothing: compares two editions, or every edition before and after a change, and tells what a break needs.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Diagnostic, hasError } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import { countClasses } from "../method/compare/compare.ts";
import { differenceText, headline, markdownLines, printable, terminalLines } from "../method/compare/compare-report.ts";
import { compareChange, compareTwo, type Outcome } from "../shared/edition-change.ts";
import { placeFrom } from "../shared/place.ts";
import { forAnnotations, forMachines, forTerminal, sentenceOf } from "../shared/print.ts";

const usage = `npm run -s compare -- <edition> <edition> [--json] [--reply <file>] [--root <folder>]
npm run -s compare -- --base <revision> [--head <revision>] [--json] [--reply <file>] [--root <folder>]
An edition is an id in content/method, a folder that holds one, or <revision>:<id>, read from Git's objects; nothing of the revision
is run. The first form tells what differs and whether the newer one's correspondence.yaml declares it. The second compares every
edition in the base with what it would become: the head taken in, or without --head the working tree. A published or retired edition,
or one that a round in the base names, must stay as it is. --reply writes the outcome as Markdown. Exit 1 when something is wrong.`;

/** What a proposer reads. Nothing in it is a link, a name or a command of the forge's, whatever the editions hold. */
function replyTo({ comparisons, diagnostics }: Outcome): string {
  const isFine = !hasError(diagnostics);
  const head = isFine
    ? "**Jämförelsen hittade inget som måste rättas.** / *The comparison found nothing that must be put right.*"
    : "**Det här behöver rättas innan ändringen kan tas emot.** / *This needs to be put right before the change can be accepted.*";
  const lines = forMachines(diagnostics).map((machine, index) => {
    const one = { ...diagnostics[index], ...machine } as Diagnostic;
    const place =
      one.file === undefined ? "" : `\`${one.file.replace(/[^A-Za-z0-9._/-]/g, "?")}${one.line === undefined ? "" : `:${one.line}`}\`: `;
    const safe = { ...one, values: Object.fromEntries(Object.entries(one.values).map(([name, value]) => [name, printable(value)])) };
    return `- ${one.severity === "error" ? "✗" : "·"} ${place}${sentenceOf(safe, "sv")}\n  *${sentenceOf(safe, "en")}*`;
  });
  const nothing = comparisons.length === 0 && diagnostics.length === 0 ? ["Ingen utgåva är ändrad. / *No edition has changed.*"] : [];
  return `${[head, ...nothing, ...lines, ...comparisons.flatMap((one) => ["", ...markdownLines(one)])].join("\n")}\n`;
}

function forJson({ comparisons, diagnostics }: Outcome): object {
  return {
    ok: !hasError(diagnostics),
    comparisons: comparisons.map((one) => ({
      older: one.older,
      newer: one.newer,
      counts: countClasses(one.differences),
      differences: one.differences.map((difference) => ({
        ...difference,
        place: one.placeOf(difference),
        sv: differenceText(difference, "sv", one.hasTable),
        en: differenceText(difference, "en", one.hasTable),
      })),
    })),
    diagnostics: forMachines(diagnostics),
  };
}

function printed(outcome: Outcome, isJson: boolean): string {
  if (isJson) return JSON.stringify(forJson(outcome), null, 2);
  // Whatever the editions hold, no line of it may be read as a command of the workflow.
  if (process.env["GITHUB_ACTIONS"] === "true")
    return [forAnnotations(outcome.diagnostics), ...outcome.comparisons.map((one) => headline(one, "en"))].join("\n");
  const parts = [...outcome.comparisons.map((one) => terminalLines(one).join("\n")), forTerminal(outcome.diagnostics)];
  return parts.filter((part) => part !== "").join("\n\n") || "✓ Ingen utgåva är ändrad. / No edition has changed.";
}

async function main(): Promise<number> {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { base: text, head: text, help: flag, json: flag, reply: text, root: text };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { base, head } = values;
  const [first, second, ...more] = positionals;
  const isTwo = first !== undefined && second !== undefined && more.length === 0 && base === undefined && head === undefined;
  if (values.help || !(isTwo || (base !== undefined && first === undefined))) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  const place = placeFrom(process.argv.slice(2));
  const outcome = isTwo ? await compareTwo(place, [first, second]) : await compareChange(place, { base: base ?? "", head });
  if (values.reply !== undefined) writeFileSync(values.reply, replyTo(outcome));
  console.log(printed(outcome, values.json === true));
  return hasError(outcome.diagnostics) ? 1 : 0;
}

await runCommand(main);
