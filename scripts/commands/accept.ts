// Decides nothing: accepts one proposal – checks it, copies its envelopes into one commit on the main branch, and closes it.

import { parseArgs } from "node:util";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { runCommand } from "../core/run.ts";
import { type Acceptance, acceptProposal } from "../forge/accept.ts";
import { withGitFaults } from "../forge/git-faults.ts";
import { openForge } from "../forge/open-forge.ts";
import { trustRound } from "../keys/trust.ts";
import { type Place, placeFrom } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run -s accept -- <proposal> [--root <folder>] [--git <repository>] [--json]
npm run -s accept -- --list [--root <folder>] [--git <repository>]
A proposal that does not pass the check is left open. The proposer's commits are never merged.`;

function accept(place: Place, directory: string, proposal: number): Promise<Checked<Acceptance>> {
  return withGitFaults(() => acceptFrom(place, directory, proposal));
}

async function acceptFrom(place: Place, directory: string, proposal: number): Promise<Checked<Acceptance>> {
  const authority = readAuthority(place);
  const forge = await openForge({ directory, environment: process.env });
  if (!authority.ok || !forge.ok) return refused(...authority.diagnostics, ...forge.diagnostics);
  return acceptProposal({
    forge: forge.value,
    proposal,
    verifyRound: (folder, round, seenVersion) => trustRound({ authority: authority.value, folder, round, seenVersion }),
    now: Math.floor(Date.now() / 1000),
  });
}

/** The intake's own branches by name; a proposer's can be called anything, and is no business of a log. */
function ownBranch(branch: string): string {
  return /^(intake|acknowledged)\/[a-z0-9-]{1,40}(\/[0-9a-f]{16})?$/.test(branch) ? branch : "?";
}

async function list(directory: string): Promise<void> {
  const listed = await withGitFaults(async () => {
    const forge = await openForge({ directory, environment: process.env });
    return forge.ok ? accepted(await forge.value.proposals()) : forge;
  });
  if (listed.ok) for (const one of listed.value) console.log([one.number, one.state, one.day, ownBranch(one.branch)].join("\t"));
  else console.log(forTerminal(listed.diagnostics));
  process.exitCode = listed.ok ? 0 : 1;
}

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { git: text, help: flag, json: flag, list: flag, root: text },
  });
  const place = placeFrom(process.argv.slice(2));
  const directory = values.git ?? place.git;
  if (values.list) return list(directory);
  const [number = ""] = positionals;
  if (values.help || !/^[1-9][0-9]*$/.test(number)) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const outcome = await accept(place, directory, Number(number));
  process.exitCode = outcome.ok ? 0 : 1;
  const done = outcome.ok ? { commit: outcome.value.commit ?? null, files: outcome.value.files.map((file) => file.path) } : {};
  if (values.json) console.log(JSON.stringify({ ok: outcome.ok, ...done, diagnostics: forMachines(outcome.diagnostics) }, null, 2));
  else
    console.log(
      [forTerminal(outcome.diagnostics), outcome.ok ? `✓ ${outcome.value.files.length} kuvert / envelopes` : ""].filter(Boolean).join("\n"),
    );
}

await runCommand(async () => {
  process.exitCode = 0;
  await main();
  return Number(process.exitCode);
});
