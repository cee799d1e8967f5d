/** Where to go after signing in: a path of this site and nothing else, so that a link cannot send a person elsewhere. */
export function safeReturnTo(value: string | null | undefined, origin = location.origin): string {
  if (!value?.startsWith('/')) return '/';
  try {
    const url = new URL(value, origin);
    if (url.origin !== origin || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return '/';
    return url.pathname + url.search + url.hash;
  } catch {
    return '/';
  }
}
