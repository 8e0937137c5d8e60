import type { offline as sv } from "../../sv/form/offline.ts";
import type { Widened } from "../../widened.ts";

export const offline = {
  title: "You have opened the form as a file",
  points: [
    "The file fetches nothing from the network and cannot send anything. The level is worked out on this computer.",
    "The browser saves nothing for you here. Save the draft to a file while you answer, and before you close the page.",
    "Is the file genuine? The file itself cannot show that. Work out its checksum and compare it with the one in the invitation.",
  ],
  measures: (website: string | null) =>
    `Here the measures are mentioned by name only. What to do in each of them is described on the website${website ? `, ${website}` : ""}.`,
  send: "This file cannot send. Save the envelope as a file and carry it to a computer with a network connection. Whoever carries it cannot read the answers. Ask us how to hand it over. Also ask to be told when it has arrived, because you get no receipt here.",
} as const satisfies Widened<typeof sv>;
