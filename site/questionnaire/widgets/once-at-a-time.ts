/**
 * Runs the work at each press of the button, but one at a time: a second press meanwhile does nothing. The button stays enabled, and
 * responds also to a press that moves focus away from a field.
 */
export function onceAtATime(button: HTMLElement, work: () => Promise<void>): void {
  let isWorking = false;
  // A field shows its fault when it loses focus, which would move the button away from the pointer before the click.
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
