/** Of one person. */
export const mostBookmarks = 2000;

const EXCERPT = 200;

/** How a text begins, cut between two words. */
export function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  const start = text.slice(0, EXCERPT);
  const end = start.lastIndexOf(' ');
  return `${end > EXCERPT / 2 ? start.slice(0, end) : start}…`;
}
