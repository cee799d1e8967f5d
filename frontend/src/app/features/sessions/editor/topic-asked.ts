import { Injectable, computed, inject, resource } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { topicCarePlan, topicsView } from '../../../api/functions';
import type { TopicView } from '../../../api/models';
import { Session } from '../../../core/session/session';
import { plainSentence } from './rule-sentence';
import { type SeriesDraft, newSeries } from './series-form';

/** The topic that a new series is drafted for, where the address names one: `?topic=12&early=48`. */
@Injectable()
export class TopicAsked {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly id = /^\d{1,9}$/.test(this.query.get('topic') ?? '') ? Number(this.query.get('topic')) : null;
  /** How many hours those who asked are to be ahead of the others. */
  readonly earlyHours = Math.min(168, Number(/^\d{1,3}$/.exec(this.query.get('early') ?? '48')?.[0] ?? 48));
  private linked = false;

  readonly source = resource({
    params: () => (this.id === null ? undefined : { id: this.id }),
    loader: ({ params }) => this.api.invoke(topicsView, params),
  });
  readonly topic = computed(() => (this.source.hasValue() ? this.source.value() : null));
  /** False until what the series starts from is known. */
  readonly known = computed(() => this.id === null || this.topic() !== null || this.source.error() !== undefined);

  /** What a new series starts from: the topic's words, and its speakers as hosts. */
  readonly start = computed<SeriesDraft>(() => {
    const me = this.session.person();
    const own = me ? [{ id: me.id, name: me.name, about: me.service?.name ?? '' }] : [];
    const topic = this.topic();
    return topic ? startOf(topic, own) : { ...newSeries, hosts: own };
  });

  /** Ties the draft to the topic, once: when it is published everyone who asked is told. */
  async tie(seriesId: number): Promise<void> {
    if (this.id === null || this.linked) return;
    await this.api.invoke(topicCarePlan, { id: this.id, body: { seriesId, earlyHours: this.earlyHours } });
    this.linked = true;
  }
}

const mostHosts = 10;

function startOf({ title, details, skills, speakers }: TopicView, own: SeriesDraft['hosts']): SeriesDraft {
  const hosts = speakers.slice(0, mostHosts).map(({ person: { id, name, service } }) => ({ id, name, about: service ?? '' }));
  return {
    ...newSeries,
    sentence: { ...plainSentence, unit: 'once' },
    title,
    description: details,
    skills: skills.map(({ id, name }) => ({ id, name, about: '' })),
    hosts: hosts.length > 0 ? hosts : own,
  };
}
