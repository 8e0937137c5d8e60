// Buttons that save a file. What makes the file loads when its button is pressed.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { byId, setText } from "./elements.ts";
import { onceAtATime } from "./once-at-a-time.ts";
import { saveFile } from "./save-file.ts";

export interface MadeFile {
  /** Never reveals an answer or a level. */
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

type Words = Pick<AnsweringWords, "draftSaved" | "notLoaded">;

/** `make` is called at each press; nothing is saved where it returns nothing. `status`: id of the element that says what became of it. */
export function bindFileButton(button: HTMLElement, status: string, words: Words, make: () => Promise<MadeFile | undefined>): void {
  onceAtATime(button, async () => {
    try {
      const file = await make();
      if (!file) return;
      saveFile(file.name, file.content, file.type);
      setText(byId(status), words.draftSaved(file.name));
    } catch {
      setText(byId(status), words.notLoaded);
    }
  });
}
