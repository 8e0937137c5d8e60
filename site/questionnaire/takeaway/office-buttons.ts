// Buttons for files that office programs open. The writers load when a button is pressed.
import type { ExportWords } from "../data/form-words.ts";
import { byId, saveFile, setText } from "../widgets/elements.ts";
import { onceAtATime } from "../widgets/once-at-a-time.ts";
import type { Takeaway } from "./takeaway.ts";

interface OfficeFile {
  /** Never reveals an answer, a level or an organisation. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface OfficeFiles {
  readonly makeTemplate: (id: string, takeaway: Takeaway) => Promise<OfficeFile>;
}

export function bindOfficeFiles(current: () => Takeaway | undefined, words: ExportWords, { makeTemplate }: OfficeFiles): void {
  const bind = (button: HTMLButtonElement, status: string, make: (takeaway: Takeaway) => Promise<OfficeFile>): void => {
    onceAtATime(button, async () => {
      const takeaway = current();
      if (!takeaway) return;
      try {
        const { name, bytes, type } = await make(takeaway);
        saveFile(name, bytes, type);
        setText(byId(status), words.takeAlong.saved(name));
      } catch {
        setText(byId(status), words.takeAlong.fileNotLoaded);
      }
    });
  };
  for (const [id, status, part] of documents) {
    bind(byId<HTMLButtonElement>(id), status, async (takeaway) => {
      const { docxFile } = await import("./docx-files.ts");
      return docxFile(part, { takeaway, words });
    });
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-template]"))
    bind(button, "ta-med-mallar-besked", (takeaway) => makeTemplate(button.dataset.template ?? "", takeaway));
}

const documents = [
  ["ta-med-rapport-docx", "ta-med-rapport-besked", "report"],
  ["ta-med-skrivelse", "ta-med-skrivelse-besked", "open"],
  ["ta-med-bilaga", "ta-med-skrivelse-besked", "appendix"],
] as const;
