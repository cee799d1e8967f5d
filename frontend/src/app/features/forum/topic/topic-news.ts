/** What this file needs to know of a post; the rest of it passes through untouched. */
export interface NumberedPost {
  readonly number: number;
  /** `shown`, or what became of it. */
  readonly state?: string;
}

/** What this file needs to know of a topic's head. */
export interface CountedTopic {
  /** The highest number that a post of the topic has. */
  readonly lastNumber: number;
  /** Posts that are shown, but for the first. */
  readonly replies: number;
}

/** One change of a topic, as the server lists it: the post and the head are those of now, not of then. */
export interface TopicChange<Post, Topic> {
  readonly rev: number;
  readonly kind: string;
  readonly post?: Post | null;
  readonly topic?: Topic | null;
}

/** A fetched page of a topic. */
export interface TopicPage<Post, Topic> {
  readonly rev: number;
  readonly topic: Topic;
  readonly posts: readonly Post[];
  /** Posts to keep at the top whatever the window is, such as the first. */
  readonly kept?: readonly Post[];
}

/** A post that was pushed whole, with the revision that it made. */
export interface PushedPost<Post> {
  readonly type: 'forum.post';
  readonly rev: number;
  readonly post: Post;
}

/** What an open page hears of its topic: messages of the live room as they come, and answers to what the page asked. */
export type TopicNews<Post, Topic> =
  | PushedPost<Post>
  /** Something has changed; what it is has to be asked for. */
  | { readonly type: 'forum.changed'; readonly rev: number }
  /** How far the topic is by now, as a heartbeat or a joined room tells. */
  | { readonly type: 'rev'; readonly rev: number }
  /** What happened after `after`, without a hole, up to `rev`. */
  | { readonly type: 'changes'; readonly after: number; readonly rev: number; readonly changes: readonly TopicChange<Post, Topic>[] }
  /** The server cannot tell any more what happened since: the page starts anew. */
  | { readonly type: 'resync' }
  /** A whole page, in place of everything. */
  | ({ readonly type: 'fresh' } & TopicPage<Post, Topic>)
  /** Posts before or after those that are here. */
  | { readonly type: 'window'; readonly rev: number; readonly posts: readonly Post[]; readonly kept?: readonly Post[] }
  /** Far posts are let go, so that a long topic does not fill the page. */
  | { readonly type: 'trim'; readonly first: number; readonly last: number }
  /** The reader may not read the topic any more. */
  | { readonly type: 'gone' };
