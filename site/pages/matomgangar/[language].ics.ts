// Decides nothing: serves the calendar of rounds as a calendar file, one for each language.
import type { APIRoute } from "astro";
import { calendarFileIn } from "../../data/round-days.ts";
import { type Language, languages } from "../../text/languages.ts";

export function getStaticPaths() {
  return languages.map((language) => ({ params: { language }, props: { language } }));
}

export const GET: APIRoute<{ readonly language: Language }> = ({ props }) =>
  new Response(calendarFileIn(props.language), { headers: { "content-type": "text/calendar; charset=utf-8" } });
