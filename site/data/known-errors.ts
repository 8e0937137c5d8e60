// Decides which errors of published figures the site tells in words: all that hold against what is out; else the build stops.
import { readKnownErrors } from "../../scripts/shared/known-errors.ts";
import { mustHold, place } from "./content.ts";

export const knownErrors = mustHold(readKnownErrors(place));
