import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { ReadingRepository } from '../../persistence/reading/reading.repository.js';
import { ListNews } from '../lists/list-news.js';
import { MonthPoints } from '../lists/month-points.js';
import { type PostInHand, PostSteps } from '../posts/post-steps.js';

/** With each post: its writer has read it, a reply is a point for its topic this month, and open lists hear of it. */
@Injectable()
export class NotePost {
  constructor(
    private readonly reading: ReadingRepository,
    private readonly points: MonthPoints,
    private readonly news: ListNews,
    private readonly transactions: Transactions,
    steps: PostSteps,
  ) {
    steps.add((written) => this.run(written));
  }

  private async run({ personId, authorAs, topic, category, post, now }: PostInHand): Promise<void> {
    // Nothing that is written down here may tell who asks without their name.
    if (personId !== null && authorAs === 'person') await this.reading.wrote(personId, topic.id, post.number, now);
    if (post.number > 1) await this.points.add({ id: topic.id, categoryId: category.id }, 1, now);
    this.transactions.afterCommit(() => {
      this.news.written(category.id, topic.id);
    });
  }
}
