export const fingerprint = {
  title: "Jämför fingeravtrycket",
  what: "Fingeravtrycket är räknat på en fil, mätomgångens stadga. Den bestämmer vilka nycklar svaren förseglas till och vilka kvittenser som är äkta. Samma tre personer som är nyckelhållare har skrivit under den, och den ändras inte.",
  label: (round: string) => `Fingeravtryck för ${round}`,
  how: "Jämför tecknen, grupp för grupp, med fingeravtrycket i inbjudningsbrevet. Varje tecken ska stämma.",
  otherWay:
    "Om ni inte har något brev: ring den som ansvarar, på ett nummer som ni har fått på annat håll än här, och låt dem läsa upp sina tecken först. Den som kan ändra sidan kan också ändra tecknen på den.",
  differs: "Om något tecken skiljer sig ska ni inte skicka något. Hör av er till den som ansvarar.",
} as const;
