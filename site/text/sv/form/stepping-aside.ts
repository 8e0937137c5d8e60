// Texts for declining, withdrawing and replacing.
import { capitalize } from "../../../../scripts/core/text.ts";

export const steppingAside = {
  title: "Avstå, ta tillbaka eller ersätta",
  description: "Det är frivilligt att delta. Så säger ni att ni avstår, tar tillbaka det ni har skickat eller ersätter det.",
  lead: "Det är frivilligt att delta. Om ni inte vill delta behöver ni inte göra något, inte heller här.",
  intro:
    "Om ni har fått en kod kan ni ändå göra tre saker medan mätomgången är öppen. Det ni skickar förseglas i er webbläsare, i ett kuvert. Utifrån ser det ut som alla andra kuvert.",
  toForm: "Till formuläret för att avstå eller ta tillbaka",

  decline: {
    title: "Avstå",
    paragraphs: [
      "Säg till att ni inte deltar i den här mätomgången. Ni väljer en av fem orsaker. Inga svar, inga uppgifter om er och ingen fri text följer med.",
      "Orsaken visar vad som behöver bli bättre: formuläret, tiden det tar eller nyttan ni får.",
      "Ni blir en i antalet som avstår. Antalet avrundas, och ingen organisation visas för sig. Orsakerna räknas ihop för alla som avstår, avrundade. De visas bara om minst tio har avstått.",
      "Har ni redan svarat? Om ni avstår räknas det svaret inte.",
    ],
  },
  withdraw: {
    title: "Ta tillbaka",
    paragraphs: [
      "Om ni tar tillbaka räknas inget av det ni har skickat i mätomgången. Ni räknas som att ni inte har svarat.",
      "Det sista kuvertet avgör. De tidigare ligger kvar där de lagras, fortfarande förseglade. De tas alltså inte bort.",
      "Det går så länge mätomgången är öppen. När den har stängt gäller det sista ni skickade. Siffror som är publicerade ändras inte.",
      "Ångrar ni er kan ni svara igen med samma kod. Om ni byter dator, se till att klockan går rätt. Tas två kuvert in samma dag avgör klockan vilket som är sist.",
    ],
  },
  replace: {
    title: "Ersätta",
    paragraphs: [
      "Svara igen i frågeformuläret och skicka med samma kod. Det sista svaret räknas, och bara det. Vi lägger inte ihop det med det förra.",
      "En kod räcker till tjugo kuvert.",
    ],
    link: "Svara igen",
  },

  noRound: {
    title: "Ingen mätomgång är öppen just nu",
    text: "Då går det inte att avstå, ta tillbaka eller ersätta. Det här gäller i stället:",
    list: [
      "Vill ni inte delta nästa gång? Ni behöver inte göra något. Om ni vill säga varför gör ni det här när mätomgången har öppnat, med koden i brevet.",
      "Har en mätomgång nyss stängt? Det sista ni skickade gäller, och publicerade siffror ändras inte.",
      "Står det i ert brev att mätomgången är öppen? Hör av er till den som skickade brevet.",
    ],
    link: "Frågeformuläret går att använda ändå, för er egen del",
  },

  form: {
    title: "Avstå eller ta tillbaka nu",
    round: (round: string, closes: string) => `${capitalize(round)} är öppen till och med den ${closes}.`,
    withoutScript:
      "För att försegla behöver sidan JavaScript, och det är avstängt i er webbläsare. Slå på det, eller använd en annan webbläsare. Utan JavaScript lämnar inget den här sidan.",
    notLoaded: "Den här delen gick inte att hämta i sin helhet. Kontrollera nätet och ladda om sidan.",
    choice: "Vad vill ni göra?",
    choices: { decline: "Vi avstår i den här mätomgången", withdraw: "Vi tar tillbaka det vi har skickat" },
    reason: "Varför avstår ni?",
    reasonHint: "Välj den viktigaste orsaken.",
    sealedTitle: "Det här förseglas",
    sealedWaits: "Texten visas här när ni har valt ovan.",
    sealedIntro:
      "Texten är just det som förseglas, tecken för tecken. Utöver det ni väljer står där bara utgåvan och dess kontrollsumma, formatets namn och tiden (issuedAt).",
    privacy: "Vem kan läsa vad? Läs om integritet",
  },

  reasons: {
    "no-time": "Vi hinner inte",
    "other-followup": "Vi följs redan upp på annat sätt",
    confidentiality: "Vi kan inte lämna ut sådana uppgifter",
    "no-benefit": "Vi ser ingen nytta med det",
    other: "Annan orsak",
  },
  said: {
    decline: (reason: string) => `I kuvertet står att ni avstår. Orsak: ${reason}.`,
    withdraw: "I kuvertet står att ni tar tillbaka det ni har skickat.",
  },
} as const;
