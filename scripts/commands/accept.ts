// `npm run accept`: accepts a proposal – checks it, copies its envelopes into one commit on the main branch, and closes it.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { type Acceptance, acceptProposal } from "../forge/accept.ts";
import { withGitFaults } from "../forge/git-faults.ts";
import { openForge } from "../forge/open-forge.ts";
import { flag, type Outcome, runCommand, text } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";
import { trustRound } from "../trust/trust-round.ts";

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

function printed(outcome: Checked<Acceptance>, isJson: boolean): string {
  const done = outcome.ok ? { commit: outcome.value.commit ?? null, files: outcome.value.files.map((file) => file.path) } : {};
  if (isJson) return JSON.stringify({ ok: outcome.ok, ...done, diagnostics: forMachines(outcome.diagnostics) }, null, 2);
  const count = outcome.ok ? `✓ ${outcome.value.files.length} kuvert / envelopes` : "";
  return [forTerminal(outcome.diagnostics), count].filter(Boolean).join("\n");
}

/** The intake's own branches by name. A proposer chooses a branch name freely, so it is not repeated in a log. */
function ownBranch(branch: string): string {
  return /^(intake|acknowledged)\/[a-z0-9-]{1,40}(\/[0-9a-f]{16})?$/.test(branch) ? branch : "?";
}

async function list(directory: string): Promise<Checked<Outcome>> {
  const listed = await withGitFaults(async () => {
    const forge = await openForge({ directory, environment: process.env });
    return forge.ok ? accepted(await forge.value.proposals()) : forge;
  });
  if (!listed.ok) return listed;
  return accepted(listed.value.map((one) => [one.number, one.state, one.day, ownBranch(one.branch)].join("\t")).join("\n"));
}

await runCommand({
  usage,
  options: { git: text, json: flag, list: flag, root: text },
  allowPositionals: true,
  choose: (values, [number = ""]) => {
    const place = placeAt(values.root);
    const directory = values.git ?? place.git;
    if (values.list) return () => list(directory);
    if (!/^[1-9][0-9]*$/.test(number)) return undefined;
    return async () => {
      const outcome = await accept(place, directory, Number(number));
      return accepted({ text: printed(outcome, values.json ?? false), code: outcome.ok ? 0 : 1 });
    };
  },
});
