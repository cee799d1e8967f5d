import { describe, expect, it } from '@jest/globals';
import { placesInWords, type PlaceOfAct } from './series-booking-words.js';

const place = (day: number, seat: PlaceOfAct['seat'] = 'room'): PlaceOfAct => ({
  startsAt: new Date(Date.UTC(2026, 10, day, 10)),
  endsAt: new Date(Date.UTC(2026, 10, day, 11)),
  timeZone: 'Europe/London',
  seat,
});

describe('what one act of booking gave, in words', () => {
  it('names each date, those with a seat first', () => {
    const { title, body } = placesInWords('Clear writing clinic', [place(5), place(12, null), place(19, 'online')]);
    expect(title).toBe('You are booked on 2 dates of Clear writing clinic, and waiting for 1');
    expect(body.split('\n')).toEqual([
      'You have a seat on:',
      'Thursday 5 November 2026, 10:00 to 11:00, in the room',
      'Thursday 19 November 2026, 10:00 to 11:00, online',
      '',
      'You are waiting for a seat on:',
      'Thursday 12 November 2026, 10:00 to 11:00',
      '',
      'You can give up any of them under My bookings.',
    ]);
  });

  it('speaks of one date as of one', () => {
    expect(placesInWords('Clinic', [place(5)]).title).toBe('You are booked on 1 date of Clinic');
    expect(placesInWords('Clinic', [place(5, null)]).title).toBe('You are waiting for 1 date of Clinic');
  });

  it('fits into a notification, however many dates there are', () => {
    const many = Array.from({ length: 120 }, (_, index) => place(1 + index, index % 2 ? 'online' : null));
    const { title, body } = placesInWords('x'.repeat(120), many);
    expect(title.length).toBeLessThanOrEqual(200);
    expect(body.length).toBeLessThanOrEqual(2000);
    expect(body).toContain('and 45 dates more');
  });
});
