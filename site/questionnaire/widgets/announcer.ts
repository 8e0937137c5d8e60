// Decides when what has changed is read out to those who do not see it: once, after a moment of quiet.
import { setText } from "./elements.ts";

/** Milliseconds of quiet before a changed level is read out: nobody wants it after every key. */
const quietPeriod = 1200;

/** Takes what could be said now. What was so when the page opened is not news, and nothing is said twice in a row. */
export function makeAnnouncer(region: HTMLElement): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;
  return (text) => {
    // What is restored when the page opens is not news.
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
