// Saves a figure's picture as PNG, drawn here from its SVG: of a site's hundreds of pictures few are ever taken along as PNG, and drawing
// them all took a third of a build.

/** 1,350 pixels wide: enough for a dense screen and for half a printed page. */
const density = 1.5;

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-png]")) {
  const source = button.closest("ul")?.querySelector<HTMLAnchorElement>('a[href$=".svg"]')?.href;
  if (source === undefined) continue;
  button.addEventListener("click", () => void save(source, button.dataset.png ?? ""));
  button.closest("li")?.removeAttribute("hidden");
}

/** Where the picture cannot be drawn, the SVG is shown in its place. */
async function save(source: string, name: string): Promise<void> {
  const png = await drawn(source).catch(() => null);
  if (png === null) return location.assign(source);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(png);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function drawn(source: string): Promise<Blob | null> {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth * density, picture.naturalHeight * density];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done));
}
