import { randomUUID } from 'node:crypto';
import type { Visitor } from '../product.js';

const XSRF = '5f0c8e1a-93d5-4a7b-8d0e-3c6f9b2a1d47';

/** Words of a usual length. The mark tells one post from the next. */
export function wordsOf(mark: number): string {
  return `Has anybody had **both** versions of the form open at once? This is mark ${String(mark)}.

We moved the housing benefit form to the new template last week. Two people in the contact centre still see the old one in the afternoon,
though both have signed out and in again, and the link in the guidance is the new one:

- their browser is the one that everybody has
- the page says *version 4* in the morning and *version 3* after lunch
- clearing what the browser keeps helps until the next day

I have asked the supplier, who says that nothing is kept on their side. Before I write a longer report I should like to know whether other
teams see the same, and at which time of the day it begins.`;
}

/** Writes a reply as somebody. */
export async function reply(address: string, visitor: Visitor, topicId: number, words: string): Promise<void> {
  const answer = await fetch(`${address}/api/forum/topics/${String(topicId)}/posts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `${visitor.cookie}; XSRF-TOKEN=${XSRF}`,
      'x-xsrf-token': XSRF,
      origin: address,
    },
    body: JSON.stringify({ key: randomUUID(), words }),
  });
  if (!answer.ok) throw new Error(`The reply was answered with ${String(answer.status)}: ${await answer.text()}`);
}
