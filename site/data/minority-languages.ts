// The pages in the national minority languages that have been translated.
import { readMinorityLanguages } from "../../scripts/repository/minority-languages.ts";
import { place, unwrap } from "./content.ts";

export const minorityLanguages = unwrap(readMinorityLanguages(place));
