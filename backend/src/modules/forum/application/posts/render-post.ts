import { conversationRenderer } from '../../../../platform/markdown/index.js';

/** What a post says, ready to be kept. */
export interface RenderedPost {
  readonly html: string;
  /** The words alone, for search, mails and previews. */
  readonly text: string;
  readonly rendererVersion: number;
  /** People whom its own words name, in their order, each once; those in quotes are not among them. */
  readonly mentions: readonly number[];
  /** Skills that its own words name. */
  readonly skills: readonly number[];
}

/** More people than this are not told of one post. */
const mostMentions = 10;

const render = conversationRenderer({
  person: { sign: '@', link: (id) => `/people/${String(id)}`, most: mostMentions },
  skill: { sign: '#', link: (id) => `/people?skill=${String(id)}`, most: 10 },
});

/** Markdown of a post to what is kept of it. Costly for long posts, so it is done before anything is locked. */
export function renderPost(source: string): RenderedPost {
  const { references, ...rendered } = render(source);
  return { ...rendered, mentions: references.person, skills: references.skill };
}
