import type { whoToCall as sv } from "../../sv/pages/who-to-call.ts";
import type { Widened } from "../../widened.ts";

export const whoToCall = {
  tableLabel: "Table: who to call",
  columns: ["It is about", "Contact"],
  form: "The form, the code, submitting or this website",
  rehearsal: "Rehearsal: the authority behind the website is invented. The others exist.",
  noContact: "If you have received a letter with a code, contact whoever sent it.",
  checked: {
    primary: (month: string) => `Read in the original, ${month}.`,
    secondary: (month: string) => `Read in a secondary source, ${month}. Check it before you rely on it.`,
  },
  classified: "Protective security (säkerhetsskydd)",
  classifiedWho: "Your own head of protective security (säkerhetsskyddschef).",
  request: "Someone has asked for your answers",
  requestWho: "Your own registrar and lawyer.",
  notForIncidents: "We do not receive incident reports.",
} as const satisfies Widened<typeof sv>;
