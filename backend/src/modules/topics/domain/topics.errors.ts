import { DomainError, TooManyAttempts } from '../../../platform/errors/index.js';
import { limits, type TopicState } from './topic.js';

/** A refusal because of the state of things: asking again later may succeed. */
abstract class StateError extends DomainError {
  readonly status = 409;
}

export class TopicNotOpen extends StateError {
  readonly code = 'topic_not_open';
  constructor(state: Exclude<TopicState, 'open'>) {
    super(
      {
        planned: 'This topic has been planned. You can book a seat at the session.',
        closed: 'This topic has been closed.',
        merged: 'This topic was merged into another one. You can vote for that one.',
      }[state],
    );
  }
}

export class TopicStillOpen extends StateError {
  readonly code = 'topic_still_open';
  constructor() {
    super('This topic is open already.');
  }
}

export class AlreadyBeingPlanned extends StateError {
  readonly code = 'already_being_planned';
  constructor(message = 'Somebody is planning a session for this topic already. Look at the topic again.') {
    super(message);
  }
}

/** What is wanted under these words is wanted already. */
export class AlreadySuggested extends StateError {
  readonly code = 'already_suggested';
  override readonly fields = [
    { field: 'title', message: 'Somebody has suggested this already. Vote for it instead, or choose other words' },
  ];
  constructor() {
    super('There is an open topic with the same title.');
  }
}

export class TooManyTopics extends TooManyAttempts {
  constructor(secondsToMidnight: number) {
    super(
      secondsToMidnight,
      `You have suggested ${String(limits.aDay)} topics today, which is the most for one day. Vote for what others suggested, or come back tomorrow.`,
    );
  }
}
