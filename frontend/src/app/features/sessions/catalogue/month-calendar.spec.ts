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

async function open() {
  const monthChange = jest.fn();
  const dayChosen = jest.fn();
  await render(MonthCalendar, {
    inputs: { month: '2026-11', today: '2026-11-24', items: [clinic] },
    on: { monthChange, dayChosen },
    providers: [provideRouter([])],
  });
  return { user: userEvent.setup(), monthChange, dayChosen };
}

const focused = (): string | null => document.activeElement?.getAttribute('data-day') ?? null;

describe('the month calendar', () => {
  it('has one tab stop, on today', async () => {
    await open();
    const stops = screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0);
    expect(stops.map((cell) => cell.getAttribute('data-day'))).toEqual(['2026-11-24']);
  });

  it('moves by arrows within the month, and turns the page beyond it', async () => {
    const { user, monthChange } = await open();
    screen
      .getAllByRole('gridcell')
      .find((cell) => cell.tabIndex === 0)
      ?.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('2026-12-02');
    expect(monthChange).not.toHaveBeenCalled();
    await user.keyboard('{ArrowDown}');
    expect(monthChange).toHaveBeenCalledWith('2026-12');
  });

  it('turns the page by Page Down', async () => {
    const { user, monthChange } = await open();
    screen
      .getAllByRole('gridcell')
      .find((cell) => cell.tabIndex === 0)
      ?.focus();
    await user.keyboard('{PageDown}');
    expect(monthChange).toHaveBeenCalledWith('2026-12');
  });

  it('says how a session stands to those who listen', async () => {
    await open();
    const day = document.querySelector<HTMLElement>('[data-day="2026-11-27"]')!;
    expect(within(day).getByRole('link').textContent.replace(/\s+/g, ' ')).toMatch(/11:00 ?Excel clinic, you are on the waiting list/);
  });

  it('leads from a day to its sessions', async () => {
    const { user, dayChosen } = await open();
    await user.click(screen.getByRole('button', { name: /1 session on 27.November/ }));
    expect(dayChosen).toHaveBeenCalledWith('2026-11-27');
  });
});
