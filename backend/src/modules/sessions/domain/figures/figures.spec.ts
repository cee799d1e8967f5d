import { describe, expect, it } from '@jest/globals';
import { isUnmarked, sumFigures, type DateFigures } from './figures.js';

const date = (figures: Partial<DateFigures> = {}): DateFigures => ({
  state: 'scheduled',
  offered: 20,
  booked: 10,
  attended: 8,
  inPart: 1,
  noShows: 2,
  unmarked: 0,
  waited: 3,
  released: 4,
  ...figures,
});

describe('the figures of a series', () => {
  it('add up the dates that ran', () => {
    expect(sumFigures([date(), date(), date({ state: 'cancelled' })])).toMatchObject({
      dates: 2,
      offered: 40,
      offeredMarked: 40,
      booked: 20,
      attended: 16,
      inPart: 2,
      noShows: 4,
      waited: 6,
      released: 8,
    });
  });

  it('say of a date that nobody marked that it is not known how many came', () => {
    const forgotten = date({ attended: 0, inPart: 0, noShows: 0, unmarked: 10 });
    expect(isUnmarked(forgotten)).toBe(true);
    expect(sumFigures([date(), forgotten])).toMatchObject({ dates: 2, unmarkedDates: 1, offered: 40, offeredMarked: 20 });
  });

  it('know of a date without bookings that nobody came', () => {
    expect(isUnmarked(date({ booked: 0, attended: 0, noShows: 0 }))).toBe(false);
  });
});
