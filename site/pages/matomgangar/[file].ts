// The calendar of rounds as iCalendar, one file per language.
import { calendarFileIn } from "../../data/round-days.ts";
import { serve } from "../../publishing/served-file.ts";
import { languages } from "../../text/languages.ts";

export function getStaticPaths() {
  return languages.map(calendarFileIn).map((file) => ({ params: { file: file.name }, props: file }));
}

export const GET = serve;
