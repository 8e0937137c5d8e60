import { multiplesOf } from "../../../../scripts/core/terms/en.ts";
import { base } from "../../../../scripts/statistics/base.ts";
import type { sealingPlaces as sv } from "../../sv/pages/sealing-places.ts";
import type { Widened } from "../../widened.ts";

export const sealingPlaces = {
  title: "The answers are sealed from your computer until they are opened to be counted",
  description:
    "Six places from top to bottom. On your computer the answers can be read. In the envelope, at the intake and in the store they are sealed. When they are opened, those at the meeting can read them. The published figures are rounded counts.",
  sealed: "Here the answers are sealed",
  tableLabel: "Table: what is where, and who can read the answers",
  columns: ["Place", "What is there", "Who can read the answers?"],
  places: [
    {
      name: "Your computer",
      reads: "You read the answers.",
      holds: "The answers, your notes and the files that you save.",
      readers: "You, and anyone who can get at the computer or the files.",
    },
    {
      name: "The envelope",
      reads: "It takes two key holders to read the answers.",
      holds:
        "The answers, sealed. On the outside are the round, which keys it is sealed to, a pseudonym, a signature and the name of the format.",
      readers: "Two of the round’s three key holders together. Once the envelope is sealed, not even you can open it.",
    },
    {
      name: "The intake",
      reads: "It cannot read the answers. You get a receipt.",
      holds:
        "The envelope and the day it came. The program does not write down the network address, but whoever runs the computer can see it.",
      readers: "Two of the key holders, if they can also get at the intake. Whoever runs the intake cannot.",
    },
    {
      name: "The store",
      reads: "Whoever sees the envelopes cannot read the answers.",
      holds: "The envelopes of the round, all equally long. Anyone who can get at the store sees what is on the outside of them.",
      readers: "Two of the key holders, if they can also get at the store.",
    },
    {
      name: "The opening",
      reads: "Two key holders open the answers together.",
      holds:
        "The answers, in a computer’s memory while the program counts. This is to happen at a meeting, when the round has closed, on a computer without a network.",
      readers: "Whoever runs the counting machine, who may be one of the two key holders. The program writes out tables for groups.",
    },
    {
      name: "The published figures",
      reads: "Everyone reads the figures. No organisation’s own answers are there.",
      holds: `Counts for groups of organisations, rounded to ${multiplesOf(base)}.`,
      readers: "Nobody. Only groups are there.",
    },
  ],
} as const satisfies Widened<typeof sv>;
