import { Injectable, computed, debounced, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { forumWritingWhom, peopleSkills } from '../../../api/functions';
import type { Naming } from './naming';

/** Somebody, or a skill, that can be named. */
export interface Suggestion {
  readonly id: number;
  readonly name: string;
  readonly about: string;
}

interface Asked {
  readonly naming: Naming;
  readonly categoryId: number | null;
  readonly topicId: number | null;
}

interface Found {
  readonly sign: Naming['sign'];
  readonly items: readonly Suggestion[];
}

const typingPause = 150;

/** Whom or what somebody may be about to name: people who may read there, and skills of the vocabulary. */
@Injectable()
export class Suggestions {
  private readonly api = inject(Api);
  private readonly asked = signal<Asked | null>(null);
  private readonly settled = debounced(() => this.asked(), typingPause);
  private readonly found = resource({
    params: () => (this.settled.hasValue() ? this.settled.value() : null) ?? undefined,
    loader: ({ params }) => this.find(params),
  });
  /** The last answer stands until the next one is there, so that the list does not come and go with each letter. */
  private readonly latest = linkedSignal<Found | null, Found | null>({
    source: () => (this.found.hasValue() ? this.found.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  private readonly index = signal(0);

  readonly naming = computed(() => this.asked()?.naming ?? null);
  /** Null while nobody is being named, or nothing is known yet. */
  readonly items = computed<readonly Suggestion[] | null>(() => {
    const [asked, found] = [this.asked(), this.latest()];
    if (!asked || found?.sign !== asked.naming.sign) return null;
    return found.sign === '@' ? found.items.filter(({ name }) => isNamed(name, asked.naming.words)) : found.items;
  });
  readonly open = computed(() => (this.items()?.length ?? 0) > 0);
  readonly at = computed(() => Math.min(this.index(), Math.max(0, (this.items()?.length ?? 0) - 1)));
  readonly current = computed(() => this.items()?.[this.at()] ?? null);
  /** For people who listen to the page. */
  readonly news = computed(() => {
    const items = this.items();
    if (items === null) return '';
    const what = this.naming()?.sign === '#' ? ['skill', 'skills'] : ['person', 'people'];
    if (items.length === 0) return this.naming()?.words ? `No ${what[1] ?? ''} found.` : '';
    return `${items.length === 1 ? `1 ${what[0] ?? ''}` : `${items.length} ${what[1] ?? ''}`} found. Arrow keys to choose, Enter to name, Escape to close.`;
  });

  ask(naming: Naming | null, where: { readonly categoryId: number | null; readonly topicId: number | null }): void {
    const last = this.asked();
    if (last?.naming.sign !== naming?.sign || last?.naming.words !== naming?.words) this.index.set(0);
    this.asked.set(naming && { naming, ...where });
  }

  close(): void {
    this.asked.set(null);
  }

  move(by: 1 | -1): void {
    const { length } = this.items() ?? [];
    if (length > 0) this.index.set((this.at() + by + length) % length);
  }

  private async find({ naming: { sign, words }, categoryId, topicId }: Asked): Promise<Found> {
    if (sign === '#') {
      const { items } = await this.api.invoke(peopleSkills, { q: words, limit: 8 });
      return { sign, items: items.map(({ id, name, groupName }) => ({ id, name, about: groupName })) };
    }
    if (categoryId === null) return { sign, items: [] };
    const { items } = await this.api.invoke(forumWritingWhom, {
      id: categoryId,
      q: words,
      ...(topicId === null ? {} : { topic: topicId }),
    });
    return { sign, items: items.map(({ id, name, about }) => ({ id, name, about: about ?? '' })) };
  }
}

/** Each word begins a part of the name, as the server looks for it. */
function isNamed(name: string, words: string): boolean {
  const parts = plain(name).split(/[\s'’-]+/);
  return plain(words)
    .split(/[\s'’-]+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
