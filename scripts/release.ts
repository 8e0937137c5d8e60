// Decides nothing: closes a rehearsal's round, or takes a closed real one, and publishes it. `npm run release -- --round <id>`
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Checked } from "./diagnostic.ts";
import { forTerminal } from "./print.ts";
import { tellProgress } from "./progress.ts";
import { type Place, placeAt, readAuthority } from "./read.ts";
import { closeRehearsal } from "./rehearsal/close.ts";
import { makeRelease, type Release } from "./release/make.ts";
import { writeWhole, writeWholeFolder } from "./write.ts";

const usage = `npm run release -- --round <id> [--root <folder>] [--keys <folder>] [--json]
Publicerar en mätomgång. I en övning stängs omgången först, allt som väntar tas in, och webbplatsen byggs om.
Publishes a round. In a rehearsal the round is closed first, everything waiting is taken in, and the site is rebuilt.`;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);

/** The named root; else the project itself, or the rehearsal beside it where only that has the round. */
function findPlace(round: string): Place {
  const named = option("root");
  if (named !== undefined) return placeAt(named);
  const [project, rehearsal] = [placeAt("."), placeAt(".rehearsal")];
  const has = (place: Place): boolean => existsSync(join(place.content, "rounds", round, "round.yaml"));
  return !has(project) && has(rehearsal) ? rehearsal : project;
}

async function release(place: Place, round: string): Promise<Checked<Release>> {
  const teller = tellProgress();
  const progress = (done: number, total: number): void => teller.progress(`Öppnar och räknar ${round}`, done, total);
  const keys = resolve(option("keys") ?? join(place.root, "keys"));
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  if (authority.value.rehearsal)
    return closeRehearsal({ place, round, keys, now: Math.floor(Date.now() / 1000), progress }, () =>
      teller.progress("Bygger webbplatsen", 0, 1),
    ).finally(teller.finish);
  const made = await makeRelease({ place, round, keys, progress });
  teller.finish();
  if (!made.ok) return made;
  // The rounding key first: a release whose redraws were forgotten could never be corrected.
  const tables = made.value.files.filter((file) => file.path.startsWith("statistics/"));
  for (const file of made.value.files) if (!tables.includes(file)) writeWhole(join(place.content, file.path), file.contents);
  const folder = join(place.content, "statistics", round, made.value.cube.release);
  writeWholeFolder(
    folder,
    tables.map(({ path, contents }) => ({ name: basename(path), contents })),
  );
  return made;
}

const round = option("round");
if (round === undefined || args.includes("--help")) {
  console.log(usage);
  process.exit(round === undefined ? 2 : 0);
}
const place = findPlace(round);
const made = await release(place, round);
if (!made.ok) {
  console.error(forTerminal(made.diagnostics));
  process.exitCode = 1;
} else if (args.includes("--json")) {
  console.log(JSON.stringify({ round, release: made.value.cube.release, private: made.value.counts }));
} else {
  const { valid, declined, withdrawn, superseded, envelopes, setAside } = made.value.counts;
  console.log(
    `${round}: ${envelopes} kuvert. Räknade svar ${valid}, avböjda ${declined}, återtagna ${withdrawn}, ersatta ${superseded}, undanlagda ${Object.values(setAside).reduce((sum, one) => sum + one, 0)}.`,
  );
  console.log("De exakta talen är bara för er. Publicerat är det som är avrundat:");
  for (const file of made.value.files.filter((one) => one.path.startsWith("statistics/")))
    console.log(`  ${join(place.content, file.path)}`);
}
