// Decides how a press on a button is taken: always, also from a field that is being typed in, but one at a time.

/** The button stays in place and enabled; a second press while the first is at work does nothing. */
export function onceAtATime(button: HTMLElement, work: () => Promise<void>): void {
  let isWorking = false;
  // A field that loses the focus tells its fault, which moves the button from under the pointer: the press would be lost.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", async () => {
    if (isWorking) return;
    isWorking = true;
    try {
      await work();
    } finally {
      isWorking = false;
    }
  });
}
