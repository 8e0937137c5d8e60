// The letters of a round on paper and as PDF: one for each organisation, so that each can be sent by secure digital mail as it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, diagnostic, refused } from "../core/diagnostic.ts";
import { hasFonts, systemChromium } from "../core/system-chromium.ts";
import { writeFileAtomic } from "../core/write.ts";
import { readRegister } from "../envelope/invitation/register.ts";
import type { Population } from "../statistics/schema.ts";
import { messages } from "./messages.ts";
import { startChromium } from "./print-page.ts";

export interface Addressed {
  readonly id: string;
  readonly name: string;
}

/** Those of a register, or everybody in the population if there is none. */
export function addressees(population: Population, register: string | undefined): Checked<readonly Addressed[]> {
  const all = new Map(population.organisations.map(({ id, name }) => [id, { id, name }]));
  if (register === undefined) return accepted([...all.values()]);
  const ids = readRegister(readFileSync(register), new Set(all.keys()));
  if (!ids.ok) return refused(...ids.diagnostics.map((one) => ({ ...one, file: register })));
  return accepted(ids.value.map((id) => all.get(id) ?? { id, name: id }));
}

export interface LetterToPrint {
  /** Without ending. */
  readonly name: string;
  readonly page: string;
}

/**
 * Writes a PDF of each letter, readable by its owner only, with the machine's own Chromium. A warning if there is none or it does not start:
 * the letters are printed as HTML in any case.
 */
export async function printLetters(folder: string, letters: readonly LetterToPrint[]): Promise<Checked<number>> {
  const path = hasFonts() ? systemChromium() : undefined;
  const browser = path === undefined ? null : await startChromium(path).catch(() => null);
  if (browser === null) return accepted(0, [diagnostic(messages, "letters-no-browser")]);
  try {
    for (const { name, page } of letters) writeFileAtomic(join(folder, `${name}.pdf`), await browser.print(page), { mode: 0o600 });
    return accepted(letters.length);
  } finally {
    await browser.close();
  }
}
