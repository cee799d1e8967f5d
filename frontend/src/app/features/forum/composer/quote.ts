/** Whose words they are. */
export interface Quoted {
  readonly name: string;
  /** The number of the post. */
  readonly number: number;
}

const LONGEST = 4000;

/** Words of somebody, as they stand in a post: who said them and where, then what they said. It reads well as it is, and leads back to the post. */
export function quoteOf(topicId: number, { name, number }: Quoted, words: string): string {
  const lines = shortened(words)
    .split('\n')
    .map((line) => `> ${literally(line)}`.trimEnd());
  return [`> [${literally(name)}, post ${number}](/forum/t/${topicId}/${number}):`, '>', ...lines].join('\n');
}

function shortened(words: string): string {
  const clean = words
    .replace(/\r/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const letters = [...clean];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')} ...` : clean;
}

/** What was read is to be read again as it was, and not to become signs of markdown. */
function literally(line: string): string {
  return line
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, (_all, lead: string, mark: string) => `${lead}${escaped(mark)}`);
}

function escaped(mark: string): string {
  return mark.length === 1 ? `\\${mark}` : `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}
