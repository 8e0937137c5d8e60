import type { rounding as sv } from "../../sv/results/rounding.ts";
import type { Widened } from "../../widened.ts";
import { most, roundedTo } from "./rounding-words.ts";

export const rounding: Widened<typeof sv> = {
  roundedTo,
  most,
  title: (total, published) => `${total} answers: the parts add up to ${published}, but the ${total} that answered is exact`,
  subject: "An invented group. The ring is the true count, the filled square the published one.",
  description: (most, parts) => `A scale from 0 to ${most} for each level. ${parts.join(". ")}.`,
  becomes: (truth, published) => `${truth} becomes ${published}`,
  caption: "The same example as a table",
  columns: ["Level", "True", "Published", "Difference"],
  levels: ["Below level 1", "Level 1", "Level 2", "Level 3", "Level 4"],
  whole: "The parts together",
};
