const FORMER = 'Former colleague';

/** Words in which a person is named no longer: `@[Ruth Ellery](person:7)` is a former colleague. */
export function withoutMentionsOf(source: string, personId: number): string {
  return source.replace(new RegExp(`@\\[(?:[^\\[\\]\\\\\\n]|\\\\[^\\n]){1,150}\\]\\(person:${String(personId)}\\)`, 'g'), FORMER);
}

/** The same for who is quoted: `[Ruth Ellery, post 2](/forum/t/12/2)`. */
export function withoutNameOfQuoted(source: string, topicId: number, number: number): string {
  const address = `/forum/t/${String(topicId)}/${String(number)}`;
  const link = new RegExp(`\\[(?:[^\\[\\]\\\\\\n]|\\\\[^\\n]){1,200}\\]\\(${address}\\)`, 'g');
  return source.replace(link, `[${FORMER}, post ${String(number)}](${address})`);
}
