// Announces changes to screen readers, once changes have paused.
import { setText } from "./elements.ts";

/** Milliseconds without changes before an announcement: nobody wants one after every key. */
const quietPeriod = 1200;

/** The returned function sets the current text. The first text is not announced, and no text twice in a row. */
export function makeAnnouncer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  return (text) => {
    if (first) region.dataset.said = text;
    first = false;
    clearTimeout(timer);
    if (region.dataset.said === text) return;
    timer = setTimeout(() => {
      region.dataset.said = text;
      setText(region, text);
    }, quietPeriod);
  };
}
