import type { Bench } from './bench.js';
import { aForumScene } from './forum-scene.js';
import { measureRead } from './reads.js';

/** Twenty posts in the middle of a topic of two hundred. */
export const bench: Bench = {
  name: 'forum.topic_page',
  run: (stage) =>
    measureRead(stage, 'forum.topic_page', async (product) => {
      const [topicId] = await aForumScene(product, { topics: 1, replies: 200 });
      return `/api/forum/topics/${String(topicId)}?near=100`;
    }),
};
