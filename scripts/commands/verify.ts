// `npm run verify`: verifies everything of a published site that needs no secret.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { fromBase64, toBase64 } from "../log/note.ts";
import type { Seen } from "../log/read-log.ts";
import { flag, type Outcome, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { pinnedTrust } from "../trust/pinned.ts";
import type { VerifyCode } from "../verify/messages.ts";
import { openSite, parseList } from "../verify/served.ts";
import { type Step, verifySite } from "../verify/verify-site.ts";

const usage = `npm run -s verify -- <address or folder of the site> [--trust <digest>] [--state <file>] [--own <folder>] [--form <digest>] [--json]
Kontrollerar allt som går att kontrollera utan hemligheter: underskrifter, kontrollsummor, loggen, och att filerna är de som loggades.
--trust är den första förtroendelistans kontrollsumma, om den inte står i koden. --state minns vad som lästes av loggen, så att nästa
körning ser om den har skrivits om. --own jämför med ert eget bygge (npm run build). --form är kontrollsumman för svara.html i brevet.
Verifies everything that can be verified without secrets: signatures, digests, the log, and that the files are those that were logged.
--trust is the digest of the first trust list, if the code does not have it. --state remembers what was read of the log, so that the next
run sees whether it has been rewritten. --own compares with your own build (npm run build). --form is the letter's digest of svara.html.
Exit: 0 everything given was verified · 1 something is wrong · 2 not understood.`;

const options = { trust: text, state: text, own: text, form: text, json: flag } as const;
type Values = ValuesOf<typeof options>;

const said: Readonly<Record<Step["name"], { readonly sv: string; readonly en: string }>> = {
  files: { sv: "filer som listan har", en: "files as listed" },
  trust: { sv: "förtroendelistor", en: "trust lists" },
  rounds: { sv: "mätomgångar", en: "rounds" },
  log: { sv: "loggen, rader och vittnen", en: "the log, lines and witnesses" },
  history: { sv: "loggen fortsätter den som lästes förut", en: "the log continues what was read before" },
  coverage: { sv: "allt är loggat, och inget loggat är borta", en: "everything is logged, and nothing logged is gone" },
  batches: { sv: "buntar av kuvert", en: "batches of envelopes" },
  releases: { sv: "publiceringar", en: "releases" },
  "logged-site": { sv: "listan är den som loggades", en: "the list is the one that was logged" },
  "own-build": { sv: "lika med ert eget bygge", en: "equal to your own build" },
  form: { sv: "svara.html", en: "svara.html" },
};
const marks: Readonly<Record<Step["state"], string>> = { passed: "✓", failed: "✗", skipped: "·" };

function readSeen(file: string | undefined): Seen | undefined {
  if (file === undefined || !existsSync(file)) return undefined;
  const { size, root } = JSON.parse(readFileSync(file, "utf8")) as { readonly size: number; readonly root: string };
  return { size, root: fromBase64(root) ?? new Uint8Array() };
}

async function verify(place: string, values: Values): Promise<Checked<Outcome>> {
  const { trust, state, own, form, json } = values;
  const list = own === undefined ? undefined : readList(own);
  if (list && !list.ok) return list;
  const pinned = trust ?? pinnedTrust ?? undefined;
  const { steps, seen } = await verifySite({ site: openSite(place), pinned, seen: readSeen(state), own: list?.value, form });
  const isRight = steps.every((one) => one.state !== "failed");
  // A failed run must not become what the next one compares with.
  if (state !== undefined && seen && isRight) writeFileAtomic(state, `${JSON.stringify({ size: seen.size, root: toBase64(seen.root) })}\n`);
  const code = isRight ? 0 : 1;
  if (json)
    return accepted({
      text: JSON.stringify(
        steps.map((one) => ({ ...one, faults: forMachines(one.faults) })),
        null,
        2,
      ),
      code,
    });
  const lines = steps.flatMap(({ name, state: mark, detail, faults }) => [
    `${marks[mark]} ${said[name].sv} / ${said[name].en}${detail === "" ? "" : `: ${detail}`}`,
    ...(faults.length > 0 ? [forTerminal(faults)] : []),
  ]);
  const open =
    pinned === undefined
      ? [
          "! Ingen förtroendelista är fastställd: jämför kontrollsumman ovan med någon annan källa än webbplatsen.",
          "! No trust list is pinned: compare the digest above with a source other than the site.",
        ]
      : [];
  return accepted({ text: [...lines, ...open].join("\n"), code });
}

function readList(folder: string): Checked<ReadonlyMap<string, string>> {
  const file = join(folder, "logg", "site.sha256");
  const list = existsSync(file) ? parseList(readFileSync(file, "utf8")) : null;
  return list ? accepted(list) : refused({ ...fault<VerifyCode>("verify-list"), file });
}

await runCommand({
  usage,
  reads: { sv: "webbplatsen, och ert eget bygge i --own", en: "the site, and your own build in --own" },
  writes: { sv: "filen --state, om den anges", en: "the file --state, if given" },
  example: "npm run -s verify -- https://exempel.se --state sedd.json",
  options,
  allowPositionals: true,
  choose: (values, [place, ...others]) => {
    const isDigest = (one: string | undefined): boolean => one === undefined || /^[0-9a-f]{64}$/.test(one);
    if (!place || others.length > 0 || !isDigest(values.trust) || !isDigest(values.form)) return undefined;
    return () => verify(place, values);
  },
});
