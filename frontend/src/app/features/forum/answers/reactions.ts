import { Component, booleanAttribute, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { Api } from '../../../api/api';
import { forumAnswersReact, forumAnswersTakeReactionBack, forumAnswersWhoReacted } from '../../../api/functions';
import type { ForumReacted } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import {
  peopleInWords,
  type Reaction,
  reactionIcons,
  reactionLabels,
  type ReactionCounts,
  reactions,
  total,
  withMine,
} from './reaction-words';

/**
 * What colleagues say to a post without words, and what I do. Pressed, a button shows it at once; the server has the last word.
 * @example <tr-reactions reactions [topicId]="12" [number]="5" author="Ruth Ellery" [counts]="post.reactions" [mine]="['thanks']" canReact />
 */
@Component({
  selector: 'tr-reactions',
  imports: [Icon],
  styleUrl: './reactions.css',
  templateUrl: './reactions.html',
})
export class Reactions {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  readonly topicId = input.required<number>();
  readonly number = input.required<number>();
  readonly author = input.required<string>();
  readonly counts = input.required<ReactionCounts>();
  readonly mine = input<readonly Reaction[]>([]);
  readonly canReact = input(false, { transform: booleanAttribute });
  /** How the post stands after what I did. */
  readonly changed = output<ForumReacted>();

  /** As words, so that only other numbers count as another input. */
  private readonly given = computed(() => JSON.stringify(reactions.map((kind) => this.counts()[kind])));
  private readonly givenMine = computed(() => [...this.mine()].sort().join(' '));
  private readonly counted = linkedSignal<string, ReactionCounts>({ source: this.given, computation: () => untracked(this.counts) });
  private readonly said = linkedSignal<string, ReadonlySet<Reaction>>({
    source: this.givenMine,
    computation: () => new Set(untracked(this.mine)),
  });
  private readonly pending = signal<ReadonlySet<Reaction>>(new Set());
  protected readonly rows = computed(() =>
    reactions.map((kind) => ({
      kind,
      label: reactionLabels[kind],
      icon: reactionIcons[kind],
      count: this.counted()[kind],
      mine: this.said().has(kind),
    })),
  );
  protected readonly shown = computed(() => this.rows().filter(({ count }) => this.canReact() || count > 0));
  protected readonly total = computed(() => total(this.counted()));
  protected readonly people = signal<readonly string[] | null>(null);

  protected async toggle(kind: Reaction): Promise<void> {
    if (this.pending().has(kind)) return;
    const wanted = !this.said().has(kind);
    const before = { counted: this.counted(), said: this.said() };
    this.pending.update((pending) => new Set(pending).add(kind));
    this.show(withMine(before.counted, kind, wanted), saidWith(before.said, kind, wanted));
    try {
      const answer = await this.api.invoke(wanted ? forumAnswersReact : forumAnswersTakeReactionBack, {
        id: this.topicId(),
        number: this.number(),
        kind,
      });
      this.show(answer.reactions, new Set(answer.mine));
      this.changed.emit(answer);
      if (this.people() !== null) await this.fetchPeople();
    } catch (cause) {
      this.show(before.counted, before.said);
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.pending.update((pending) => new Set([...pending].filter((each) => each !== kind)));
    }
  }

  protected async togglePeople(): Promise<void> {
    if (this.people() !== null) {
      this.people.set(null);
      return;
    }
    try {
      await this.fetchPeople();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private async fetchPeople(): Promise<void> {
    const { items } = await this.api.invoke(forumAnswersWhoReacted, { id: this.topicId(), number: this.number() });
    this.people.set(items.filter(({ names, others }) => names.length + others > 0).map(peopleInWords));
  }

  private show(counted: ReactionCounts, said: ReadonlySet<Reaction>): void {
    this.counted.set(counted);
    this.said.set(said);
  }
}

function saidWith(said: ReadonlySet<Reaction>, kind: Reaction, wanted: boolean): ReadonlySet<Reaction> {
  return new Set(reactions.filter((each) => (each === kind ? wanted : said.has(each))));
}
