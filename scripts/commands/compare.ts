// `npm run compare`: compares two editions, or every edition before and after a change, and reports what a break needs.
import { writeFileSync } from "node:fs";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Diagnostic, hasError } from "../core/diagnostic.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { headline, markdownLines, printable, terminalLines } from "../method/compare/compare-report.ts";
import { messages as comparing } from "../method/compare/messages.ts";
import { placeAt } from "../repository/place.ts";
import { type Comparisons, compareChange, compareTwo } from "../validation/edition-change.ts";

const print = printer(carryOver, checks, comparing);
const { bothTexts, forAnnotations, forMachines, forTerminal } = print;

/** The reply to the proposer. Whatever the editions contain, nothing in it is a link, a mention or a command to the forge. */
function replyTo({ comparisons, diagnostics }: Comparisons): string {
  const isAccepted = !hasError(diagnostics);
  const head = isAccepted
    ? "**The comparison found nothing that must be put right.**"
    : "**This needs to be put right before the change can be accepted.**";
  const lines = forMachines(diagnostics).map((machine, index) => {
    const one = { ...diagnostics[index], ...machine } as Diagnostic;
    const place =
      one.file === undefined ? "" : `\`${one.file.replace(/[^A-Za-z0-9._/-]/g, "?")}${one.line === undefined ? "" : `:${one.line}`}\`: `;
    const safe = { ...one, values: Object.fromEntries(Object.entries(one.values).map(([name, value]) => [name, printable(value)])) };
    return `- ${one.severity === "error" ? "✗" : "·"} ${place}${bothTexts(safe).join("\n  ")}`;
  });
  const nothing = comparisons.length === 0 && diagnostics.length === 0 ? ["No edition has changed."] : [];
  return `${[head, ...nothing, ...lines, ...comparisons.flatMap((one) => ["", ...markdownLines(one)])].join("\n")}\n`;
}

function printed(outcome: Comparisons): string {
  // Whatever the editions contain, no line may be read as a workflow command.
  if (process.env["GITHUB_ACTIONS"] === "true")
    return [forAnnotations(outcome.diagnostics), ...outcome.comparisons.map((one) => headline(one))].join("\n");
  const parts = [...outcome.comparisons.map((one) => terminalLines(one).join("\n")), forTerminal(outcome.diagnostics)];
  return parts.filter((part) => part !== "").join("\n\n") || "✓ No edition has changed.";
}

function reported(outcome: Comparisons, reply: string | undefined) {
  if (reply !== undefined) writeFileSync(reply, replyTo(outcome));
  return accepted({ text: printed(outcome), code: hasError(outcome.diagnostics) ? 1 : 0 });
}

const takes = { reply: text("file"), root };

await runCommand({
  name: "npm run -s compare",
  print,
  forms: [
    form({
      args: { older: subject(text("edition")), newer: subject(text("edition")) },
      takes,
      run: async ({ older, newer, root, reply }) => reported(await compareTwo(placeAt(root), [older, newer]), reply),
    }),
    form({
      needs: { base: subject(text("revision")) },
      takes: { head: text("revision"), ...takes },
      run: async ({ base, head, root, reply }) => reported(await compareChange(placeAt(root), { base, head }), reply),
    }),
  ],
  about: `An edition is an id in content/method, a folder with an edition in it, or <revision>:<id>, read from Git objects; no code of the
revision is run. The first form reports what differs and whether the newer edition's correspondence.yaml declares it. The second
compares every edition in the base with what it would become: the head merged, or without --head the working tree. A published or
retired edition, or one that a round in the base names, must not change. --reply writes the outcome as Markdown. Exit 1 if something
is wrong.`,
  reads: { sv: "utgåvor i content/method, en mapp eller Git", en: "editions in content/method, a folder or Git" },
  writes: { sv: "utfallet till filen --reply, om den anges", en: "the outcome to the file --reply, if given" },
  example: "--base main",
});
