// The organisation's name in the documents. Not stored: it is in the fields alone, which all hold the same.

const fields = (): NodeListOf<HTMLInputElement> => document.querySelectorAll<HTMLInputElement>("input[data-organisation]");

/** Empty if none was typed. */
export function organisationName(): string {
  return fields()[0]?.value.trim() ?? "";
}

/** Calls `onChange` when the name is typed, in whichever field. */
export function bindName(onChange: () => void): void {
  for (const field of fields()) {
    field.addEventListener("input", () => {
      setName(field.value);
      onChange();
    });
  }
}

export function setName(name: string): void {
  for (const field of fields()) if (field.value !== name) field.value = name;
}
