import { aPlace, anOccurrence, seatsOf, seatsView } from '../testing/session-views';
import { giveUpQuestion, sameAgain } from './give-up';

const booking = {
  bookingId: 31,
  showName: true,
  support: 'Step-free access',
  supportDeletedOn: null,
  attendance: null,
  attendedMinutes: null,
  disputed: false,
};

describe('giving a place up', () => {
  it('can be undone while nobody waits for the seat', () => {
    const view = anOccurrence({ mine: aPlace({ seat: 'online' }), myBooking: booking });
    expect(sameAgain(view)).toEqual({ seat: 'online', wantsRoom: false, support: 'Step-free access', showName: true });
    expect(giveUpQuestion(view).points[1]?.text).toBe('You can book again while seats last.');
  });

  it('cannot be undone when the seat goes to the next in line', () => {
    const view = anOccurrence({ mine: aPlace({ seat: 'online' }), myBooking: booking, seats: seatsView(null, seatsOf(24, 24, 1)) });
    expect(sameAgain(view)).toBeNull();
    expect(giveUpQuestion(view).points[0]?.text).toBe('The first person in line gets your seat straight away.');
  });

  it('says that a place in line is lost for good', () => {
    const view = anOccurrence({ mine: aPlace({ state: 'waiting' }) });
    expect(giveUpQuestion(view).title).toBe('Leave the waiting list?');
    expect(sameAgain(view)).toBeNull();
  });
});
