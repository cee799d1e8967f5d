import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { avatarColour } from './avatar';
import { BusyButton } from './busy-button';
import { Loading } from './loading';
import { StateChip } from './state-chip';
import { When } from './when';

const providers = [provideRouter([]), provideHttpClient(), provideHttpClientTesting()];

describe('avatarColour', () => {
  it('is the same each time and one of six', () => {
    const colours = Array.from({ length: 1200 }, (_, id) => avatarColour(id));
    expect(new Set(colours)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(avatarColour(7)).toBe(avatarColour(7));
  });
});

describe('tr-when', () => {
  it('gives machines the instant and people the words', async () => {
    await render(`<tr-when from="2026-11-26T10:00:00Z" to="2026-11-26T11:00:00Z" />`, { imports: [When], providers });
    const time = screen.getByText('Thursday 26 November 2026, 10:00 to 11:00');
    expect(time.getAttribute('datetime')).toBe('2026-11-26T10:00:00Z');
  });

  it('reads out the full form of a dense date', async () => {
    await render(`<tr-when from="2026-11-16T09:14:00Z" dense />`, { imports: [When], providers });
    expect(screen.getByText('Mon 16 Nov, 09:14').getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByTitle('Monday 16 November 2026, 09:14')).toBeTruthy();
  });
});

describe('tr-state', () => {
  it('says the state in words, with the icon hidden', async () => {
    await render('<tr-state kind="ok" icon="event_seat">3 seats left</tr-state>', { imports: [StateChip], providers });
    expect(screen.getByText('3 seats left')).toBeTruthy();
    expect(screen.getByText('event_seat').getAttribute('aria-hidden')).toBe('true');
  });
});

describe('button[trBusy]', () => {
  it('says what it is doing and takes no second press', async () => {
    const pressed = jest.fn();
    const view = await render(`<button [trBusy]="busy" busyText="Booking" (click)="pressed()">Book my place</button>`, {
      imports: [BusyButton],
      componentProperties: { busy: false, pressed },
    });
    screen.getByRole('button', { name: 'Book my place' }).click();
    await view.rerender({ componentProperties: { busy: true, pressed } });
    const button = screen.getByRole('button', { name: 'Booking' });
    button.click();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(pressed).toHaveBeenCalledTimes(1);
  });
});

describe('tr-loading', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits 300 ms before it shows anything, and offers to try again after 8 seconds', async () => {
    const view = await render('<tr-loading what="sessions" />', { imports: [Loading] });
    expect(screen.queryByText('Loading sessions')).toBeNull();
    jest.advanceTimersByTime(300);
    view.detectChanges();
    expect(screen.getByText('Loading sessions')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    jest.advanceTimersByTime(7700);
    view.detectChanges();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
