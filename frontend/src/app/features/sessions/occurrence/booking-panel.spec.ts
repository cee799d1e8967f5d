import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { OccurrenceView } from '../../../api/models';
import { Now } from '../../../core/now';
import { aPlace, anOccurrence, seatsOf, seatsView } from '../testing/session-views';
import { BookingPanel } from './booking-panel';
import { OccurrenceStore } from './occurrence-store';

const book = jest.fn();
const takeSeat = jest.fn();
const passOffer = jest.fn();

async function open(view: OccurrenceView): Promise<ReturnType<typeof userEvent.setup>> {
  book.mockReset().mockResolvedValue({ state: 'booked' });
  await render(BookingPanel, {
    inputs: { view },
    providers: [
      provideRouter([]),
      { provide: OccurrenceStore, useValue: { book, takeSeat, passOffer } },
      { provide: Now, useValue: { value: signal(new Date('2026-11-24T09:00:00Z')) } },
    ],
  });
  return userEvent.setup();
}

describe('the booking panel', () => {
  it('books with what was chosen', async () => {
    const user = await open(anOccurrence());
    expect(screen.getByText('3 of 24 seats left.')).toBeTruthy();
    await user.click(screen.getByLabelText('Show my name to others who are going'));
    await user.selectOptions(screen.getByLabelText('Would anything help you take part?'), 'Step-free access');
    await user.click(screen.getByRole('button', { name: 'Book my place' }));
    expect(book).toHaveBeenCalledWith({ seat: 'online', wantsRoom: false, support: 'Step-free access', showName: true });
  });

  it('asks for the words of another wish before it books', async () => {
    const user = await open(anOccurrence());
    await user.selectOptions(screen.getByLabelText('Would anything help you take part?'), 'Something else');
    await user.click(screen.getByRole('button', { name: 'Book my place' }));
    expect(await screen.findByRole('link', { name: 'Say what would help you' })).toBeTruthy();
    expect(book).not.toHaveBeenCalled();
  });

  it('offers the waiting list when it is full, and says which place that would be', async () => {
    const full = { seats: seatsView(null, seatsOf(24, 24, 2)), positionIfJoining: { place: 3, of: 3, words: '3rd of 3' } };
    await open(anOccurrence(full));
    expect(screen.getByRole('heading', { name: 'This session is full' })).toBeTruthy();
    expect(screen.getByText('3rd of 3')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Join the waiting list' })).toBeTruthy();
  });

  it('lets somebody book online and keep in line for a full room', async () => {
    const user = await open(anOccurrence({ place: 'Room 1', seats: seatsView(seatsOf(8, 8, 1), seatsOf(8, 2)) }));
    await user.click(screen.getByLabelText(/Keep me in line for the room/));
    await user.click(screen.getByRole('button', { name: 'Book my place' }));
    expect(book).toHaveBeenCalledWith({ seat: 'online', wantsRoom: true, support: null, showName: false });
  });

  it('joins the line for the room where online seats are free but not wanted', async () => {
    const user = await open(anOccurrence({ place: 'Room 1', seats: seatsView(seatsOf(8, 8, 1), seatsOf(8, 2)) }));
    await user.click(screen.getByRole('radio', { name: /In the room/ }));
    await user.click(screen.getByRole('button', { name: 'Join the waiting list' }));
    expect(book).toHaveBeenCalledWith({ seat: 'room', wantsRoom: false, support: null, showName: false });
  });

  it('warns of what my diary holds, and lets me book all the same', async () => {
    const clash = { title: 'One to one', from: '2026-11-26T10:30:00.000Z', to: '2026-11-26T11:30:00.000Z' };
    await open(anOccurrence({ clashes: [clash] }));
    expect(screen.getByText('‘One to one’ from 10:30 to 11:30')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Book my place' })).toBeTruthy();
  });

  it('says when booking opens', async () => {
    const opensAt = '2026-11-25T09:00:00.000Z';
    await open(anOccurrence({ booking: { ...anOccurrence().booking, state: 'not-yet', opensAt }, allow: { book: false } }));
    expect(screen.getByText(/Booking opens on Wednesday 25.November 2026, 09:00/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Book my place' })).toBeNull();
  });

  it('says why a date is cancelled and leads to the next one', async () => {
    const next = {
      ...anOccurrence(),
      id: 9,
      reason: null,
      free: 3,
      waiting: 0,
      current: false,
      mine: null,
      startsAt: '2026-12-10T10:00:00.000Z',
    };
    await open(
      anOccurrence({ state: 'cancelled', cancelled: { reason: 'Ruth is unwell.', at: null }, otherDates: [next], allow: { book: false } }),
    );
    expect(screen.getByText('Ruth is unwell.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /10.December 2026/ }).getAttribute('href')).toBe('/sessions/9');
  });

  it('shows my place in line', async () => {
    const mine = aPlace({ state: 'waiting', waitsFor: 'online', queueNumber: 7, position: { place: 2, of: 5, words: '2nd of 5' } });
    await open(anOccurrence({ seats: seatsView(null, seatsOf(24, 24, 5)), mine, allow: { book: false, release: true } }));
    expect(screen.getByText('You are 2nd of 5 in line.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Leave the waiting list' })).toBeTruthy();
  });

  it('shows until when a seat is held for me, and lets me take it or offer it on', async () => {
    const offer = { seat: 'online', expiresAt: '2026-11-24T15:15:00.000Z' } as const;
    const mine = aPlace({ state: 'waiting', waitsFor: 'online', queueNumber: 7, offer });
    const user = await open(
      anOccurrence({
        seats: seatsView(null, seatsOf(24, 23, 5)),
        mine,
        allow: { book: false, release: true, takeSeat: true, passOffer: true },
      }),
    );
    expect(screen.getByRole('heading', { name: 'A seat has opened for you' })).toBeTruthy();
    expect(screen.getByText(/A seat is held for you until 15:15 on Tuesday 24.November 2026\./)).toBeTruthy();
    expect(screen.getByText('About 6 hours left.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'No, thank you. Offer it on' }));
    expect(passOffer).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Take the seat' }));
    expect(takeSeat).toHaveBeenCalledTimes(1);
  });

  it('says that the first to take a free seat has it', async () => {
    const mine = aPlace({ state: 'waiting', waitsFor: 'online', queueNumber: 7, offer: { seat: 'online', expiresAt: null } });
    await open(anOccurrence({ seats: seatsView(null, seatsOf(24, 23, 5)), mine, allow: { book: false, release: true, takeSeat: true } }));
    expect(screen.getByText(/the first to take it has it/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Offer it on/ })).toBeNull();
  });

  it('says that free seats go to people in line while somebody waits for them', async () => {
    await open(anOccurrence({ seats: seatsView(null, seatsOf(24, 23, 2)) }));
    expect(screen.getByRole('heading', { name: 'Free seats go to people in line' })).toBeTruthy();
    expect(screen.getByText('1 seat is free for people in line.')).toBeTruthy();
  });

  it('shows how to join once I am booked', async () => {
    const link = 'https://meet.example.gov.uk/clinic';
    await open(anOccurrence({ mine: aPlace({ seat: 'online' }), link, allow: { book: false, release: true } }));
    expect(screen.getByRole('link', { name: /Join online/ }).getAttribute('href')).toBe(link);
  });
});
