export { carrying } from "../../text/en/form/carrying.ts";
export { merging, opening, organisations, part, sharing } from "../../text/en/form/together.ts";

export const loadSpreadsheetWords = () => import("../../text/en/form/spreadsheet.ts");
