// Decides how a search field on another page works: it leads to the search page, and may propose the words of the address that led nowhere.

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

/** `/fragor/saker-kopia.html` as "saker kopia": the last part that has a word. An address that cannot be read gives nothing. */
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
