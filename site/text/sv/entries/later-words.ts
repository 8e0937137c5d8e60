export { carrying } from "../form/carrying.ts";
export { opening, organisations, part } from "../form/together/together.ts";

export const loadSpreadsheetWords = () => import("../form/spreadsheet.ts");
