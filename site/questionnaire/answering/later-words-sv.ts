export { carrying } from "../../text/sv/form/carrying.ts";
export { merging, opening, organisations, part, sharing } from "../../text/sv/form/together.ts";

export const loadSpreadsheetWords = () => import("../../text/sv/form/spreadsheet.ts");
