import { createHash } from 'node:crypto';

/** What a post is recognised by when it is sent again. Nobody can tell from it who wrote the post without the browser's own number. */
export function keyHashOf(personId: number, key: string): Buffer {
  return createHash('sha256')
    .update(`${String(personId)}:${key.toLowerCase()}`)
    .digest();
}
