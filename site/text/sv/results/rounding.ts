import { most, roundedTo } from "./rounding-words.ts";

export const rounding = {
  roundedTo,
  most,
  caption: "En påhittad rad, avrundad steg för steg",
  step: "Steg",
  levels: ["Under nivå 1", "Nivå 1", "Nivå 2", "Nivå 3", "Nivå 4"],
  steps: ["Sanna antal", "Lagda ihop från vänster", "Plus lotten 2", `Nedåt till ${roundedTo}`, "Publiceras: skillnaden mot talet före"],
} as const;
