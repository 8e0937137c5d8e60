// The search page: fetches the index at the first letter, shows hits during typing, and announces how many.
import { type Entry, type Search, type SearchIndex, searchIn } from "./search.ts";

/** Milliseconds after the last letter, so that screen readers do not announce every step. */
const pause = 200;
const mostShown = 50;
/** Characters of text under a hit. */
const excerptLength = 170;

const form = must<HTMLFormElement>("sok");
const field = must<HTMLInputElement>("sok-ord");
const status = must("sok-besked");
const list = must("sok-traffar");
const hits = must("sok-svar");
const ways = must("sok-vagar");

let search: Promise<{ readonly index: SearchIndex; readonly search: Search }> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

function must<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no ${id}`);
  return element as T;
}

/** Loads the index once; after a failure the next call tries again. */
function load(): NonNullable<typeof search> {
  search ??= fetch(form.dataset.index ?? "")
    .then((answer) => (answer.ok ? (answer.json() as Promise<SearchIndex>) : Promise.reject(new Error(String(answer.status)))))
    .then((index) => ({ index, search: searchIn(index) }));
  search.catch(() => {
    search = undefined;
  });
  return search;
}

async function answer(): Promise<void> {
  const query = field.value.trim();
  writeToUrl(query);
  if (query === "") {
    show([], "");
    return;
  }
  try {
    const ready = await load();
    // The query has changed while the index was loading.
    if (query !== field.value.trim()) return;
    const found = ready.search.find(query);
    const hits = found.slice(0, mostShown).map((one) => hit(one, query, ready));
    show(hits, sentence(found.length, query));
  } catch {
    show([], form.dataset.failed ?? "");
  }
}

/** Links to start pages are shown while there are no hits. */
function show(items: readonly HTMLElement[], words: string): void {
  list.replaceChildren(...items);
  status.textContent = words;
  hits.hidden = words === "";
  ways.hidden = items.length > 0;
}

function sentence(count: number, query: string): string {
  const { none, one, many, first } = form.dataset;
  const words = count === 0 ? none : count === 1 ? one : count > mostShown ? first : many;
  const parts: Readonly<Record<string, string>> = { count: String(count), shown: String(mostShown), query };
  return (words ?? "").replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

function hit(entry: Entry, query: string, { index, search: { mark, excerpt } }: Awaited<NonNullable<typeof search>>): HTMLElement {
  const item = document.createElement("li");
  if (entry.lang) item.lang = entry.lang;
  const words = (text: string): readonly Node[] =>
    mark(text, query).map((part) => (part.isHit ? make("mark", part.text) : document.createTextNode(part.text)));
  const link = make("a", ...words(entry.title));
  link.className = "entry-title";
  link.href = entry.href;
  const note = make("span", [index.kinds[entry.kind], entry.note].filter(Boolean).join(" · "));
  note.className = "entry-note";
  note.lang = index.language;
  item.append(note, link);
  const text = excerpt(entry, query, excerptLength);
  if (text !== undefined) {
    const under = make("p", ...words(text));
    if (entry.textLang) under.lang = entry.textLang;
    item.append(under);
  }
  return item;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

/** So that the page can be shared and returned to. Adds no history entry. */
function writeToUrl(query: string): void {
  const url = new URL(location.href);
  if (query === "") url.searchParams.delete("q");
  else url.searchParams.set("q", query);
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(answer, pause);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  void answer();
});
const initialQuery = new URL(location.href).searchParams.get("q");
// A value that the browser has restored when going back is newer than the URL's.
if (initialQuery !== null && field.value === "") field.value = initialQuery.slice(0, field.maxLength);
if (field.value.trim() !== "") void answer();
