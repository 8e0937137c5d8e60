// Reads the files that an organisation takes along, as the programs that open them do, and views as the browser prints them.
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import mammoth from "mammoth";

/** What a button saves: its name, or a selector that begins with "#" or "[". */
export async function savedBytes(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const place = /^[#[]/.test(button) ? page.locator(button) : page.getByRole("button", { name: button });
  const [download] = await Promise.all([page.waitForEvent("download"), place.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The lines of an iCalendar file as written, each without its CRLF. @throws Error where a line ends in another way. */
export function calendarLines(file: string): readonly string[] {
  const lines = file.split("\r\n");
  if (lines.pop() !== "" || lines.some((line) => /[\r\n]/.test(line))) throw new Error("a line does not end with CRLF");
  return lines;
}

export type CalendarEvent = Readonly<Record<string, string>>;

/** The events, with lines unfolded: name with parameters → value as written. */
export function calendarEvents(file: string): readonly CalendarEvent[] {
  const unfolded = calendarLines(file.replaceAll("\r\n ", ""));
  const starts = unfolded.flatMap((line, at) => (line === "BEGIN:VEVENT" ? [at] : []));
  return starts.map((at) => {
    const lines = unfolded.slice(at + 1, unfolded.indexOf("END:VEVENT", at));
    return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]));
  });
}

/** The text that a reader of a DOCX sees, one paragraph a line. */
export async function docxWords(file: Buffer): Promise<string> {
  return (await mammoth.extractRawText({ buffer: file })).value;
}

/** The number of text-drawing operators on each page of a PDF by Chromium, in order. A page with only a footer has a few. */
export function textsPerPage(pdf: Buffer): readonly number[] {
  const raw = pdf.toString("latin1");
  const pages = raw.matchAll(/\/Type\s*\/Page\b(?:(?!endobj)[\s\S])*?\/Contents\s+(\d+) 0 R/g);
  return [...pages].map(([, id]) => {
    const begins = raw.search(new RegExp(`(?:^|[\\r\\n])${id} 0 obj`));
    const stream = raw.indexOf("stream", begins) + "stream".length;
    const from = raw.startsWith("\r\n", stream) ? stream + 2 : stream + 1;
    const drawn = inflateSync(pdf.subarray(from, raw.indexOf("endstream", from))).toString("latin1");
    return drawn.match(/\b(?:Tj|TJ)\b/g)?.length ?? 0;
  });
}

/** Presses the view's button, without the browser's print dialog. @throws Error if the button does not print. */
export async function pressPrint(page: Page, button: string): Promise<void> {
  const isPrinted = await page.evaluate(async (selector) => {
    let isCalled = false;
    window.print = () => {
      isCalled = true;
    };
    document.querySelector<HTMLButtonElement>(selector)?.click();
    return isCalled;
  }, button);
  if (!isPrinted) throw new Error(`${button} prints nothing`);
}

/** What would be printed of the view in sight, all of it on A4. */
export async function printed(page: Page): Promise<Buffer> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sizes = new Set(pdf.toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g));
  expect(sizes).toEqual(new Set([expect.stringMatching(/\[0 0 59[45][.\d]* 84[12][.\d]*\]/)]));
  return pdf;
}

export async function pagesOf(page: Page): Promise<number> {
  return textsPerPage(await printed(page)).length;
}
