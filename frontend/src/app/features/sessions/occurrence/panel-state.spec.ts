import { aPlace, anOccurrence, seatsOf, seatsView } from '../testing/session-views';
import { panelState } from './panel-state';

const tuesday = new Date('2026-11-24T09:00:00Z');
const window = anOccurrence().booking;

describe('the state of the booking panel', () => {
  it.each([
    ['seats left', anOccurrence(), 'open'],
    ['every seat taken', anOccurrence({ seats: seatsView(null, seatsOf(24, 24)) }), 'full'],
    ['a seat free that somebody waits for', anOccurrence({ seats: seatsView(null, seatsOf(24, 23, 2)) }), 'full'],
    ['the room full, online free', anOccurrence({ seats: seatsView(seatsOf(8, 8, 1), seatsOf(8, 2)) }), 'open'],
    ['booked', anOccurrence({ mine: aPlace({ seat: 'online' }) }), 'booked'],
    [
      'booked online and in line for the room',
      anOccurrence({ mine: aPlace({ seat: 'online', waitsFor: 'room', wantsRoom: true }) }),
      'booked',
    ],
    ['in line', anOccurrence({ mine: aPlace({ state: 'waiting', waitsFor: 'either', queueNumber: 3 }) }), 'waiting'],
    [
      'in line after booking closed',
      anOccurrence({ mine: aPlace({ state: 'waiting' }), booking: { ...window, state: 'closed' } }),
      'waiting',
    ],
    ['booking not open yet', anOccurrence({ booking: { ...window, state: 'not-yet' }, allow: { book: false } }), 'not-open'],
    ['open to those who asked alone', anOccurrence({ booking: { ...window, state: 'early' }, allow: { book: false } }), 'early'],
    ['booking closed', anOccurrence({ booking: { ...window, state: 'closed' }, allow: { book: false } }), 'closed'],
    ['meant for others', anOccurrence({ allow: { book: false } }), 'not-for-you'],
    ['cancelled, though I was booked', anOccurrence({ state: 'cancelled', mine: aPlace({ seat: 'online' }) }), 'cancelled'],
    ['left out by its series', anOccurrence({ state: 'not-running' }), 'not-running'],
    ['a bank holiday nobody decided about', anOccurrence({ state: 'undecided' }), 'undecided'],
  ] as const)('%s', (_, view, state) => {
    expect(panelState(view, tuesday)).toBe(state);
  });

  it('stays booked while the session runs, for the link is needed then', () => {
    const running = new Date('2026-11-26T10:20:00Z');
    const started = { ...window, state: 'started' as const };
    expect(panelState(anOccurrence({ mine: aPlace({ seat: 'online' }), booking: started }), running)).toBe('booked');
    expect(panelState(anOccurrence({ booking: started, allow: { book: false } }), running)).toBe('started');
    expect(panelState(anOccurrence({ mine: aPlace({ state: 'waiting' }), booking: started }), running)).toBe('started');
  });

  it('is over from the end on', () => {
    expect(panelState(anOccurrence({ mine: aPlace({ seat: 'online' }) }), new Date('2026-11-26T11:00:00Z'))).toBe('over');
  });
});
