import { momentInWords } from '../../../../platform/calendar/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { countedHours, messagesCloseAfterDays, mostMessages } from './session-message.js';

export class NotOfThisSeries extends DomainError {
  readonly code = 'not_of_this_series';
  readonly status = 409;
  constructor() {
    super('This date is no longer part of the series. Reload the page to see the dates there are.');
  }
}

export class NobodyToWriteTo extends DomainError {
  readonly code = 'nobody_to_write_to';
  readonly status = 409;
  constructor() {
    super('There is nobody to send this to: nobody has such a place any more. Choose other people, or wait until somebody books.');
  }
}

export class MessagesTooOften extends DomainError {
  readonly code = 'messages_too_often';
  readonly status = 409;
  constructor(nextAt: Date, timeZone: string) {
    super(
      `${String(mostMessages)} messages about this series were sent in the last ${String(countedHours)} hours, and people stop reading after so many. ` +
        `You can send the next from ${momentInWords(nextAt, timeZone)}.`,
    );
  }
}

export class MessagesClosed extends DomainError {
  readonly code = 'messages_closed';
  readonly status = 409;
  constructor() {
    super(`This date was more than ${String(messagesCloseAfterDays)} days ago, so you can no longer write to those who were there.`);
  }
}
