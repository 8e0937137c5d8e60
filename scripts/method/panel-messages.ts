// Of `panel-protocol.ts`, which releases read too.
import type { Messages } from "../core/diagnostic.ts";

export const panelMessages = {
  "panel-protocol-edition":
    "The panel's protocol is for edition {edition} but is in the folder {folder}. Make edition the same as the folder's name.",
  "panel-protocol-unwritten": "The panel's protocol has no registration number: it begins with TODO. Enter that of the signed protocol.",
  "panel-protocol-future": "The panel's protocol is dated {date}, but today is {today}. Add the file once the protocol has been signed.",
} satisfies Messages;

export type PanelCode = keyof typeof panelMessages;
