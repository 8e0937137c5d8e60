// What the form does beyond keeping answers. Loads when somebody begins to use the page, or has used it before.
import type { FormWords } from "../data/form-words.ts";
import { bindDraft } from "../drafts/draft-view.ts";
import type { BoundPage, FormPage, PageParts, StartParts } from "./form-parts.ts";
import { bindNotes } from "./notes-view.ts";
import { makeStaircasePage } from "./staircase-page.ts";

export async function bindFormPage(start: StartParts, words: FormWords): Promise<FormPage> {
  const parts = { ...start, words };
  const { show, tellCleared = () => undefined } = await bindPage(parts);
  let tell: FormPage["tellOverridden"] = () => undefined;
  return {
    tellCleared,
    begin: (form) => {
      const { store } = start;
      const writeNotes = bindNotes(store);
      form.writers.push(writeNotes);
      writeNotes();
      store.onChange(show);
      show(store.read());
      tell = bindDraft({ ...start, ...form, words: words.answering, partWords: words });
    },
    tellOverridden: (questions) => tell(questions),
  };
}

/** A staircase needs nothing more; other kinds of results load their part of the script. */
async function bindPage(parts: PageParts): Promise<BoundPage> {
  const { data, words } = parts;
  const show = data.model.thresholds.length > 0 ? makeStaircasePage(parts) : undefined;
  if (show && !data.results) return { show };
  const [{ makeMethodPage, withResults }, { methodAnswering: methodWords }] = await Promise.all([
    import("./method-page.ts"),
    words.method(),
  ]);
  if (show) return { show: withResults(data, show, methodWords) };
  return makeMethodPage(data, words.answering, methodWords);
}
