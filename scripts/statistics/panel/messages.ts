import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "panel-rows": "The panel does not have the rows that it should. Fetch the release again.",
  "panel-other-release": "The panel belongs to another release, or does not compare with {round}. Fetch both releases again.",
  "panel-withheld-in-part":
    "The panel's row {row} is only partly withheld. It must be withheld completely or not at all. Make the release again.",
  "panel-reason":
    "The panel's row {row} must say why it is withheld, if it is. By its sizes, withheld should be {reason}. Make the release again.",
  "panel-sizes": "Those who stayed, joined or left in {row} do not add up to those who answered in {round}. Fetch both releases again.",
  "panel-movement":
    "Those who rose, stayed or fell in {row} do not add up to the panel's {size} in rounded numbers. Make the release again.",
  "panel-floor":
    "In {row} the panel, the joiners or the leavers are fewer than {floor}, so the row must be withheld. Make the release again.",
  "panel-not-verified": "The panel of {round} is not signed and is not shown. Fetch the release again.",
} satisfies Messages;

export type PanelCode = keyof typeof messages;
