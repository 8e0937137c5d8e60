// Disables storage for the form as one file, since browsers may share one store among all files: in Chromium any other page opened as a
// file could read the draft, and a rehearsal's answers would turn up in the real form.

for (const name of ["localStorage", "sessionStorage"]) {
  Reflect.defineProperty(window, name, {
    get: () => {
      throw new DOMException("the form as one file stores nothing", "SecurityError");
    },
  });
}
