import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link at the foot of a mail stops. */
export const stoppables = ['topic', 'category', 'digest', 'questions', 'unanswered'] as const;
export type Stoppable = (typeof stoppables)[number];

/** Whose mails of which kind a link stops. `id` is the topic's or the category's; 0 where there is none. */
export interface UnsubscribeClaim {
  readonly personId: number;
  readonly what: Stoppable;
  readonly id: number;
}

const letters: Readonly<Record<Stoppable, string>> = { topic: 't', category: 'c', digest: 'd', questions: 'q', unanswered: 'u' };
const written = /^([tcdqu])([1-9]\d{0,9})-(\d{1,10})-([\w-]{22})$/;

/** Says whose it is and what it stops, and is signed with the person's own secret: it opens nothing else, and nobody can make one. */
export function unsubscribeToken(claim: UnsubscribeClaim, secret: Buffer): string {
  return `${said(claim)}-${signatureOf(claim, secret).toString('base64url')}`;
}

/** What a token claims, before its signature was looked at; undefined for what is none. */
export function claimIn(token: string): (UnsubscribeClaim & { readonly signature: Buffer }) | undefined {
  const [, letter, personId, id, signature = ''] = written.exec(token) ?? [];
  const what = stoppables.find((each) => letters[each] === letter);
  return what && { what, personId: Number(personId), id: Number(id), signature: Buffer.from(signature, 'base64url') };
}

export function isSignedBy({ signature, ...claim }: UnsubscribeClaim & { readonly signature: Buffer }, secret: Buffer): boolean {
  const right = signatureOf(claim, secret);
  return signature.length === right.length && timingSafeEqual(signature, right);
}

/** 128 bits are more than anybody guesses over the network, and keep the address short. */
function signatureOf(claim: UnsubscribeClaim, secret: Buffer): Buffer {
  return createHmac('sha256', secret)
    .update(`unsubscribe:${said(claim)}`)
    .digest()
    .subarray(0, 16);
}

function said({ what, personId, id }: UnsubscribeClaim): string {
  return `${letters[what]}${String(personId)}-${String(id)}`;
}

/** Path of the page that says what a link stops; a POST to it stops it. */
export function unsubscribePath(token: string): string {
  return `/unsubscribe/${token}`;
}
