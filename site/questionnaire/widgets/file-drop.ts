// Takes files that are chosen with a field or dropped on the zone around it.
import { bindFileField } from "./file-field.ts";

interface FilePlace {
  readonly input: HTMLInputElement;
  readonly zone: HTMLElement;
}

/** Also ignores files dropped beside the zone: the browser would leave the page to open them. */
export function bindFileDrop({ input, zone }: FilePlace, take: (files: readonly File[]) => void): void {
  bindFileField(input, take);
  const isOver = (event: DragEvent): boolean => event.target instanceof Node && zone.contains(event.target);
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.toggle("is-over", isOver(event));
  });
  document.addEventListener("drop", (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    zone.classList.remove("is-over");
    if (isOver(event)) take(files);
  });
  document.addEventListener("dragleave", () => zone.classList.remove("is-over"));
}
