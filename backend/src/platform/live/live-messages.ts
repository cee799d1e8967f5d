/**
 * What is told to open pages. `type` is module and news: `sessions.seats-changed`. `rev` counts the changes of the thing that the room is about:
 * who sees a gap fetches what they missed.
 */
export interface LiveMessage {
  readonly type: string;
  readonly rev?: number;
  readonly [detail: string]: unknown;
}

/** What the live platform itself tells pages. */
export const liveNews = {
  /** The latest change of the room, every 45 s: who shows an older one catches up. In a person's own room `unread` instead. */
  pulse: 'live.pulse',
  /** The socket was put out of the room; a page that wants to know whether that is for good asks to join again. */
  evicted: 'live.evicted',
  /** `{ count, people? }`: how many people have the page of the room on their screen. */
  readers: 'live.readers',
  /** `{ person? }`: somebody else writes. Good for six seconds. */
  writing: 'live.writing',
} as const;
