import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "panel-rows": {
    sv: "Panelen har inte de rader som den ska ha. Hämta publiceringen på nytt.",
    en: "The panel does not have the rows that it should. Fetch the release again.",
  },
  "panel-other-release": {
    sv: "Panelen hör till en annan publicering eller jämför med en annan än {round}. Hämta båda publiceringarna på nytt.",
    en: "The panel belongs to another release, or does not compare with {round}. Fetch both releases again.",
  },
  "panel-withheld-in-part": {
    sv: "Panelens rad {row} är bara delvis dold. Den ska vara dold helt eller inte alls. Gör om publiceringen.",
    en: "The panel's row {row} is only partly withheld. It must be withheld completely or not at all. Make the release again.",
  },
  "panel-sizes": {
    sv: "De som har stannat, kommit till eller lämnat i {row} blir inte tillsammans så många som svarade i {round}. Hämta båda publiceringarna på nytt.",
    en: "Those who stayed, joined or left in {row} do not add up to those who answered in {round}. Fetch both releases again.",
  },
  "panel-movement": {
    sv: "De som har gått upp, stannat eller gått ned i {row} blir inte tillsammans panelens {size} i avrundade tal. Gör om publiceringen.",
    en: "Those who rose, stayed or fell in {row} do not add up to the panel's {size} in rounded numbers. Make the release again.",
  },
  "panel-floor": {
    sv: "I {row} är panelen, de nya eller de som har lämnat färre än {floor}. Då ska raden döljas. Gör om publiceringen.",
    en: "In {row} the panel, the joiners or the leavers are fewer than {floor}, so the row must be withheld. Make the release again.",
  },
  "panel-not-verified": {
    sv: "Panelen i {round} är inte underskriven och visas inte. Hämta publiceringen på nytt.",
    en: "The panel of {round} is not signed and is not shown. Fetch the release again.",
  },
} satisfies Messages;

export type PanelCode = keyof typeof messages;
