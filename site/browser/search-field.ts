// Search fields on pages other than the search page, to which they lead. On the 404 page the field proposes words of the address.

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sok]")) {
  const field = form.querySelector("input");
  if (!field) continue;
  if (form.dataset.sok === "adress") field.value ||= wordsOf(location.pathname);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const query = field.value.trim();
    location.assign(query === "" ? form.action : `${form.action}?q=${encodeURIComponent(query)}`);
  });
}

/** `/fragor/saker-kopia.html` → "saker kopia": the words of the path's last segment; empty if the path cannot be decoded. */
function wordsOf(path: string): string {
  try {
    const parts = decodeURIComponent(path).split("/").filter(Boolean);
    return (
      (parts.at(-1) ?? "")
        .replace(/\.\w+$/, "")
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(" ")
        .slice(0, 60) ?? ""
    );
  } catch {
    return "";
  }
}
