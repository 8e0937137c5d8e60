import type { rounding as sv } from "../../sv/results/rounding.ts";
import type { Widened } from "../../widened.ts";
import { most, roundedTo } from "./rounding-words.ts";

export const rounding: Widened<typeof sv> = {
  roundedTo,
  most,
  title: (total, published) => `${total} answers: the parts become ${published} together, and that ${total} answered stands exactly`,
  subject: "Invented group. The ring is the true number, the filled square is what is published.",
  description: (most, parts) => `A scale from 0 to ${most} for each level. ${parts.join(". ")}.`,
  becomes: (truth, published) => `${truth} becomes ${published}`,
  caption: "The same example as a table",
  columns: ["Level", "True", "Published", "Difference"],
  levels: ["Below level 1", "Level 1", "Level 2", "Level 3", "Level 4"],
  whole: "The parts together",
};
