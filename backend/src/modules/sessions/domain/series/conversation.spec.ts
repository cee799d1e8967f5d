import { describe, expect, it } from '@jest/globals';
import { conversationOpening, conversationTitle, isOverForWriting } from './conversation.js';

const clinic = {
  title: 'Excel clinic',
  startsAt: new Date('2026-11-26T10:00:00Z'),
  endsAt: new Date('2026-11-26T11:00:00Z'),
  timeZone: 'Europe/London',
};

describe('the conversation of a date', () => {
  it('is called what the date is called, with its day', () => {
    expect(conversationTitle(clinic)).toBe('Excel clinic, Thursday 26 November 2026');
  });

  it('has the day of the place where it is, not of another', () => {
    const late = { ...clinic, startsAt: new Date('2026-06-30T23:30:00Z') };
    expect(conversationTitle(late)).toBe('Excel clinic, Wednesday 1 July 2026');
  });

  it('leaves out the end of a very long title, never the day', () => {
    const title = conversationTitle({ ...clinic, title: 'How to '.repeat(60) });
    expect(title.length).toBe(200);
    expect(title).toMatch(/…, Thursday 26 November 2026$/);
  });

  it('says when it is, with a title that cannot become anything else in Markdown', () => {
    const words = conversationOpening(7, { ...clinic, title: '[Free](https://evil.example) *pizza*' });
    expect(words).toContain(String.raw`[\[Free\](https://evil.example) \*pizza\*](/sessions/7)`);
    expect(words).toContain('Thursday 26 November 2026, 10:00 to 11:00');
  });

  it('can be written in for 30 days afterwards', () => {
    expect(isOverForWriting(clinic.endsAt, new Date('2026-12-26T11:00:00Z'))).toBe(false);
    expect(isOverForWriting(clinic.endsAt, new Date('2026-12-26T11:00:01Z'))).toBe(true);
  });
});
