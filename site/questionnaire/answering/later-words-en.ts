export { carrying } from "../../text/en/form/carrying.ts";
export { opening, organisations, part } from "../../text/en/form/together/together.ts";

export const loadSpreadsheetWords = () => import("../../text/en/form/spreadsheet.ts");
