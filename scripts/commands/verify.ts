// `npm run verify`: verifies everything of a published site that needs no secret.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome, type Values } from "../cli/forms.ts";
import { flag, matching, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { writeFileAtomic } from "../core/write.ts";
import { type LogCode, messages as log } from "../log/messages.ts";
import { fromBase64, toBase64 } from "../log/note.ts";
import type { Seen } from "../log/read-log.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as trust } from "../trust/messages.ts";
import { pinnedTrust } from "../trust/pinned.ts";
import { conclusionOf, titles } from "../verify/conclusion.ts";
import { type VerifyCode, messages as verifyMessages } from "../verify/messages.ts";
import { openSite, parseList } from "../verify/served.ts";
import { type Step, verifySite } from "../verify/verify-site.ts";

const print = printer(cube, log, trust, verifyMessages);
const { forMachines, forTerminal } = print;

const marks: Readonly<Record<Step["state"], string>> = { passed: "✓", failed: "✗", skipped: "·" };

function readSeen(file: string | undefined): Checked<Seen | undefined> {
  if (file === undefined || !existsSync(file)) return accepted(undefined);
  const [, size, root] = /^\{"size":(\d{1,15}),"root":"([A-Za-z0-9+/]{43}=)"\}\n$/.exec(readFileSync(file, "utf8")) ?? [];
  const bytes = fromBase64(root ?? "");
  return size && bytes ? accepted({ size: Number(size), root: bytes }) : refused({ ...fault<LogCode>("log-state"), file });
}

const digest = matching("digest", /^[0-9a-f]{64}$/, {
  sv: "en kontrollsumma: 64 tecken 0–9 och a–f",
  en: "a digest: 64 characters 0–9 and a–f",
});
const args = { site: subject(text("address or folder of the site")) };
const takes = { trust: digest, state: text("file"), own: text("folder"), form: digest, json: flag };

async function verify({ site, trust, state, own, form, json }: Values<typeof args, typeof takes>): Promise<Checked<Outcome>> {
  const list = own === undefined ? undefined : readList(own);
  const before = readSeen(state);
  if ((list && !list.ok) || !before.ok) return refused(...(list?.diagnostics ?? []), ...before.diagnostics);
  const pinned = trust ?? pinnedTrust ?? undefined;
  const { steps, seen } = await verifySite({ site: openSite(site), pinned, seen: before.value, own: list?.value, form });
  const { code, sentences } = conclusionOf(steps);
  // A failed run must not become what the next one compares with.
  if (state && seen && code !== 1) writeFileAtomic(state, `${JSON.stringify({ size: seen.size, root: toBase64(seen.root) })}\n`);
  const told = steps.map((one) => ({ ...one, faults: forMachines(one.faults) }));
  if (json) return accepted({ text: JSON.stringify(told, null, 2), code });
  const lines = steps.flatMap(({ name, state: mark, detail, faults }) => [
    `${marks[mark]} ${said(titles[name])}${detail === "" ? "" : `: ${detail}`}`,
    ...(faults.length > 0 ? [forTerminal(faults)] : []),
  ]);
  return accepted({ text: [...lines, ...sentences.map(said)].join("\n"), code });
}

function readList(folder: string): Checked<ReadonlyMap<string, string>> {
  const file = join(folder, "logg", "site.sha256");
  const list = existsSync(file) ? parseList(readFileSync(file, "utf8")) : null;
  return list ? accepted(list) : refused({ ...fault<VerifyCode>("verify-list"), file });
}

await runCommand({
  name: "npm run -s verify",
  print,
  forms: [form({ args, takes, run: verify })],
  about: {
    sv: `Kontrollerar allt som går att kontrollera utan hemligheter: underskrifter, kontrollsummor, loggen, och att filerna är de som loggades.
--trust är den första förtroendelistans kontrollsumma, om den inte står i koden. --state minns vad som lästes av loggen, så att nästa
körning ser om den har skrivits om. --own jämför med ert eget bygge (npm run build). --form är kontrollsumman för svara.html i brevet.
Utgång: 0 allt är jämfört, även med ert eget bygge, och inget skiljer sig · 1 något är fel · 2 inte förstått · 3 inget fel, men något är inte
jämfört: sista raderna säger vad.`,
    en: `Verifies everything that can be verified without secrets: signatures, digests, the log, and that the files are those that were logged.
--trust is the digest of the first trust list, if the code does not have it. --state remembers what was read of the log, so that the next
run sees whether it has been rewritten. --own compares with your own build (npm run build). --form is the letter's digest of svara.html.
Exit: 0 everything was compared, also with your own build, and nothing differs · 1 something is wrong · 2 not understood · 3 nothing wrong,
but something was not compared: the last lines say what.`,
  },
  reads: { sv: "webbplatsen, och ert eget bygge i --own", en: "the site, and your own build in --own" },
  writes: { sv: "filen --state, om den anges", en: "the file --state, if given" },
  example: "https://exempel.se --state sedd.json",
});
