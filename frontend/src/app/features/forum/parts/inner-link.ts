/** Where a plain click on a link within the product leads; null for any other click, which is the browser's. */
export function innerLink(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const path = link?.getAttribute('href') ?? '';
  // Files are fetched by the browser, and so is everything with another address.
  return /^\/(?!\/|\\|api\/)/.test(path) && !link?.target ? path : null;
}
