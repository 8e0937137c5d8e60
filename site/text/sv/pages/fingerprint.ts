export const fingerprint = {
  title: "Jämför fingeravtrycket",
  what: "Fingeravtrycket är räknat på mätomgångens stadga. Den bestämmer vilka nycklar svaren förseglas till och vilka kvittenser som är äkta. Tre förtroendepersoner har skrivit under den, och den ändras inte.",
  label: (round: string) => `Fingeravtryck för ${round}`,
  how: "Jämför grupperna, en i taget, med fingeravtrycket i inbjudningsbrevet. Varje tecken ska stämma.",
  otherWay:
    "Har ni inget brev? Ring den som ansvarar, på ett nummer som ni har fått på annat håll än här, och låt dem läsa upp sina tecken först. Den som kan ändra sidan kan också ändra tecknen på den.",
  differs: "Om något tecken skiljer sig ska ni inte skicka något. Hör av er till den som ansvarar.",
} as const;
