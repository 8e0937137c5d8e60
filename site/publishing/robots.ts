// Decides what search engines are told: everything may be read, and where the list of pages is; of a rehearsal, nothing.

/** `sitemap`: its whole address, where there is one. */
export function robotsText({ rehearsal, sitemap }: { readonly rehearsal: boolean; readonly sitemap?: string | undefined }): string {
  if (rehearsal) return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ""}`;
}
