/** How much one person has written, on one row that is locked while they write. */
export interface Pace {
  readonly firstPostedAt: Date | null;
  readonly postedAt: Date | null;
  readonly startedAt: Date | null;
  /** Of the words that they posted last. */
  readonly lastText: Buffer | null;
  /** The day that the counts are about, as in 2026-11-22. */
  readonly day: string | null;
  readonly posts: number;
  readonly topics: number;
  readonly edits: number;
  readonly reports: number;
}

export const noPace: Pace = {
  firstPostedAt: null,
  postedAt: null,
  startedAt: null,
  lastText: null,
  day: null,
  posts: 0,
  topics: 0,
  edits: 0,
  reports: 0,
};

interface Tempo {
  readonly betweenPostsMs: number;
  readonly betweenTopicsMs: number;
  readonly postsADay: number;
  readonly topicsADay: number;
}

const DAY_MS = 86_400_000;

/** What people may write; in their first day in the forum it is less. */
export const tempo: Readonly<Record<'usual' | 'newcomer', Tempo>> = {
  usual: { betweenPostsMs: 5_000, betweenTopicsMs: 15_000, postsADay: 300, topicsADay: 20 },
  newcomer: { betweenPostsMs: 10_000, betweenTopicsMs: 30_000, postsADay: 40, topicsADay: 5 },
};

export const SAME_TEXT_MS = 5 * 60_000;
export const editsADay = 30;
export const reportsADay = 20;
/** Questions without a name: few, since nobody can be spoken to about them. */
export const anonymousADay = 3;

export type TooFast =
  | { readonly why: 'soon'; readonly what: 'post' | 'topic'; readonly waitMs: number }
  | { readonly why: 'same'; readonly waitMs: number }
  | { readonly why: 'day'; readonly what: 'posts' | 'topics' | 'edits' | 'reports' | 'anonymous'; readonly most: number };

export function tempoOf({ firstPostedAt }: Pick<Pace, 'firstPostedAt'>, now: Date): Tempo {
  return tempo[firstPostedAt === null || now.getTime() - firstPostedAt.getTime() < DAY_MS ? 'newcomer' : 'usual'];
}

/** The counts of today: those of another day are over. */
export function onDay(pace: Pace, day: string): Pace {
  return pace.day === day ? pace : { ...pace, day, posts: 0, topics: 0, edits: 0, reports: 0 };
}

export interface Writing {
  readonly kind: 'topic' | 'reply';
  readonly text: Buffer;
  readonly now: Date;
  readonly day: string;
}

/** Why the person cannot post this now; null where they can. */
export function tooFast(before: Pace, { kind, text, now, day }: Writing): TooFast | null {
  const pace = onDay(before, day);
  const { betweenPostsMs, betweenTopicsMs, postsADay, topicsADay } = tempoOf(pace, now);
  const [sincePost, sinceTopic] = [since(pace.postedAt, now), since(pace.startedAt, now)];
  if (kind === 'topic' && sinceTopic < betweenTopicsMs) return { why: 'soon', what: 'topic', waitMs: betweenTopicsMs - sinceTopic };
  if (kind === 'reply' && sincePost < betweenPostsMs) return { why: 'soon', what: 'post', waitMs: betweenPostsMs - sincePost };
  if (sincePost < SAME_TEXT_MS && pace.lastText?.equals(text)) return { why: 'same', waitMs: SAME_TEXT_MS - sincePost };
  if (kind === 'topic' && pace.topics >= topicsADay) return { why: 'day', what: 'topics', most: topicsADay };
  return pace.posts >= postsADay ? { why: 'day', what: 'posts', most: postsADay } : null;
}

export function written(before: Pace, { kind, text, now, day }: Writing): Pace {
  const pace = onDay(before, day);
  return {
    ...pace,
    firstPostedAt: pace.firstPostedAt ?? now,
    postedAt: now,
    startedAt: kind === 'topic' ? now : pace.startedAt,
    lastText: text,
    posts: pace.posts + 1,
    topics: pace.topics + (kind === 'topic' ? 1 : 0),
  };
}

const since = (before: Date | null, now: Date): number => (before ? now.getTime() - before.getTime() : Infinity);
