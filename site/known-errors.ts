// Decides which errors of published figures the site tells in words: all that hold against what is out; else the build stops.
import { readKnownErrors } from "../scripts/known-errors.ts";
import { mustHold, place } from "./data.ts";

export const knownErrors = mustHold(readKnownErrors(place));
