// What `npm start` serves while the rehearsal is being made: the pages that are there, and for all others one that says what is done and
// what is under way, and reloads itself.
import { existsSync } from "node:fs";
import { getRequestListener } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { stageNames } from "../core/progress.ts";
import { languageName } from "../core/terms/language-facts.ts";
import type { Language } from "../core/terms/languages.ts";
import { escapeMarkup } from "../core/text.ts";
import { belowBase, listen, type Served, setSiteHeaders } from "./serve.ts";

/** A stage that has begun. All but the last have ended. `total` is 1 where it cannot be divided. */
interface Stage {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** Seconds between two readings of the page. */
const interval = 2;

const words = {
  sv: {
    title: "Övningen görs",
    what: "Ett påhittat land svarar, svaren räknas och webbplatsen byggs. På en vanlig dator tar det ett par minuter. Varje sida visas här av sig själv så snart den är klar.",
    done: "klart",
    underWay: "pågår",
    percent: "\u00a0%",
    path: "",
  },
  en: {
    title: "The rehearsal is being made",
    what: "An invented country answers, its answers are counted and the site is built: a couple of minutes on an ordinary computer. Each page appears here by itself as soon as it is ready.",
    done: "done",
    underWay: "under way",
    percent: "%",
    path: "en/",
  },
} as const satisfies Partial<Record<Language, Readonly<Record<string, string>>>>;
type Shown = keyof typeof words;
const shown = Object.keys(words) as [Shown, ...Shown[]];

interface Waiting {
  /** The first one tried, then the next free one. */
  readonly port: number;
  /** The site's own path. */
  readonly base: string;
  /** What is there of the site, if anything yet. */
  readonly folder: string;
  /** Called for each reading. */
  readonly stages: () => readonly Stage[];
}

/** Served until `close`, on this machine only. Takes in nothing. */
export function serveWaiting({ port, base, folder, stages }: Waiting): Promise<Served> {
  const app = new Hono();
  let files: MiddlewareHandler | undefined;
  app.use(setSiteHeaders);
  app.get("*", (context, next) => {
    if (!existsSync(folder)) return next();
    files ??= serveStatic({ root: folder });
    return files(context, next);
  });
  app.notFound((context) => {
    // The first language has no path of its own, so that every address begins with its path.
    const language = shown.findLast((one) => context.req.path.startsWith(`/${words[one].path}`)) ?? shown[0];
    return context.html(waitingPage(language, base, stages()), 503, { "Retry-After": `${interval}`, "Cache-Control": "no-store" });
  });
  return listen(getRequestListener(belowBase(app, base).fetch), port);
}

function waitingPage(language: Shown, base: string, stages: readonly Stage[]): string {
  const { title, what, done, underWay, percent } = words[language];
  const items = stages.map((stage, at) => {
    const isLast = at === stages.length - 1;
    const share = isLast && stage.total > 1 ? `, ${Math.floor((100 * stage.done) / stage.total)}${percent}` : "";
    return `<li>${escapeMarkup(nameIn(language, stage.name))} – ${isLast ? underWay : done}${share}</li>`;
  });
  const others = shown
    .filter((one) => one !== language)
    .map((one) => `<a href="${base}${words[one].path}" lang="${one}" hreflang="${one}">${languageName(one)}</a>`);
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${interval}">
<title>${title}</title>
<style>:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif } body { max-width: 36rem; margin: 3rem auto; padding: 0 1rem }</style>
<main>
<h1>${title}</h1>
<p>${what}</p>
<ol>${items.join("")}</ol>
<p>${others.join(" ")}</p>
</main>
</html>
`;
}

/** A stage's name in the language; what it is about stays as it is. */
function nameIn(language: Shown, name: string): string {
  const known = Object.values(stageNames).find(({ sv }) => name.startsWith(sv));
  return known ? `${known[language]}${name.slice(known.sv.length)}` : name;
}
