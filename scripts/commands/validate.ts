// `npm run validate`: checks the content, and prints what needs putting right.
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, hasError } from "../core/diagnostic.ts";
import { placeAt } from "../repository/place.ts";
import { readOrganisationTypes } from "../repository/read-organisation-types.ts";
import { flag, type Outcome, runCommand, text } from "../shared/command.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import type { Report } from "../validation/validate.ts";

const defaultMonths = 12;

const usage = `npm run -s validate [-- --root <folder> | --method <folder>] [--json] [--write]
npm run -s validate -- --links [--months <number>] [--root <folder>]
Checks everything in <folder>/content (default: here). Exit 1 if something needs putting right.
--method checks one method that stands alone: a folder with scale.yaml, questionnaire.yaml, about.yaml, examples/ and measures/.
--write renews what a machine makes of drafts and pilots: the digest in editions.yaml, and the results (expect) of examples that nobody has
worked by hand. Never of an edition that is published or that a round uses, and never an answer or a text. It prints what was written.
--links lists the links to support that somebody must open: unopened (grade B or C), or checked more than --months months ago (default: ${defaultMonths}).`;

/** The modules that check. They load the program's list of types, and one that they cannot load is all that can be told. */
async function loadChecks() {
  try {
    return accepted({
      ...(await import("../validation/validate.ts")),
      ...(await import("../validation/renew.ts")),
      ...(await import("../validation/links-to-open.ts")),
    });
  } catch (error) {
    const types = readOrganisationTypes(placeAt(join(import.meta.dirname, "..", "..")));
    if (types.ok) throw error;
    return types;
  }
}

interface Printed {
  readonly json: boolean | undefined;
  readonly write: boolean | undefined;
  readonly written: readonly string[];
}

function outcome({ diagnostics, checked }: Report, { json, write, written }: Printed): Checked<Outcome> {
  const counts = Object.entries(checked).map(([name, count]) => `${count} ${count === 1 ? name.replace(/s$/, "") : name}`);
  const text = json
    ? JSON.stringify({ diagnostics: forMachines(diagnostics), checked, ...(write ? { written } : {}) }, null, 2)
    : [written.map((one) => `Written: ${one}`).join("\n"), forTerminal(diagnostics), `Checked: ${counts.join(", ")}.`]
        .filter((part) => part !== "")
        .join("\n\n");
  return accepted({ text, code: hasError(diagnostics) ? 1 : 0 });
}

await runCommand({
  usage,
  reads: { sv: "content/, eller mappen --method", en: "content/, or the folder --method" },
  writes: {
    sv: "inget; --write skriver i content/method/editions.yaml och exemplens expect",
    en: "nothing; --write writes into content/method/editions.yaml and the examples' expect",
  },
  example: "npm run -s validate -- --json",
  locks: ({ root, write }) => (write ? [placeAt(root).root] : []),
  options: { root: text, method: text, json: flag, write: flag, links: flag, months: text },
  choose: ({ root, method, json, write, links, months }) => {
    const place = placeAt(root);
    if (months !== undefined && (!links || !/^[1-9][0-9]{0,3}$/.test(months))) return undefined;
    return async () => {
      const checks = await loadChecks();
      if (!checks.ok) return outcome({ diagnostics: checks.diagnostics, checked: {} }, { json, write, written: [] });
      const { listLinksToOpen, renewMethod, renewMethodFolder, validate, validateMethodFolder } = checks.value;
      if (links) return listLinksToOpen(place, swedishDay(new Date()), Number(months ?? defaultMonths));
      const written = !write ? [] : method === undefined ? renewMethod(place) : renewMethodFolder(method);
      return outcome(method === undefined ? validate(place) : validateMethodFolder(method), { json, write, written });
    };
  },
});
