import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { Api } from '../../api/api';
import type { SessionWithSeat } from '../../api/models';
import { Live } from '../../core/live/live';
import { Session } from '../../core/session/session';
import { SeatsToTake } from './seats-to-take';

const clinic: SessionWithSeat = {
  id: 7,
  title: 'Clear writing clinic',
  startsAt: '2026-11-26T10:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
  timeZone: 'Europe/London',
  offer: { seat: 'room', expiresAt: '2026-11-25T15:15:00.000Z' },
};

async function open(items: SessionWithSeat[]): Promise<void> {
  await render(SeatsToTake, {
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { invoke: () => Promise.resolve({ items }) } },
      { provide: Live, useValue: { follow: () => () => undefined } },
      { provide: Session, useValue: { person: signal({ id: 1 }) } },
    ],
  });
}

describe('seats that I can take, in my week', () => {
  it('says until when a seat is held, and leads to its page', async () => {
    await open([clinic]);
    expect(await screen.findByText(/A seat is held for you until Wednesday 25.November 2026, 15:15\./)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Take it or let it go: Clear writing clinic' });
    expect(link.getAttribute('href')).toBe('/sessions/7?take=1');
  });

  it('says where the first to take a seat has it', async () => {
    await open([{ ...clinic, offer: { seat: 'room', expiresAt: null } }]);
    expect(await screen.findByText('A seat is free, and the first to take it has it.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Take it: Clear writing clinic' })).toBeTruthy();
  });

  it('says nothing where there is none', async () => {
    await open([]);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
