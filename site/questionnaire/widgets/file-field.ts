/** Calls `take` with the files that are chosen in the field, also with those that were chosen before it was bound. */
export function bindFileField(input: HTMLInputElement, take: (files: readonly File[]) => void): void {
  const takeChosen = (): void => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) take(files);
  };
  input.addEventListener("change", takeChosen);
  takeChosen();
}
