import { Problem } from '../../../core/http/problem';
import { type SeriesDraft, newSeries } from './series-form';
import { detailsOf, inFormsNames, previewOf, timingOf } from './series-request';

const draft = (parts: Partial<SeriesDraft> = {}): SeriesDraft => ({
  ...newSeries,
  title: ' Excel clinic ',
  firstDate: { day: '4', month: '12', year: '2026' },
  sentence: { ...newSeries.sentence, unit: 'week', weekdays: ['FR'], count: '10' },
  inRoom: true,
  place: 'Room 2',
  capacityRoom: '12',
  ...parts,
});

describe('a series to be sent', () => {
  it('says when it happens', () => {
    expect(timingOf(draft(), null)).toEqual({
      startsAt: '2026-12-04T10:00',
      durationMinutes: 60,
      rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=10',
      bankHolidays: 'do-not-run',
    });
  });

  it('keeps a rule that the sentence cannot say', () => {
    expect(timingOf(draft(), 'FREQ=YEARLY').rule).toBe('FREQ=YEARLY');
  });

  it('leaves out the place and the seats of what was unticked', () => {
    const online = draft({ inRoom: false, isOnline: true, link: 'https://meet.example.gov.uk', capacityOnline: '20' });
    expect(detailsOf(online)).toMatchObject({
      title: 'Excel clinic',
      place: null,
      capacityRoom: 0,
      link: 'https://meet.example.gov.uk',
      capacityOnline: 20,
    });
  });

  it('opens booking with the date where nothing else is chosen', () => {
    expect(detailsOf(draft()).opensMinutesBefore).toBeNull();
    expect(detailsOf(draft({ opens: '40320' })).opensMinutesBefore).toBe(40_320);
  });
});

describe('the preview', () => {
  it('is asked for once the form holds a rule', () => {
    expect(previewOf(draft(), null, null)).toMatchObject({ startsAt: '2026-12-04T10:00', limit: 12, describe: true });
    expect(previewOf(draft(), null, 7)).toMatchObject({ seriesId: 7 });
  });

  it.each([
    ['no first date', draft({ firstDate: { day: '', month: '', year: '' } })],
    ['a finish before the start', draft({ start: '11:00', end: '10:00' })],
    ['no day of the week', draft({ sentence: { ...newSeries.sentence, unit: 'week' } })],
    ['no number of dates', draft({ sentence: { ...newSeries.sentence, count: '' } })],
    ['too many dates', draft({ sentence: { ...newSeries.sentence, count: '121' } })],
  ])('waits while there is %s', (_, incomplete) => {
    expect(previewOf(incomplete, null, null)).toBeNull();
  });
});

it('what the server refuses stands beside the field of the form', () => {
  const refusal = new Problem(422, 'invalid_input', 'x', 'y', [
    { field: 'startsAt', message: 'The first date is in the past' },
    { field: 'hostIds[0]', message: 'Choose somebody who works here' },
    { field: 'title', message: 'Enter a title' },
  ]);
  expect(inFormsNames(refusal).fields.map(({ field }) => field)).toEqual(['firstDate', 'hosts', 'title']);
});
