import { choosePrimary, endPost, leave } from './apply-row.js';
import type { CalendarDay } from './dates.js';
import { inOrder, type PersonRecord } from './snapshot.js';

/** The person as they are on a later day, by the dates that are known already: begun, with posts over, or gone. The last day is still a day at work. */
export function asOf(person: PersonRecord, today: CalendarDay): PersonRecord {
  const isOver = (day: CalendarDay | null): boolean => day !== null && day < today;
  if (person.state === 'joining')
    return person.startsOn !== null && person.startsOn > today ? person : asOf({ ...person, state: 'here' }, today);
  if (person.state === 'left') return person;
  const posts = person.posts.map((post) => (isOver(post.endsOn) ? endPost(post, today) : post));
  const hasPost = posts.some((post) => post.state !== 'ended');
  if (!hasPost && person.posts.some((post) => post.state !== 'ended')) return leave({ ...person, posts }, today);
  return { ...person, posts: inOrder(choosePrimary(posts, new Map())) };
}
