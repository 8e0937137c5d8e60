// Decides where the page has the field for notes that the script makes one of at each question, and what stands there for its number.

export const noteMouldId = "anteckning-mall";

export const numberMark = "#";
