import { apprentices } from './apprentices.js';
import { askAnything } from './ask-anything.js';
import { digitalAndData } from './digital-and-data.js';
import type { ForumTopicPlan } from './forum-plan.js';
import { managers } from './managers.js';
import { moreTalk } from './more-talk.js';
import { serviceRooms } from './service-rooms.js';
import { wellbeing } from './wellbeing.js';

/** What the staff of Aldermere have talked about in the last five weeks. */
export const forumOfAldermere: readonly ForumTopicPlan[] = [
  ...askAnything,
  ...digitalAndData,
  ...managers,
  ...apprentices,
  ...wellbeing,
  ...serviceRooms,
  ...moreTalk,
];
