import type { rounding as sv } from "../../sv/results/rounding.ts";
import type { Widened } from "../../widened.ts";
import { most, roundedTo } from "./rounding-words.ts";

export const rounding: Widened<typeof sv> = {
  roundedTo,
  most,
  title: "31 answers: the parts add up to 30, but the 31 that answered is exact",
  subject: "An invented group. The ring is the true count, the filled square the published one.",
  description: (parts) => `A scale from 0 to 15 for each level. ${parts.join(". ")}.`,
  becomes: (truth, published) => `${truth} becomes ${published}`,
  caption: "The same example as a table",
  columns: ["Level", "True", "Published", "Difference"],
  levels: ["Below level 1", "Level 1", "Level 2", "Level 3", "Level 4"],
  whole: "The parts together",
};
