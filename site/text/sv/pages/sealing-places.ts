// Texts of the sealing diagram: the places that answers pass, what is there, and who can read it.
export const sealingPlaces = {
  title: "Svaren är förseglade från er dator tills de öppnas för att räknas",
  description:
    "Sex platser uppifrån och ned. På er dator går svaren att läsa. I kuvertet, i mottagningen och i lagret är de förseglade. När de öppnas kan den som har nyckeln läsa dem. De publicerade siffrorna är avrundade antal.",
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
      reads: "Ingen läser svaren utan öppningsnyckeln.",
      holds:
        "Svaren, i förseglad form. Utanpå står mätomgången, vilken nyckel som behövs, en pseudonym, en underskrift och formatets namn.",
      readers: "Bara den som har omgångens öppningsnyckel. När kuvertet är förseglat kan inte ens ni öppna det.",
    },
    {
      name: "Mottagningen",
      reads: "Den kan inte läsa svaren. Ni får en kvittens.",
      holds: "Kuvertet och dagen det kom. Programmet skriver inte upp nätadressen, men den som driver datorn kan se den.",
      readers: "Ingen. Mottagningen har ingen öppningsnyckel.",
    },
    {
      name: "Lagret",
      reads: "Den som ser kuverten kan inte läsa svaren.",
      holds: "Omgångens kuvert, alla lika långa. Den som kommer åt lagret ser det som står utanpå dem.",
      readers: "Bara den som också har omgångens öppningsnyckel.",
    },
    {
      name: "Öppningen",
      reads: "Den som har öppningsnyckeln kan läsa svaren.",
      holds: "Svaren, i en dators minne medan programmet räknar. Det ska ske en gång, när omgången har stängt, på en dator utan nät.",
      readers: "Den som har öppningsnyckeln. Programmet skriver bara ut tabeller för grupper.",
    },
    {
      name: "De publicerade siffrorna",
      reads: "Alla läser siffrorna. Ingen enskilds svar finns där.",
      holds: "Antal för grupper av organisationer, avrundade till femtal.",
      readers: "Ingen. Där finns bara grupper.",
    },
  ],
} as const;
