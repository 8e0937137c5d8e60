// `npm run stand-in`: a GitHub of invented settings on this machine, for an administrator who wants to try `npm run forge` before an account
// exists. Five settings differ from the files; each line typed puts one right, as somebody does on the page that the check names.
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { runCommand } from "../../cli/command.ts";
import { form } from "../../cli/forms.ts";
import { accepted } from "../../core/diagnostic.ts";
import { inventedToken, inventSettings, serveSettings } from "./fake-settings.ts";
import { changeSettings, madeSettings } from "./made-settings.ts";

const invented = inventSettings();
const { state } = invented;
const main = state.rulesets.find(({ name }) => name === "main");
const rules = main?.rules ?? [];
const { policies } = state;
/** What differs, and how it is put right. */
const differing: (readonly [what: string, isRight: (right: boolean) => void])[] = [
  ["Actions may be of anybody", (right) => Object.assign(state.actions, { allowed: right ? "selected" : "all" })],
  ["workflows may write", (right) => Object.assign(state.token, { write: !right })],
  ["any event starts a workflow", (right) => Object.assign(state, { policies: right ? policies : policies.slice(1) })],
  ["main can be deleted", (right) => Object.assign(main ?? {}, { rules: right ? rules : rules.filter(({ type }) => type !== "deletion") })],
  ["the site is served without encryption", (right) => Object.assign(state.pages ?? {}, { https_enforced: right })],
];
for (const [, isRight] of differing) isRight(false);

async function serve(): Promise<string> {
  const root = madeSettings();
  const { api, close } = await serveSettings(invented);
  changeSettings(root, ["api: https://api.github.com", `api: ${api}`]);
  console.log(`A GitHub of invented settings. In another terminal:

  GH_TOKEN=${inventedToken} npm run -s forge -- settings --root ${root}

It names ${differing.length} differences. Press Enter to put one right, Ctrl-C to stop.`);
  const lines = createInterface({ input: process.stdin });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => lines.close());
  lines.on("line", () => {
    const [what, isRight] = differing.shift() ?? [];
    isRight?.(true);
    console.log(what ? `Put right: ${what}.` : "Everything is as the files say.");
  });
  await once(lines, "close");
  await close();
  rmSync(root, { recursive: true, force: true });
  return "Stopped.";
}

await runCommand({
  name: "npm run -s stand-in",
  forms: [form({ run: async () => accepted(await serve()) })],
  about: "Serves a GitHub of invented settings, five of which differ from the files, until Ctrl-C.",
  reads: "the files of .github/settings",
  writes: "a folder of its own, until it stops",
  example: "",
});
