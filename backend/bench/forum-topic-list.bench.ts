import type { Bench } from './bench.js';
import { aForumScene } from './forum-scene.js';
import { measureRead } from './reads.js';

/** The latest topics of all categories, as the front of the forum opens. */
export const bench: Bench = {
  name: 'forum.topic_list',
  run: (stage) =>
    measureRead(stage, 'forum.topic_list', async (product) => {
      await aForumScene(product, { topics: 30, replies: 2 });
      return '/api/forum/topics';
    }),
};
