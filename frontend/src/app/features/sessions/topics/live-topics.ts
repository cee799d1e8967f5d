import type { TopicChange, TopicMine } from '../../../api/models';
import type { LiveMessage } from '../../../core/live/live';

/** All topics share one room. */
export const topicsRoom = 'topics:1';

type Counted = Pick<TopicChange, 'id' | 'rev' | 'votes' | 'speakerCount' | 'state'>;

/** What a message of the room says of one topic; null for any other message. */
export function changeOf(message: LiveMessage): TopicChange | null {
  return message.type === 'topics.changed' ? (message as LiveMessage & TopicChange) : null;
}

/** A list with the counts of one topic brought up to date. An older message than what is shown changes nothing. */
export function withChange<Topic extends Counted>(
  topics: readonly Topic[],
  { id, rev, votes, speakerCount, state }: Counted,
): readonly Topic[] {
  const shown = topics.find((topic) => topic.id === id);
  if (!shown || shown.rev >= rev) return topics;
  return topics.map((topic) => (topic === shown ? { ...topic, rev, votes, speakerCount, state } : topic));
}

/** The same after I voted, or took my vote back. */
export function withMyVote<Topic extends Counted & { readonly mine: TopicMine }>(
  topics: readonly Topic[],
  change: Counted,
  voted: boolean,
): readonly Topic[] {
  return withChange(topics, change).map((topic) => (topic.id === change.id ? { ...topic, mine: { ...topic.mine, voted } } : topic));
}

/** Whether only the number of votes differs, so that the rest of the page need not be fetched again. */
export function onlyVotes(shown: Counted, change: Counted): boolean {
  return (
    change.rev === shown.rev + 1 &&
    change.state === shown.state &&
    change.speakerCount === shown.speakerCount &&
    change.votes !== shown.votes
  );
}
