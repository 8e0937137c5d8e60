export const rootKey = {
  title: "Kontrollera rotnyckeln",
  what: "Rotnyckeln signerar varje mätomgång. Den bestämmer vilka nycklar svaren förseglas till och vilka kvittenser som är äkta. Är den utbytt kan någon annan läsa det ni skickar.",
  label: "Rotnyckelns fingeravtryck",
  how: "Jämför grupperna, en i taget, med dem under ”Rotnyckel” i inbjudningsbrevet. Varje tecken ska stämma, också stora och små bokstäver.",
  otherWay:
    "Har ni inget brev? Ring den som ansvarar, på ett nummer som ni har fått på annat håll än här, och låt dem läsa upp sina tecken först. Den som kan ändra sidan kan också ändra tecknen på den.",
  differs: "Stämmer inte allt: skicka ingenting, och hör av er till den som ansvarar.",
} as const;
