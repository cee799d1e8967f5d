import * as fc from 'fast-check';
import type { NumberedPost, TopicNews } from './topic-news';
import { type TopicState, opened, reachesEnd, wanted, withNews } from './topic-state';

interface Post extends NumberedPost {
  readonly words: string;
}
interface Head {
  readonly lastNumber: number;
  readonly replies: number;
  readonly title: string;
}
type News = TopicNews<Post, Head>;
type State = TopicState<Post, Head>;

const post = (number: number, words = `post ${String(number)}`): Post => ({ number, words });
const head = (lastNumber: number, title = 'Letters'): Head => ({ lastNumber, replies: Math.max(0, lastNumber - 1), title });
const pushed = (rev: number, number: number, words?: string): News => ({ type: 'forum.post', rev, post: post(number, words) });
const after = (state: State, ...news: News[]): State => news.reduce(withNews, state);
const numbers = (state: State): number[] => [...state.posts.keys()];

const twoPosts = (): State => opened({ rev: 5, topic: head(2), posts: [post(1), post(2)] });

describe('a topic on an open page', () => {
  it('takes the post that follows, and counts it', () => {
    const now = after(twoPosts(), pushed(6, 3));
    expect(numbers(now)).toEqual([1, 2, 3]);
    expect(now).toMatchObject({ rev: 6, topic: { lastNumber: 3, replies: 2 } });
    expect(wanted(now)).toBe('nothing');
  });

  it('ignores what is old or doubled', () => {
    const now = after(twoPosts(), pushed(6, 3));
    expect(after(now, pushed(6, 3, 'again'), pushed(4, 2, 'old'))).toEqual(now);
  });

  it('applies nothing over a gap, and asks for what is missing', () => {
    const now = after(twoPosts(), pushed(7, 4));
    expect(numbers(now)).toEqual([1, 2]);
    expect(now.rev).toBe(5);
    expect(wanted(now)).toBe('changes');
  });

  it('keeps a post that overtook another, for when the other comes', () => {
    const now = after(twoPosts(), pushed(7, 4), pushed(6, 3));
    expect(numbers(now)).toEqual([1, 2, 3, 4]);
    expect(wanted(now)).toBe('nothing');
    expect(now.ahead.size).toBe(0);
  });

  it('asks for changes after a hint, a heartbeat or a joined room that is further', () => {
    expect(wanted(after(twoPosts(), { type: 'forum.changed', rev: 6 }))).toBe('changes');
    expect(wanted(after(twoPosts(), { type: 'rev', rev: 6 }))).toBe('changes');
    expect(wanted(after(twoPosts(), { type: 'rev', rev: 5 }))).toBe('nothing');
  });

  it('catches up: posts that are new, posts that changed, and the head', () => {
    const now = after(twoPosts(), {
      type: 'changes',
      after: 5,
      rev: 8,
      changes: [
        { rev: 6, kind: 'post', post: post(3) },
        { rev: 7, kind: 'edit', post: post(1, 'better words') },
        { rev: 8, kind: 'topic', topic: head(3, 'Kinder letters') },
      ],
    });
    expect(now.posts.get(1)?.words).toBe('better words');
    expect(now).toMatchObject({ rev: 8, last: 3, topic: { title: 'Kinder letters' } });
  });

  it('keeps the order of posts that changed after younger ones came', () => {
    const changes = [
      { rev: 7, kind: 'post', post: post(4) },
      { rev: 8, kind: 'edit', post: post(3, 'better words') },
    ];
    const now = after(twoPosts(), { type: 'changes', after: 5, rev: 8, changes });
    expect(numbers(now)).toEqual([1, 2, 3, 4]);
    expect(now.topic).toMatchObject({ lastNumber: 4, replies: 3 });
  });

  it('takes no answer that begins after what it knows', () => {
    const now = after(twoPosts(), { type: 'changes', after: 6, rev: 8, changes: [{ rev: 8, kind: 'edit', post: post(1, 'later') }] });
    expect(now).toMatchObject({ rev: 5, heard: 8 });
    expect(now.posts.get(1)?.words).toBe('post 1');
  });

  it('counts no reply that is hidden, and counts it again when it is back', () => {
    const shown = { ...post(2), state: 'shown' };
    const page = opened<NumberedPost, Head>({ rev: 5, topic: head(2), posts: [{ ...post(1), state: 'shown' }, shown] });
    const hidden = withNews(page, { type: 'forum.post', rev: 6, post: { number: 2, state: 'hidden' } });
    expect(hidden.topic).toMatchObject({ lastNumber: 2, replies: 0 });
    expect(withNews(hidden, { type: 'forum.post', rev: 7, post: shown }).topic.replies).toBe(1);
  });

  it('only counts a post that does not follow what is here', () => {
    const middle = opened({ rev: 90, topic: head(80), posts: [post(20), post(21)] });
    const now = after(middle, pushed(91, 81));
    expect(numbers(now)).toEqual([20, 21]);
    expect(now.topic).toMatchObject({ lastNumber: 81, replies: 80 });
    expect(reachesEnd(now)).toBe(false);
  });

  it('starts anew when the server cannot tell what happened, or so much happened', () => {
    expect(wanted(after(twoPosts(), { type: 'resync' }))).toBe('fresh');
    expect(wanted(after(twoPosts(), { type: 'changes', after: 5, rev: 6, changes: [{ rev: 6, kind: 'reload' }] }))).toBe('fresh');
    const fresh = after(twoPosts(), { type: 'resync' }, { type: 'fresh', rev: 9, topic: head(3), posts: [post(2), post(3)] });
    expect(numbers(fresh)).toEqual([2, 3]);
    expect(wanted(fresh)).toBe('nothing');
  });

  it('joins earlier and later posts to those that are here, and asks again for changes that they may lack', () => {
    const middle = opened({ rev: 90, topic: head(80), posts: [post(20), post(21)] });
    const earlier = after(middle, { type: 'window', rev: 90, posts: [post(18), post(19)] });
    expect(earlier).toMatchObject({ first: 18, last: 21 });
    expect(wanted(earlier)).toBe('nothing');
    expect(wanted(after(middle, { type: 'window', rev: 89, posts: [post(22)] }))).toBe('changes');
    expect(wanted(after(middle, { type: 'window', rev: 91, posts: [post(22)] }))).toBe('changes');
    expect(numbers(after(middle, { type: 'window', rev: 90, posts: [post(40)] }))).toEqual([20, 21]);
  });

  it('keeps nothing once the reader has lost the right, whatever comes after', () => {
    const now = after(twoPosts(), { type: 'gone' }, pushed(6, 3), { type: 'fresh', rev: 9, topic: head(1), posts: [post(1)] });
    expect(now.posts.size).toBe(0);
    expect(wanted(now)).toBe('nothing');
  });
});

/** A topic on the server: what happened to it, and what a fetch of it answers at any moment. */
class Server {
  rev = 0;
  title = 0;
  readonly posts: Post[] = [];
  readonly log: { rev: number; kind: string; number?: number }[] = [];

  happens(action: number): News {
    this.rev += 1;
    const kind = this.posts.length === 0 || action % 3 === 0 ? 'post' : action % 3 === 1 ? 'edit' : 'topic';
    if (kind === 'post') {
      const number = this.posts.length + 1;
      this.posts.push(post(number, String(this.rev)));
      this.log.push({ rev: this.rev, kind, number });
      return { type: 'forum.post', rev: this.rev, post: this.posts[number - 1] as Post };
    }
    if (kind === 'edit') {
      const number = (action % this.posts.length) + 1;
      this.posts[number - 1] = post(number, String(this.rev));
      this.log.push({ rev: this.rev, kind, number });
    } else {
      this.title = this.rev;
      this.log.push({ rev: this.rev, kind });
    }
    return { type: 'forum.changed', rev: this.rev };
  }

  head(): Head {
    return head(this.posts.length, String(this.title));
  }

  changes(from: number): News {
    if (from < this.rev - 30) return { type: 'resync' };
    const since = this.log.filter(({ rev }) => rev > from);
    // What changed twice stands once, with its last change.
    const changes = since
      .filter(({ number }, index) => !since.slice(index + 1).some((later) => later.number === number))
      .map(({ rev, kind, number }) => ({
        rev,
        kind,
        ...(number === undefined ? { topic: this.head() } : { post: this.posts[number - 1] as Post }),
      }));
    return { type: 'changes', after: from, rev: this.rev, changes };
  }

  page(first: number, count = 5): { rev: number; topic: Head; posts: Post[] } {
    return { rev: this.rev, topic: this.head(), posts: this.posts.slice(Math.max(0, first - 1), Math.max(0, first - 1) + count) };
  }
}

describe('whatever is lost, late, doubled or out of order', () => {
  const step = fc.record({
    what: fc.constantFrom('act', 'deliver', 'deliver', 'ask', 'earlier', 'later', 'trim', 'jump'),
    seed: fc.nat(1000),
  });

  it('a page that is told the truth once equals a fresh fetch', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = new Server();
        for (let each = 0; each < 12; each += 1) server.happens(0);
        let page: State = opened(server.page(8));
        const onTheWay: News[] = [];
        for (const { what, seed } of steps) {
          if (what === 'act') onTheWay.push(server.happens(seed));
          else if (what === 'deliver' && onTheWay.length > 0) {
            const news = onTheWay[seed % onTheWay.length] as News;
            // Delivered and gone, delivered and delivered again, or lost.
            if (seed % 7 !== 0) page = withNews(page, news);
            if (seed % 5 !== 0) onTheWay.splice(seed % onTheWay.length, 1);
          } else if (what === 'ask' && wanted(page) === 'changes') onTheWay.push(server.changes(page.rev));
          else if (what === 'earlier') onTheWay.push({ type: 'window', ...server.page(page.first - 5) });
          else if (what === 'later') onTheWay.push({ type: 'window', ...server.page(page.last + 1) });
          else if (what === 'trim') page = withNews(page, { type: 'trim', first: page.last - 3, last: page.last });
          else if (what === 'jump') onTheWay.push({ type: 'fresh', ...server.page((seed % server.posts.length) + 1) });
          expect(numbers(page)).toEqual(Array.from({ length: page.posts.size }, (_, index) => page.first + index));
          expect(page.heard).toBeGreaterThanOrEqual(page.rev);
        }
        page = withNews(page, { type: 'rev', rev: server.rev });
        for (let tries = 0; wanted(page) !== 'nothing'; tries += 1) {
          expect(tries).toBeLessThan(3);
          page = withNews(page, wanted(page) === 'fresh' ? { type: 'fresh', ...server.page(page.first) } : server.changes(page.rev));
        }
        expect([...page.posts.values()]).toEqual(server.posts.slice(page.first - 1, page.last));
        expect(page.topic).toEqual(server.head());
        expect(page.rev).toBe(server.rev);
      }),
      { numRuns: 400 },
    );
  });
});
