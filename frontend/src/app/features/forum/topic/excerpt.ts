const longest = 300;

/** The first words of a post, without its markup, cut between words. */
export function excerptOf(html: string, most = longest): string {
  // Blocks end where the next begins, which their text alone does not show.
  const { body } = new DOMParser().parseFromString(html.replace(/<\/(p|li|h\d|pre|tr|blockquote)>/g, ' </$1>'), 'text/html');
  const words = body.textContent.replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${end > most / 2 ? cut.slice(0, end) : cut} …`;
}
