// Texts of the glossary page, apart from its terms.
export const glossary = {
  title: "Ordlista",
  description: "Orden i frågorna, metoden och statistiken, förklarade i en mening eller två.",
  lead: "Här står vad orden i frågorna, metoden och statistiken betyder.",
  ownHeading: "Ord som frågeformuläret självt förklarar",
  ownNote: "Så står det i inledningen till block 1. Orden betyder detsamma i alla frågor.",
  otherHeading: "Andra ord",
} as const;
