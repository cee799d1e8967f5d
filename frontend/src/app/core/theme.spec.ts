import { TestBed } from '@angular/core/testing';
import { ThemeChoice } from './theme';

describe('the choice of light or dark', () => {
  beforeEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('follows the device until something is chosen', () => {
    expect(TestBed.inject(ThemeChoice).theme()).toBe('device');
  });

  it('keeps the choice on this device, and forgets it for "same as my device"', () => {
    const themes = TestBed.inject(ThemeChoice);
    themes.choose('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('trellis.theme')).toBe('dark');
    themes.choose('device');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});
