import type { DateInBrief } from '../../sessions/index.js';
import type { TopicDate, TopicPerson, TopicRow } from '../api/topic.schemas.js';
import type { TopicKind, TopicState } from '../domain/topic.js';

export interface Row {
  readonly id: number;
  readonly rev: number;
  readonly kind: TopicKind;
  readonly state: TopicState;
  readonly title: string;
  readonly authorId: number;
  readonly suggestedAt: Date;
  readonly stateAt: Date;
  readonly votes: number;
  readonly speakers: number;
  readonly seriesId: number | null;
  readonly occurrenceId: number | null;
}

export const rowColumns = `t.id, t.rev, t.kind, t.state, t.title, t.author_id AS authorId, t.suggested_at AS suggestedAt, t.state_at AS stateAt,
  t.votes, t.speakers, t.series_id AS seriesId, t.occurrence_id AS occurrenceId`;

export function mineOf(
  { id, authorId }: Pick<Row, 'id' | 'authorId'>,
  personId: number,
  { voted, speaking }: { voted: ReadonlySet<number>; speaking: ReadonlySet<number> },
): TopicRow['mine'] {
  return { author: authorId === personId, voted: voted.has(id), speaking: speaking.has(id) };
}

export function dateView({ id, title, startsAt, endsAt, timeZone, state, earlyUntil }: DateInBrief): TopicDate {
  return {
    occurrenceId: id,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone,
    runs: state === 'scheduled',
    earlyUntil: earlyUntil?.toISOString() ?? null,
  };
}

type Around = Pick<TopicRow, 'author' | 'skills' | 'mine' | 'date'> & { readonly speakers: TopicPerson[] };

export function topicRow(row: Row, around: Around): TopicRow {
  const { id, rev, kind, state, title, suggestedAt, votes, speakers } = row;
  return {
    id,
    rev,
    kind,
    state,
    title,
    suggestedAt: suggestedAt.toISOString(),
    votes,
    speakerCount: speakers,
    beingPlanned: state === 'open' && row.seriesId !== null,
    ...around,
    allowed: { vote: state === 'open' },
  };
}
