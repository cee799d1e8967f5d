import { InvalidInput } from '../../../../platform/errors/index.js';
import { renderMarkdown } from '../../../../platform/markdown/index.js';
import type { EditSeries } from '../../api/series-edits/series-edit.schemas.js';
import type { EditWish } from '../../domain/series-edits/series-edit.js';
import type { SeriesDetails } from '../../persistence/series/series.repository.js';

/** What an edit asks, whether it is only looked at or saved. */
export type EditAsked = Omit<EditSeries, 'preview'>;

/** What a single date cannot have of its own. */
const ofSeriesAlone = [
  'description',
  'skillIds',
  'captions',
  'opensMinutesBefore',
  'closesMinutesBefore',
  'releaseUntilMinutesBefore',
  'audience',
  'audienceServiceId',
  'rule',
  'skip',
  'bankHolidays',
] as const satisfies readonly (keyof EditAsked)[];

/** @throws InvalidInput where a single date is asked to have what only a series has. */
export function requireScope(asked: EditAsked): void {
  if (asked.scope !== 'this') return;
  const faults = ofSeriesAlone.filter((field) => asked[field] !== undefined);
  if (faults.length > 0) {
    throw new InvalidInput(faults.map((field) => ({ field, message: 'This can only be changed for the series, not for one date' })));
  }
}

export function wishOf({ reason, startsAt, skip, overwrite = [], hostIds, ...asked }: EditAsked): EditWish {
  return {
    ...asked,
    overwrite,
    reason: reason === undefined || reason === '' ? null : reason,
    startsLocal: startsAt,
    skipped: skip,
    hostIds: hostIds && [...new Set(hostIds)],
  };
}

/** The columns of the series that no date has of its own and no plan decides. */
export function otherDetails(asked: EditAsked): Partial<SeriesDetails> {
  const { description, opensMinutesBefore, closesMinutesBefore, releaseUntilMinutesBefore, audience, audienceServiceId } = asked;
  const given = { description, opensMinutesBefore, closesMinutesBefore, releaseUntilMinutesBefore, audience, audienceServiceId };
  const html = description === undefined ? {} : { descriptionHtml: renderMarkdown(description).html };
  return { ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<SeriesDetails>), ...html };
}
