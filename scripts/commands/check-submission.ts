// `npm run check-submission`: checks a proposal of envelopes, from Git objects alone, and reports what was found.
import { writeFileSync } from "node:fs";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { day, flag, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { ajvMismatches } from "../core/ajv.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { checkShapesWith } from "../core/shape.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { type CheckedProposal, checkProposal } from "../forge/check.ts";
import { messages as forge } from "../forge/messages.ts";
import { placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { messages as trust } from "../trust/messages.ts";
import { trustRound } from "../trust/trust-round.ts";

checkShapesWith(ajvMismatches);

const print = printer(envelope, forge, trust);
const { bothTexts, forAnnotations, forMachines, forTerminal } = print;

interface Proposed {
  readonly root: string | undefined;
  readonly git: string | undefined;
  readonly base: string;
  readonly head: string;
  readonly day: string;
}

async function check({ root, git, ...proposed }: Proposed): Promise<Checked<CheckedProposal>> {
  const place = placeAt(root);
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  return checkProposal({
    ...proposed,
    git: { directory: git ?? place.git },
    verifyRound: (folder, round, seenVersion) => trustRound({ authority: authority.value, folder, round, seenVersion }),
  });
}

/** The reply to the proposer. Every value in it is the project's own or has been made printable. */
function replyTo(checked: Checked<CheckedProposal>): string {
  const lines = checked.diagnostics.map((one) => {
    const [text, english] = bothTexts(one);
    return `- ${one.file ? `\`${one.file}\`: ` : ""}${text}${english === undefined ? "" : `\n  *${english}*`}`;
  });
  const head = checked.ok
    ? `**Kontrollen hittade inget att rätta i ${checked.value.files.length} kuvert.** / *The check found nothing to put right in ${checked.value.files.length} envelopes.*`
    : "**Det här behöver rättas innan kuverten kan tas emot.** / *This needs to be put right before the envelopes can be accepted.*";
  return `${[head, ...lines].join("\n")}\n`;
}

function printed(checked: Checked<CheckedProposal>, isJson: boolean): string {
  const files = checked.ok ? checked.value.files.map((file) => file.path) : [];
  if (isJson) return JSON.stringify({ ok: checked.ok, files, diagnostics: forMachines(checked.diagnostics) }, null, 2);
  if (process.env["GITHUB_ACTIONS"] === "true") return forAnnotations(checked.diagnostics);
  return [forTerminal(checked.diagnostics), checked.ok ? said({ sv: `✓ ${files.length} kuvert`, en: `✓ ${files.length} envelopes` }) : ""]
    .filter(Boolean)
    .join("\n");
}

await runCommand({
  name: "npm run -s check-submission",
  print,
  forms: [
    form({
      needs: { head: subject(text("revision")) },
      takes: { base: text("revision"), git: text("repository"), day, root, json: flag, reply: text("file") },
      run: async ({ root, git, base = "main", head, day: asked = swedishDay(new Date()), reply, json }) => {
        const checked = await check({ root, git, base, head, day: asked });
        if (reply !== undefined) writeFileSync(reply, replyTo(checked));
        return accepted({ text: printed(checked, json), code: checked.ok ? 0 : 1 });
      },
    }),
  ],
  about: `Rounds, rosters and quotas are read from the base (default: main), never from the proposal. --day is the day on which the round must be
open; the default is today. --reply writes the outcome as Markdown. Exit 1 if the proposal cannot be accepted.`,
  reads: { sv: "förslaget och main, ur Git", en: "the proposal and main, from Git" },
  writes: { sv: "svaret till filen --reply, om den anges", en: "the reply to the file --reply, if given" },
  example: "--head inlamning --base main",
});
