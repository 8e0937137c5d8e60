// Those of all that a rehearsal does: rounds are opened, answered, counted and published.
import type { Messages } from "../core/diagnostic.ts";
import { messages as invitation } from "../envelope/invitation/messages.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { messages as forge } from "../forge/messages.ts";
import { messages as holder } from "../holder/messages.ts";
import { messages as intake } from "../intake/messages.ts";
import { messages as keys } from "../keys/messages.ts";
import { messages as log } from "../log/messages.ts";
import { messages as carryOver } from "../method/carry-over/messages.ts";
import { messages as references } from "../method/references/messages.ts";
import { messages as release } from "../release/messages.ts";
import { messages as report } from "../report/messages.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as formats } from "../statistics/formats/messages.ts";
import { messages as statistics } from "../statistics/messages.ts";
import { messages as panel } from "../statistics/panel/messages.ts";
import { messages as rounding } from "../statistics/rounding/messages.ts";
import { messages as trust } from "../trust/messages.ts";

export const messages = {
  ...carryOver,
  ...cube,
  ...envelope,
  ...forge,
  ...formats,
  ...holder,
  ...intake,
  ...invitation,
  ...keys,
  ...log,
  ...panel,
  ...references,
  ...release,
  ...report,
  ...rounding,
  ...statistics,
  ...trust,
} satisfies Messages;
