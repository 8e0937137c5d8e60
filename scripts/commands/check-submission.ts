// Decides nothing: checks one proposal of envelopes, from Git objects alone, and tells what was found.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { swedishDay } from "../core/day.ts";
import type { Checked } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import { type CheckedProposal, checkProposal } from "../forge/check.ts";
import { trustRound } from "../keys/trust.ts";
import { placeFrom } from "../shared/place.ts";
import { forAnnotations, forMachines, forTerminal, sentenceOf } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run -s check-submission -- --head <revision> [--base main] [--git <repository>] [--day YYYY-MM-DD] [--root <folder>] [--json] [--reply <file>]
Rounds, rosters and quotas are read from the base, never from the proposal. The day is the one on which the round must be open;
without --day it is today. --reply writes the outcome as Markdown. Exit 1 when the proposal cannot be accepted.`;

interface Asked {
  readonly root: readonly string[];
  readonly git: string | undefined;
  readonly base: string;
  readonly head: string;
  readonly day: string;
}

async function check(asked: Asked): Promise<Checked<CheckedProposal>> {
  const place = placeFrom(asked.root);
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const { base, head, day } = asked;
  const git = { directory: asked.git ?? place.git };
  return checkProposal({
    git,
    base,
    head,
    day,
    verifyRound: (folder, round, seenVersion) => trustRound({ authority: authority.value, folder, round, seenVersion }),
  });
}

/** What the proposer reads. Every value in it is ours or has been made printable. */
function replyTo(checked: Checked<CheckedProposal>): string {
  const lines = checked.diagnostics.map(
    (one) => `- ${one.file ? `\`${one.file}\`: ` : ""}${sentenceOf(one, "sv")}\n  *${sentenceOf(one, "en")}*`,
  );
  const head = checked.ok
    ? `**Kontrollen hittade inget att rätta i ${checked.value.files.length} kuvert.** / *The check found nothing to put right in ${checked.value.files.length} envelopes.*`
    : "**Det här behöver rättas innan kuverten kan tas emot.** / *This needs to be put right before the envelopes can be accepted.*";
  return `${[head, ...lines].join("\n")}\n`;
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = { base: text, day: text, git: text, head: text, help: flag, json: flag, reply: text, root: text };
  const { values } = parseArgs({ options });
  if (values.help || !values.head) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const day = values.day ?? swedishDay(new Date());
  const checked = await check({ root: process.argv.slice(2), git: values.git, base: values.base ?? "main", head: values.head, day });
  process.exitCode = checked.ok ? 0 : 1;
  if (values.reply !== undefined) writeFileSync(values.reply, replyTo(checked));
  const files = checked.ok ? checked.value.files.map((file) => file.path) : [];
  if (values.json) console.log(JSON.stringify({ ok: checked.ok, files, diagnostics: forMachines(checked.diagnostics) }, null, 2));
  else if (process.env["GITHUB_ACTIONS"] === "true") console.log(forAnnotations(checked.diagnostics));
  else console.log([forTerminal(checked.diagnostics), checked.ok ? `✓ ${files.length} kuvert / envelopes` : ""].filter(Boolean).join("\n"));
}

await runCommand(async () => {
  process.exitCode = 0;
  await main();
  return Number(process.exitCode);
});
