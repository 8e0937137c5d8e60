// A decision's registration number, as an option. Its shape in documents is in `envelope/round-document.ts`.
import { matching } from "./options.ts";

export const registered = matching("registration number", /^(?=.*\S)\P{C}{1,60}$/u, {
  sv: "1–60 synliga tecken",
  en: "1–60 visible characters",
});
