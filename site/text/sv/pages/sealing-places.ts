// Texts of the sealing diagram: the places that answers pass, what is there, and who can read it.
import { multiplesOf } from "../../../../scripts/core/terms/sv.ts";
import { base } from "../../../../scripts/statistics/base.ts";

export const sealingPlaces = {
  title: "Svaren är förseglade från er dator tills de öppnas för att räknas",
  description:
    "Sex platser uppifrån och ned. På er dator går svaren att läsa. I kuvertet, i mottagningen och i lagret är de förseglade. När de öppnas kan de som är med vid mötet läsa dem. De publicerade siffrorna är avrundade antal.",
  sealed: "Här är svaren förseglade",
  tableLabel: "Tabell: vad som finns var, och vem som kan läsa svaren",
  columns: ["Plats", "Det här finns där", "Vem kan läsa svaren?"],
  /** In the order that answers pass them. `reads` is for the diagram, `holds` and `readers` for the table. */
  places: [
    {
      name: "Er dator",
      reads: "Ni läser svaren.",
      holds: "Svaren, era anteckningar och de filer ni sparar.",
      readers: "Ni, och den som kommer åt datorn eller filerna.",
    },
    {
      name: "Kuvertet",
      reads: "Det krävs två nyckelhållare för att läsa svaren.",
      holds:
        "Svaren, i förseglad form. Utanpå står mätomgången, vilka nycklar det är förseglat till, en pseudonym, en underskrift och formatets namn.",
      readers: "Två av omgångens tre nyckelhållare tillsammans. När kuvertet är förseglat kan inte ens ni öppna det.",
    },
    {
      name: "Mottagningen",
      reads: "Den kan inte läsa svaren. Ni får en kvittens.",
      holds: "Kuvertet och dagen det kom. Programmet skriver inte upp nätadressen, men den som driver datorn kan se den.",
      readers: "Två av nyckelhållarna, om de också kommer åt mottagningen. Den som driver mottagningen kan det inte.",
    },
    {
      name: "Lagret",
      reads: "Den som ser kuverten kan inte läsa svaren.",
      holds: "Omgångens kuvert, alla lika långa. Den som kommer åt lagret ser det som står utanpå dem.",
      readers: "Två av nyckelhållarna, om de också kommer åt lagret.",
    },
    {
      name: "Öppningen",
      reads: "Två nyckelhållare öppnar svaren tillsammans.",
      holds: "Svaren, i en dators minne medan programmet räknar. Det ska ske vid ett möte, när omgången har stängt, på en dator utan nät.",
      readers: "Den som sköter räknedatorn, som kan vara en av de två nyckelhållarna. Programmet skriver ut tabeller för grupper.",
    },
    {
      name: "De publicerade siffrorna",
      reads: "Alla läser siffrorna. Ingen organisations svar står där.",
      holds: `Antal för grupper av organisationer, avrundade till ${multiplesOf(base)}.`,
      readers: "Ingen. Där finns bara grupper.",
    },
  ],
} as const;
