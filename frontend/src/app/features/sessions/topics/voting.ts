import { Injectable, inject } from '@angular/core';
import { Api } from '../../../api/api';
import { topicsVote, topicsWithdrawVote } from '../../../api/functions';
import type { TopicChange } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';

interface Voted {
  readonly id: number;
  readonly title: string;
}

/** Gives a vote, or takes it back, which can be undone. */
@Injectable({ providedIn: 'root' })
export class Voting {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);

  /** @returns how the topic stands now; null where it was refused, which has been said */
  async cast(topic: Voted, wanted: boolean, took: (change: TopicChange, wanted: boolean) => void): Promise<void> {
    try {
      const { id } = topic;
      took(await this.api.invoke(wanted ? topicsVote : topicsWithdrawVote, { id }), wanted);
      if (wanted) return;
      const undo = { run: () => this.cast(topic, true, took) };
      this.snackbar.show({ text: `You took back your vote for ‘${topic.title}’.`, undo });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}
