import type { MyCode } from '../../api/attendance/attendance.schemas.js';
import type { Occurrence } from '../../persistence/series/occurrence.entity.js';
import type { SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { titleOf } from '../diary-entries.js';

type Dated = Pick<Occurrence, 'id' | 'ownTitle' | 'startsAt' | 'endsAt' | 'localStart' | 'localEnd' | 'timeZone'>;

/** The date that a code is for, as the person with it reads it. */
export function codeDate(occurrence: Dated, series: Pick<SeriesWithPeople, 'title'>): MyCode['date'] {
  const { id, startsAt, endsAt, localStart, localEnd, timeZone } = occurrence;
  return {
    id,
    title: titleOf(occurrence, series),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    localStart,
    localEnd,
    timeZone,
  };
}
