// Decides how a table becomes a CSV file on the site: the same way as in the files of a release.
export { csvText } from "../../scripts/statistics/formats/delimited.ts";
