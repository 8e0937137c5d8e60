// What is timed inside the page. Each function is sent to the browser as text, so it must not use anything outside itself.

/** What one answer costs, in milliseconds. */
export interface Click {
  /** From the click until its handlers have written everything that they write at once. */
  readonly script: number;
  /** The same, with styles and layout recalculated. */
  readonly laidOut: number;
  /** Until the next frame has been drawn, the wait for it included. */
  readonly drawn: number;
}

/** Answers every question `rounds` times, each time differently, and clicks a control that nothing follows as often. */
export async function answerEverything(rounds: number): Promise<{ answers: Click[]; emptyAnswers: Click[] }> {
  const drawn = (): Promise<void> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage("");
      });
    });
  const time = async (input: HTMLInputElement): Promise<Click> => {
    input.scrollIntoView({ block: "center" });
    await drawn();
    const began = performance.now();
    input.click();
    const script = performance.now() - began;
    document.body.getBoundingClientRect();
    const laidOut = performance.now() - began;
    await drawn();
    return { script, laidOut, drawn: performance.now() - began };
  };
  const holder = document.createElement("fieldset");
  for (const value of ["0", "1"]) {
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: "an-empty-control", value });
    holder.append(input);
  }
  holder.addEventListener("change", () => undefined);
  document.querySelector("#formularet")?.after(holder);
  const controls = [...holder.querySelectorAll("input")];
  const answers: Click[] = [];
  const emptyAnswers: Click[] = [];
  const questions = [...document.querySelectorAll("fieldset[data-number]")];
  if (questions.length === 0) throw new Error("the page has no questions");
  for (let round = 0; round < rounds; round += 1) {
    for (const question of questions) {
      const open = [...question.querySelectorAll<HTMLInputElement>("input[type=radio]")].filter((one) => !one.disabled);
      const next = open[round % open.length];
      const control = controls[emptyAnswers.length % 2];
      if (!next || !control || next.checked) continue;
      answers.push(await time(next));
      emptyAnswers.push(await time(control));
    }
  }
  holder.remove();
  return { answers, emptyAnswers };
}

/** The performance mark that the page's script sets on its first line. */
export const startMark = "form-script";

/** Sets `window.started` to the milliseconds from the script's first line until the form could be answered. */
export function watchStart(mark: string): void {
  new MutationObserver((_changes, observer) => {
    const form = document.getElementById("formularet");
    const [begun] = performance.getEntriesByName(mark);
    if (form?.dataset.ready !== "true" || !begun) return;
    Object.assign(window, { started: performance.now() - begun.startTime });
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
}
