// The letters of a round on paper and as PDF: one for each organisation, so that each can be sent by secure digital mail as it is.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { chromiumArguments, findChromium } from "../core/chromium.ts";
import { accepted, type Checked, diagnostic, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { readRegister } from "../envelope/invitation/register.ts";
import type { Population } from "../statistics/schema.ts";
import { messages } from "./messages.ts";

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

/** Writes a PDF of each letter, readable by its owner only. A warning if no browser starts: the letters are printed as HTML in any case. */
export async function printLetters(folder: string, letters: readonly LetterToPrint[]): Promise<Checked<number>> {
  const found = await findChromium().catch(() => null);
  if (found === null) return accepted(0, [diagnostic(messages, "letters-no-browser")]);
  const { executablePath, env } = found;
  // Loading it takes longer than all else that the commands load.
  const { chromium } = await import("playwright-core");
  const settings = { executablePath, args: chromiumArguments, env: { ...process.env, ...env } as Record<string, string> };
  const browser: Browser = await chromium.launch(settings);
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const { name, page: text } of letters) {
      await page.setContent(text);
      const pdf = await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true });
      writeFileAtomic(join(folder, `${name}.pdf`), pdf, { mode: 0o600 });
    }
    return accepted(letters.length);
  } finally {
    await browser.close();
  }
}
