import { newSeries } from '../editor/series-form';
import { anOccurrence, seatsOf, seatsView } from '../testing/session-views';
import { carryOver, draftOfDate } from './change-draft';

describe('a date in its form', () => {
  it('has empty words where it takes those of its series', () => {
    expect(draftOfDate(anOccurrence({ ownTitle: null, ownSummary: 'Bring a letter.' }))).toMatchObject({
      title: '',
      summary: 'Bring a letter.',
    });
  });

  it('shows the seats of each kind, its day and its times', () => {
    const draft = draftOfDate(anOccurrence({ place: 'Room 2', link: null, seats: seatsView(seatsOf(12, 3), null), online: false }));
    expect(draft).toMatchObject({
      firstDate: { day: '26', month: '11', year: '2026' },
      start: '10:00',
      end: '11:00',
      inRoom: true,
      capacityRoom: '12',
      isOnline: false,
      capacityOnline: '',
    });
  });
});

describe('what is typed', () => {
  it('stays over what is stored by now, and takes the rest from there', () => {
    const before = { ...newSeries, title: 'Excel clinic', place: 'Room 2' };
    const typed = { ...before, start: '09:30' };
    expect(carryOver(typed, before, { ...before, title: 'Excel surgery', start: '11:00' })).toEqual({
      ...before,
      title: 'Excel surgery',
      start: '09:30',
    });
  });
});
