// `npm run new`: scaffolds an edition, round or authority, and says what is left to write.

import { relative } from "node:path";
import { messages as authority } from "../authority/messages.ts";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { choice, day, flag, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { messages as keys } from "../keys/messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { messages as formats } from "../method/format/messages.ts";
import { messages as rules } from "../method/rules/messages.ts";
import { newAuthority } from "../new/authority.ts";
import { newEdition, type Scaffolded } from "../new/edition.ts";
import { messages as scaffold } from "../new/messages.ts";
import { newRound } from "../new/round.ts";
import { placeAt } from "../repository/place.ts";
import { messages as roundMessages } from "../round/messages.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { roundKinds } from "../statistics/schema.ts";
import { messages as trust } from "../trust/messages.ts";

const print = printer(authority, carryOver, checks, cube, formats, keys, roundMessages, rules, scaffold, statistics, trust);

function summaryOf({ files, next }: Scaffolded): string {
  const written = files.map((file) => `  ${relative(process.cwd(), file)}`);
  return ["Written:", ...written, "", "Next:", ...next.map((step, index) => `  ${index + 1}. ${step}`)].join("\n");
}

const today = swedishDay(new Date());

const told = (scaffolded: Checked<Scaffolded>): Checked<string> => (scaffolded.ok ? accepted(summaryOf(scaffolded.value)) : scaffolded);
const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];
const args = { id: subject(text("id")) };

await runCommand({
  name: "npm run -s new",
  print,
  forms: [
    form({
      words: "edition",
      args,
      takes: { from: text("id"), root },
      locks,
      run: ({ id, from, root }) => told(newEdition(placeAt(root), id, from)),
    }),
    form({
      words: "round",
      args,
      takes: {
        edition: text("id"),
        opens: day,
        closes: day,
        kind: choice(...roundKinds),
        population: text("id"),
        "receipt-key": text("folder"),
        dev: flag,
        root,
      },
      beside: { dev: "receipt-key" },
      locks,
      run: ({ root, dev, "receipt-key": receiptKey, ...wanted }) => {
        if (receiptKey !== undefined) requireOwnNode(dev);
        return told(newRound(placeAt(root), { ...wanted, today, receiptKey, development: dev }));
      },
    }),
    form({
      words: "authority",
      needs: { answers: text("answers.yaml"), out: text("folder") },
      takes: { root },
      locks,
      run: ({ root, ...asked }) => told(newAuthority(placeAt(root), asked)),
    }),
  ],
  about: `A round that is in content/rounds/calendar.yaml takes from there what is not given. --receipt-key makes the key of its intake's receipts.
Nothing is overwritten, and comments are kept. Exit 1 if something needs putting right.`,
  reads: { sv: "det som finns i content/", en: "what is in content/" },
  writes: { sv: "nya filer i content/ eller --out, aldrig över andra", en: "new files in content/ or --out, never over others" },
  example: "edition 2030 --from 2028",
});
