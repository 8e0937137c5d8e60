// Buttons that save a file. What makes the file loads when its button is pressed.
import type { TakeAlongWords } from "../../text/sv/form/take-along.ts";
import { byId, saveFile, setText } from "../widgets/elements.ts";
import { onceAtATime } from "../widgets/once-at-a-time.ts";

export interface OfficeFile {
  /** Never reveals an answer, a level or an organisation. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Telling {
  /** Id of the element that says what became of it. */
  readonly status: string;
  readonly words: Pick<TakeAlongWords, "saved" | "fileNotLoaded">;
}

/** `make` is called at each press; nothing is saved where it returns nothing. */
export function bindOfficeFile(button: HTMLElement, { status, words }: Telling, make: () => Promise<OfficeFile | undefined>): void {
  onceAtATime(button, async () => {
    try {
      const file = await make();
      if (!file) return;
      saveFile(file.name, file.bytes, file.type);
      setText(byId(status), words.saved(file.name));
    } catch {
      setText(byId(status), words.fileNotLoaded);
    }
  });
}
