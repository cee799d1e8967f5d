import type { CountedTopic, NumberedPost, PushedPost, TopicNews, TopicPage } from './topic-news';

/** A topic as one open page knows it. */
export interface TopicState<Post, Topic> {
  /** Every change up to this one is in here. */
  readonly rev: number;
  /** The latest change that this page has heard of. */
  readonly heard: number;
  readonly topic: Topic;
  /** Posts by number: a window without a hole. */
  readonly posts: ReadonlyMap<number, Post>;
  /** Posts that stay at the top whatever the window is, such as the first. */
  readonly kept: ReadonlyMap<number, Post>;
  readonly first: number;
  readonly last: number;
  /** Pushed posts that overtook others, by revision. */
  readonly ahead: ReadonlyMap<number, PushedPost<Post>>;
  /** What is here cannot be mended by changes. */
  readonly stale: boolean;
  readonly gone: boolean;
}

/** Pushes that overtook others are few; more of them are a gap. */
const MOST_AHEAD = 64;

/** What a page has to ask the server for: nothing, the changes after its own revision, or everything. */
export function wanted(state: TopicState<unknown, unknown>): 'nothing' | 'changes' | 'fresh' {
  if (state.gone) return 'nothing';
  if (state.stale) return 'fresh';
  return state.heard > state.rev ? 'changes' : 'nothing';
}

export function reachesEnd({ last, topic }: TopicState<unknown, CountedTopic>): boolean {
  return last >= topic.lastNumber;
}

/** The state of a page that was just fetched. */
export function opened<Post extends NumberedPost, Topic extends CountedTopic>(
  page: TopicPage<Post, Topic>,
  heard = page.rev,
): TopicState<Post, Topic> {
  const posts = byNumber(page.posts);
  return {
    rev: page.rev,
    heard: Math.max(heard, page.rev),
    topic: page.topic,
    posts,
    kept: byNumber(page.kept ?? []),
    ...bounds(posts, page.topic.lastNumber),
    ahead: new Map(),
    stale: false,
    gone: false,
  };
}

/**
 * The topic after a piece of news. Messages may be late, doubled, lost or out of order: only the one that follows what is known is applied, and
 * whatever is missing shows in `wanted`.
 */
export function withNews<Post extends NumberedPost, Topic extends CountedTopic>(
  state: TopicState<Post, Topic>,
  news: TopicNews<Post, Topic>,
): TopicState<Post, Topic> {
  if (state.gone) return state;
  switch (news.type) {
    case 'forum.post':
      return withPush(state, news);
    case 'forum.changed':
    case 'rev':
      return heardOf(state, news.rev);
    case 'changes':
      return withChanges(state, news);
    case 'resync':
      return { ...state, stale: true };
    case 'fresh':
      return caughtUp({ ...opened(news, state.heard), ahead: state.ahead });
    case 'window':
      return withWindow(state, news);
    case 'trim':
      return trimmed(state, news.first, news.last);
    case 'gone':
      return { ...state, posts: new Map(), kept: new Map(), ahead: new Map(), first: 1, last: 0, gone: true };
  }
}

function withPush<Post extends NumberedPost, Topic extends CountedTopic>(
  state: TopicState<Post, Topic>,
  push: PushedPost<Post>,
): TopicState<Post, Topic> {
  if (push.rev <= state.rev) return state;
  const ahead = new Map(state.ahead);
  if (ahead.size < MOST_AHEAD) ahead.set(push.rev, push);
  return caughtUp({ ...heardOf(state, push.rev), ahead });
}

function heardOf<Post, Topic>(state: TopicState<Post, Topic>, rev: number): TopicState<Post, Topic> {
  return rev <= state.heard ? state : { ...state, heard: rev };
}

/** Applies what waited, for as long as each follows the one before. */
function caughtUp<Post extends NumberedPost, Topic extends CountedTopic>(state: TopicState<Post, Topic>): TopicState<Post, Topic> {
  let now = state;
  for (let next = now.ahead.get(now.rev + 1); next; next = now.ahead.get(now.rev + 1)) {
    now = { ...withPost(now, next.post), rev: next.rev };
  }
  const ahead = new Map([...now.ahead].filter(([rev]) => rev > now.rev));
  return { ...now, ahead };
}

function withChanges<Post extends NumberedPost, Topic extends CountedTopic>(
  state: TopicState<Post, Topic>,
  answer: Extract<TopicNews<Post, Topic>, { type: 'changes' }>,
): TopicState<Post, Topic> {
  const known = heardOf(state, answer.rev);
  // Asked for before the page went back to an older revision: changes between would be missed.
  if (answer.after > state.rev || answer.rev <= state.rev) return known;
  const changes = answer.changes.filter(({ rev }) => rev > state.rev);
  if (changes.some(({ kind }) => kind === 'reload')) return { ...known, stale: true };
  // A post that was changed after it came stands after younger ones, but follows older ones.
  const posts = changes.flatMap(({ post }) => post ?? []).sort((one, other) => one.number - other.number);
  const topic = changes.findLast((change) => change.topic)?.topic;
  const now = posts.reduce(withPost, known);
  return caughtUp({ ...now, topic: topic ?? now.topic, rev: answer.rev });
}

/** A post in its place: at the end of those that are here where it follows them, in place of its older self, or only counted. */
function withPost<Post extends NumberedPost, Topic extends CountedTopic>(
  state: TopicState<Post, Topic>,
  post: Post,
): TopicState<Post, Topic> {
  const { topic, last } = state;
  const { number } = post;
  const replies = topic.replies + gained(state, post);
  const counted = { ...topic, lastNumber: Math.max(topic.lastNumber, number), replies };
  const kept = state.kept.has(number) ? new Map(state.kept).set(number, post) : state.kept;
  if (number !== last + 1 && !state.posts.has(number)) return { ...state, topic: counted, kept };
  const posts = new Map(state.posts).set(number, post);
  return { ...state, topic: counted, kept, posts, last: Math.max(last, number) };
}

/** By how many the replies that are shown have changed: posts are written, hidden and brought back. */
function gained<Post extends NumberedPost, Topic extends CountedTopic>(
  { topic, posts, kept }: TopicState<Post, Topic>,
  post: Post,
): number {
  if (post.number > topic.lastNumber) return 1;
  const before = posts.get(post.number) ?? kept.get(post.number);
  if (!before || post.number === 1 || before.state === post.state) return 0;
  return Number(post.state === 'shown') - Number(before.state === 'shown');
}

/** Joins a window to the one that is here. One that does not touch it is too late: the page has moved on since it was asked for. */
function withWindow<Post extends NumberedPost, Topic extends CountedTopic>(
  state: TopicState<Post, Topic>,
  { rev, posts: more, kept }: Extract<TopicNews<Post, Topic>, { type: 'window' }>,
): TopicState<Post, Topic> {
  const numbers = more.map(({ number }) => number);
  // What was fetched before the latest changes may lack them, so those are asked for again.
  const now = { ...heardOf(state, rev), rev: Math.min(rev, state.rev), kept: kept ? byNumber(kept) : state.kept };
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (more.length === 0 || first > state.last + 1 || last < state.first - 1) return now;
  const posts = new Map(state.posts);
  for (const post of more) if (rev > state.rev || !posts.has(post.number)) posts.set(post.number, post);
  return {
    ...now,
    posts: new Map([...posts].sort(([one], [other]) => one - other)),
    first: Math.min(first, state.first),
    last: Math.max(last, state.last),
  };
}

function trimmed<Post extends NumberedPost, Topic>(state: TopicState<Post, Topic>, first: number, last: number): TopicState<Post, Topic> {
  const posts = new Map([...state.posts].filter(([number]) => number >= first && number <= last));
  return { ...state, posts, first: Math.max(first, state.first), last: Math.min(last, state.last) };
}

function byNumber<Post extends NumberedPost>(posts: readonly Post[]): ReadonlyMap<number, Post> {
  return new Map(posts.map((post) => [post.number, post]));
}

/** An empty topic has its window at its end. */
function bounds(posts: ReadonlyMap<number, unknown>, lastNumber: number): { first: number; last: number } {
  const numbers = [...posts.keys()];
  return posts.size === 0 ? { first: lastNumber + 1, last: lastNumber } : { first: Math.min(...numbers), last: Math.max(...numbers) };
}
