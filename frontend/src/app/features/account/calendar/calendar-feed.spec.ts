import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { calendarEnd, calendarMake, calendarShowFeed } from '../../../api/functions';
import type { FeedView } from '../../../api/models';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Session } from '../../../core/session/session';
import { CalendarFeed } from './calendar-feed';

const made: FeedView = { feed: { madeAt: '2026-11-02T09:00:00.000Z', lastUsedAt: null } };

async function shown(first: FeedView) {
  let feed = first;
  const calls: unknown[] = [];
  const invoke = (what: unknown): Promise<unknown> => {
    calls.push(what);
    if (what === calendarMake) {
      feed = made;
      return Promise.resolve({ path: '/calendar/secret.ics' });
    }
    if (what === calendarEnd) feed = { feed: null };
    return Promise.resolve(what === calendarShowFeed ? feed : undefined);
  };
  await render(CalendarFeed, {
    providers: [
      { provide: Api, useValue: { invoke } },
      { provide: Dialogs, useValue: { confirm: () => Promise.resolve(true) } },
      { provide: Session, useValue: { timeZone: () => 'Europe/London' } },
    ],
  });
  return { calls, user: userEvent.setup() };
}

describe('my calendar address', () => {
  it('is made by one press and shown in full, with a way into a calendar program', async () => {
    const { user } = await shown({ feed: null });
    await user.click(await screen.findByRole('button', { name: 'Make my calendar address' }));
    const address = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your calendar address' });
    expect(address.value).toBe(`${location.origin}/calendar/secret.ics`);
    expect(document.activeElement).toBe(address);
    const link = screen.getByRole('link', { name: /Open in my calendar program/ });
    expect(link.getAttribute('href')).toBe(`webcal://${location.host}/calendar/secret.ics`);
  });

  it('that was made before says when it was read, and is shown to nobody again', async () => {
    await shown(made);
    await screen.findByText('Not yet');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Make a new address' })).not.toBeNull();
  });

  it('is stopped after a question', async () => {
    const { user, calls } = await shown(made);
    await user.click(await screen.findByRole('button', { name: 'Stop the address' }));
    expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Make my calendar address' }));
    expect(calls).toContain(calendarEnd);
  });
});
