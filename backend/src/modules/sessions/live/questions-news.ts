import { Injectable } from '@nestjs/common';
import { Live, type LiveMessage } from '../../../platform/live/index.js';
import { occurrenceRoom } from './occurrence-room.js';

/** What is asked at a date has changed: pages that show it fetch it again, each what it may see. */
export interface QuestionsChangedMessage extends LiveMessage {
  readonly type: 'occurrence.questions';
  readonly id: number;
}

/** Tells those who have a date open that its questions have changed. Nothing of the questions is told with it. */
@Injectable()
export class QuestionsNews {
  constructor(private readonly live: Live) {}

  tell(occurrenceId: number): void {
    const message: QuestionsChangedMessage = { type: 'occurrence.questions', id: occurrenceId };
    this.live.send(occurrenceRoom(occurrenceId), message);
  }
}
