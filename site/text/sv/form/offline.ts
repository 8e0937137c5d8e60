export const offline = {
  title: "Ni har öppnat formuläret som en fil",
  points: [
    "Filen hämtar inget från nätet och kan inte skicka något. Nivån räknas fram på den här datorn.",
    "Webbläsaren sparar inget åt er här. Spara utkastet till fil medan ni svarar, och innan ni stänger sidan.",
    "Är filen äkta? Det kan filen inte själv visa. Räkna ut dess kontrollsumma och jämför den med den i inbjudan.",
  ],
  measures: (website: string | null) =>
    `Åtgärderna nämns här bara vid namn. Vad man gör i var och en står på webbplatsen${website ? `, ${website}` : ""}.`,
  send: "Den här filen kan inte skicka. Spara kuvertet som fil och bär det till en dator med nät. Den som bär det kan inte läsa svaren. Fråga oss hur ni lämnar det. Be också om besked när det har kommit fram, för här får ni ingen kvittens.",
} as const;
