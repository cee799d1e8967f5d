import type { ForumUnsubscribe } from '../../api/models';

const mails: Readonly<Record<ForumUnsubscribe['what'], (name: string | null) => string>> = {
  topic: (name) => `about ${name === null ? 'this topic' : `‘${name}’`}`,
  category: (name) => `about new topics in ${name ?? 'this category'}`,
  digest: () => 'with a summary of the forum',
  questions: () => 'with questions that you may be able to answer',
  unanswered: () => 'with questions that nobody has answered',
};

/** "emails about ‘Letters without jargon’", in the middle of a sentence. */
export function mailsInWords({ what, name }: Pick<ForumUnsubscribe, 'what' | 'name'>): string {
  return `emails ${mails[what](name)}`;
}
