// The size of the smallest letters in a PDF.
import { getDocumentProxy } from "unpdf";

/** In points, to a tenth, with the beginning of a text of that size. */
export async function smallestLetters(pdf: Uint8Array): Promise<{ readonly size: number; readonly text: string }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const texts = (await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items))).flat();
  const sizes = texts.flatMap((one) => {
    if (!("str" in one) || one.str.trim() === "") return [];
    const [, , across = 0, up = 0] = one.transform as readonly number[];
    return [{ size: Math.round(10 * Math.hypot(across, up)) / 10, text: one.str.slice(0, 40) }];
  });
  return sizes.reduce((least, one) => (one.size < least.size ? one : least), { size: Number.POSITIVE_INFINITY, text: "" });
}
