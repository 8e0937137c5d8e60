import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "panel-cells": {
    sv: "Panelens tabell har inte de rader och variabler som den ska ha. Hämta publiceringen på nytt.",
    en: "The panel's table does not have the rows and variables that it should. Fetch the release again.",
  },
  "panel-other-release": {
    sv: "Panelen hör till en annan publicering eller jämför med en annan än {round}. Hämta båda publiceringarna på nytt.",
    en: "The panel belongs to another release, or does not compare with {round}. Fetch both releases again.",
  },
  "panel-withheld-in-part": {
    sv: "Panelens rad {row} är bara delvis dold. Den ska vara dold helt eller inte alls. Gör om publiceringen.",
    en: "The panel's row {row} is only partly withheld. It must be withheld completely or not at all. Make the release again.",
  },
  "panel-two-sizes": {
    sv: "Panelen i {row} har olika många nu och förra gången. Den ska vara samma organisationer. Gör om publiceringen.",
    en: "The panel in {row} has different sizes in the two rounds. It must consist of the same organisations. Make the release again.",
  },
  "panel-floor": {
    sv: "I {row} är panelen, de nya eller de som har lämnat färre än {floor}. Då ska raden döljas. Gör om publiceringen.",
    en: "In {row} the panel, the joiners or the leavers are fewer than {floor}, so the row must be withheld. Make the release again.",
  },
  "panel-parts": {
    sv: "Panelens tal för {row} ger inte tillsammans talen i {round}. Hämta båda publiceringarna på nytt.",
    en: "The panel's numbers for {row} do not add up to those of {round}. Fetch both releases again.",
  },
  "panel-not-verified": {
    sv: "Panelen i {round} är inte underskriven och visas inte. Hämta publiceringen på nytt.",
    en: "The panel of {round} is not signed and is not shown. Fetch the release again.",
  },
  "panel-rounding": {
    sv: "Panelen går inte att avrunda så att talen stämmer med {round}. Publicera utan jämförelse: ta bort compares ur mätomgångens dokument.",
    en: "The panel cannot be rounded so that its numbers agree with {round}. Publish without a comparison: remove compares from the round's document.",
  },
} satisfies Messages;

export type PanelCode = keyof typeof messages;
