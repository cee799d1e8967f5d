import '../../../../testing/measured-parts';
import { provideRouter } from '@angular/router';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { SessionMonthItem } from '../../../api/models';
import { MonthCalendar } from './month-calendar';

const clinic: SessionMonthItem = {
  id: 7,
  title: 'Excel clinic',
  startsAt: '2026-11-27T11:00:00.000Z',
  localStart: '2026-11-27T11:00',
  localEnd: '2026-11-27T12:00',
  timeZone: 'Europe/London',
  state: 'scheduled',
  finished: false,
  free: 0,
  mine: 'waiting',
};
const later = (hour: number): SessionMonthItem => ({
  ...clinic,
  id: hour,
  startsAt: `2026-11-27T${hour}:00:00.000Z`,
  localStart: `2026-11-27T${hour}:00`,
  mine: null,
});

async function open(inputs: { items?: SessionMonthItem[]; compact?: boolean } = {}) {
  const monthChange = jest.fn();
  const dayChosen = jest.fn();
  const { fixture } = await render(MonthCalendar, {
    inputs: { month: '2026-11', today: '2026-11-24', items: [clinic], ...inputs },
    on: { monthChange, dayChosen },
    providers: [provideRouter([])],
  });
  const turnTo = async (month: string, bankHolidays: { date: string; title: string }[] = []): Promise<void> => {
    fixture.componentRef.setInput('month', month);
    fixture.componentRef.setInput('bankHolidays', bankHolidays);
    await fixture.whenStable();
  };
  return { user: userEvent.setup(), monthChange, dayChosen, turnTo };
}

const days = (): HTMLElement[] => screen.getAllByRole('gridcell');
const day = (date: string): HTMLElement => days().find((cell) => cell.getAttribute('data-date') === date)!;
const stops = (): string[] => days().flatMap((cell) => (cell.tabIndex === 0 ? [cell.getAttribute('data-date') ?? ''] : []));
const focused = (): string | null => document.activeElement?.getAttribute('data-date') ?? null;
const text = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

describe('the month calendar', () => {
  it('shows whole weeks from Monday to Sunday, with one tab stop on today', async () => {
    await open();
    expect(days()).toHaveLength(42);
    expect(days()[0]?.getAttribute('data-date')).toBe('2026-10-26');
    expect(screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-label'))[0]).toBe('Monday');
    expect(stops()).toEqual(['2026-11-24']);
  });

  it('names each day in full, with today, bank holidays and how many sessions', async () => {
    const { turnTo } = await open();
    expect(day('2026-11-24').getAttribute('aria-label')).toBe('Tuesday 24\u00a0November 2026, today, no sessions');
    await turnTo('2026-12', [{ date: '2026-12-25', title: 'Christmas Day' }]);
    expect(day('2026-12-25').getAttribute('aria-label')).toBe('Friday 25\u00a0December 2026, bank holiday: Christmas Day, no sessions');
    expect(text(day('2026-12-25'))).toMatch(/^25 ?Christmas Day/);
  });

  it('moves by arrows within the month, and turns the page beyond it', async () => {
    const { user, monthChange, turnTo } = await open();
    day('2026-11-24').focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('2026-12-02');
    expect(monthChange).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}');
    expect(monthChange).toHaveBeenCalledWith('2026-12');
    await turnTo('2026-12');
    expect(focused()).toBe('2026-12-09');
    expect(stops()).toEqual(['2026-12-09']);
  });

  it('turns the page by Page Down, and keeps the day', async () => {
    const { user, monthChange, turnTo } = await open();
    day('2026-11-24').focus();
    await user.keyboard('{PageDown}');
    expect(monthChange).toHaveBeenCalledWith('2026-12');
    await turnTo('2026-12');
    expect(focused()).toBe('2026-12-24');
  });

  it('goes into a day by Enter and comes back by Escape', async () => {
    const { user } = await open();
    day('2026-11-27').focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(within(day('2026-11-27')).getByRole('link'));
    await user.keyboard('{Escape}');
    expect(focused()).toBe('2026-11-27');
  });

  it('says in words how a session stands', async () => {
    await open({ items: [clinic, { ...later(13), state: 'cancelled' }, { ...later(14), free: 3 }] });
    const [waiting, cancelled, free] = within(day('2026-11-27')).getAllByRole('link');
    expect(text(waiting!)).toMatch(/11:00 ?Waiting ?Excel clinic/);
    expect(text(cancelled!)).toMatch(/13:00 ?Cancelled ?Excel clinic/);
    expect(text(free!)).toMatch(/14:00 ?Excel clinic, Seats left/);
  });

  it('holds three sessions in a day, and lists all behind the rest', async () => {
    const { user } = await open({ items: [later(16), later(15), clinic, later(14), later(13)] });
    const more = within(day('2026-11-27')).getByRole('button', { name: /^\+2/ });
    expect(more.title).toBe('2 more sessions');
    await user.click(more);
    const list = screen.getByRole('dialog', { name: /Friday 27.November 2026/ });
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/sessions/7', '/sessions/13', '/sessions/14', '/sessions/15', '/sessions/16']);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(more);
  });

  it('counts the sessions of a day where there is little room, and leads to them', async () => {
    const { user, dayChosen } = await open({ items: [clinic, later(13)], compact: true });
    await user.click(screen.getByRole('link', { name: /2 sessions on 27.November/ }));
    expect(dayChosen).toHaveBeenCalledWith('2026-11-27');
  });
});
