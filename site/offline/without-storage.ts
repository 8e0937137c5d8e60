// Decides that a form opened as a file keeps nothing in the browser: all files on a machine can share one store there.

/** In Chromium any other page opened as a file could read the draft, and a rehearsal's answers would turn up in the real form. */
for (const name of ["localStorage", "sessionStorage"]) {
  Reflect.defineProperty(window, name, {
    get: () => {
      throw new DOMException("a form in one file keeps nothing", "SecurityError");
    },
  });
}
