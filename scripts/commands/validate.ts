// `npm run validate`: checks the content, and prints what needs putting right.
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { count, flag, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { messages as consultation } from "../consultation/messages.ts";
import { ajvMismatches } from "../core/ajv.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, hasError } from "../core/diagnostic.ts";
import { checkShapesWith } from "../core/shape.ts";
import { messages as holder } from "../holder/messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as checksMessages } from "../method/checks/messages.ts";
import { messages as format } from "../method/format/messages.ts";
import { messages as references } from "../method/references/messages.ts";
import { messages as rules } from "../method/rules/messages.ts";
import { messages as supportMessages } from "../method/support/messages.ts";
import { messages as templates } from "../method/templates/messages.ts";
import { messages as report } from "../report/messages.ts";
import { placeAt } from "../repository/place.ts";
import { readOrganisationTypes } from "../repository/read-organisation-types.ts";
import { messages as roundMessages } from "../round/messages.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as trust } from "../trust/messages.ts";
import type { Report } from "../validation/validate.ts";

checkShapesWith(ajvMismatches);

const print = printer(
  carryOver,
  checksMessages,
  consultation,
  cube,
  format,
  holder,
  references,
  report,
  roundMessages,
  rules,
  statistics,
  supportMessages,
  templates,
  trust,
);
const { forMachines, forTerminal } = print;

const defaultMonths = 12;

/** The modules that check. They load the program's list of types, and one that they cannot load is all that can be told. */
async function loadChecks() {
  try {
    return accepted({
      ...(await import("../validation/closings.ts")),
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
  readonly json: boolean;
  readonly write: boolean;
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

type Checks = Extract<Awaited<ReturnType<typeof loadChecks>>, { readonly ok: true }>["value"];

async function withChecks(
  asked: Omit<Printed, "written">,
  work: (checks: Checks) => Checked<Outcome> | Promise<Checked<Outcome>>,
): Promise<Checked<Outcome>> {
  const checks = await loadChecks();
  return checks.ok ? work(checks.value) : outcome({ diagnostics: checks.diagnostics, checked: {} }, { ...asked, written: [] });
}

const how = { json: flag, write: flag };
const locks = ({ root, write }: { readonly root?: string | undefined; readonly write: boolean }) => (write ? [placeAt(root).root] : []);

await runCommand({
  name: "npm run -s validate",
  print,
  forms: [
    form({
      takes: { root, ...how },
      locks,
      run: ({ root, ...asked }) =>
        withChecks(asked, ({ closingsFaults, renewMethod, validate }) => {
          const written = asked.write ? renewMethod(placeAt(root)) : [];
          const { diagnostics, checked } = validate(placeAt(root));
          return closingsFaults(placeAt(root)).then((closings) =>
            outcome({ diagnostics: [...diagnostics, ...closings], checked }, { ...asked, written }),
          );
        }),
    }),
    form({
      needs: { method: subject(text("folder")) },
      takes: how,
      locks,
      run: ({ method, ...asked }) =>
        withChecks(asked, ({ renewMethodFolder, validateMethodFolder }) => {
          const written = asked.write ? renewMethodFolder(method) : [];
          return outcome(validateMethodFolder(method), { ...asked, written });
        }),
    }),
    form({
      needs: { links: flag },
      takes: { months: count("number", 1), root },
      run: ({ months = defaultMonths, root }) =>
        withChecks({ json: false, write: false }, ({ listLinksToOpen }) => listLinksToOpen(placeAt(root), swedishDay(new Date()), months)),
    }),
  ],
  about: `Checks everything in <folder>/content (default: here). Exit 1 if something needs putting right.
--method checks one method that stands alone: a folder with scale.yaml, questionnaire.yaml, about.yaml, examples/ and measures/.
--write renews what a machine makes of drafts and pilots: the digest in editions.yaml, and the results (expect) of examples that nobody has
worked by hand. Never of an edition that is published or that a round uses, and never an answer or a text. It prints what was written.
--links lists the links to support that somebody must open: unopened (grade B or C), or checked more than --months months ago (default: ${defaultMonths}).`,
  reads: { sv: "content/, eller mappen --method", en: "content/, or the folder --method" },
  writes: {
    sv: "inget; --write skriver i content/method/editions.yaml och exemplens expect",
    en: "nothing; --write writes into content/method/editions.yaml and the examples' expect",
  },
  example: "--json",
});
