import { aPlace, anOccurrence, seatsOf, seatsView } from '../testing/session-views';
import { afterChange, afterPlace } from './live-change';

const view = anOccurrence({ rev: 4 });
const changed = (rev: number, booked: number, state = 'scheduled') => ({
  type: 'occurrence.changed',
  rev,
  state,
  seats: seatsView(null, seatsOf(24, booked)),
});

describe('a change of the date', () => {
  it('brings the seats at once', () => {
    expect(afterChange(view, changed(5, 22))).toMatchObject({ view: { rev: 5, seats: { free: 2 } }, refetch: false });
  });

  it('that is older than the page changes nothing', () => {
    expect(afterChange(view, changed(4, 24))).toEqual({ view, refetch: false });
  });

  it('that skips a number means that one was missed', () => {
    expect(afterChange(view, changed(6, 22))).toEqual({ view, refetch: true });
  });

  it('that fills or frees the last seat asks what I may do now', () => {
    expect(afterChange(view, changed(5, 24)).refetch).toBe(true);
  });

  it('that leaves the seats alone is about the words', () => {
    expect(afterChange(view, changed(5, 21)).refetch).toBe(true);
  });

  it('that cancels the date fetches why', () => {
    expect(afterChange(view, changed(5, 22, 'cancelled'))).toMatchObject({ view: { state: 'cancelled' }, refetch: true });
  });
});

describe('a change of my own place', () => {
  const waiting = anOccurrence({
    mine: aPlace({ state: 'waiting', waitsFor: 'online', position: { place: 3, of: 3, words: '3rd of 3' } }),
  });
  const told = (mine: unknown, occurrenceId = 3) => ({ type: 'sessions.place-changed', occurrenceId, mine });

  it('moves me up in line', () => {
    const mine = { ...waiting.mine, position: { place: 2, of: 2, words: '2nd of 2' } };
    expect(afterPlace(waiting, told(mine))).toEqual({ view: { ...waiting, mine }, refetch: false });
  });

  it('gives me a seat, and fetches how to join', () => {
    expect(afterPlace(waiting, told(aPlace({ seat: 'online' })))).toMatchObject({ view: { mine: { seat: 'online' } }, refetch: true });
  });

  it('at another date is none of this page', () => {
    expect(afterPlace(waiting, told(null, 4))).toEqual({ view: waiting, refetch: false });
  });
});
