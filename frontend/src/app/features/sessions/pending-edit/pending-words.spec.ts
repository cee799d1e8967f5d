import { isOver, timeLeft, undoQuestion, whatGoesOut } from './pending-words';

const zone = 'Europe/London';
const edit = {
  savedAt: '2026-11-24T10:32:00.000Z',
  dueAt: '2026-11-24T10:42:00.000Z',
  savedBy: { id: 3, name: 'Kwame Mensah', initials: 'Kw', service: 'Finance' },
  people: { atOnce: 0, later: 31 },
};
const at = (time: string): Date => new Date(`2026-11-24T${time}Z`);

describe('a change that can still be undone', () => {
  it.each([
    ['10:32:10', 'in 9\u00a0minutes'],
    ['10:40:30', 'in 1\u00a0minute'],
    ['10:41:30', 'in less than a minute'],
  ])('at %s is so %s', (now, words) => {
    expect(timeLeft(edit, at(now))).toBe(words);
  });

  it('is over when its emails leave', () => {
    expect([isOver(edit, at('10:41:59')), isOver(edit, at('10:42:00'))]).toEqual([false, true]);
  });

  it('says when they leave, to how many, and who changed it', () => {
    expect(whatGoesOut(edit, at('10:34:00'), zone)).toEqual({
      main: 'Emails to 31 people go out at 10:42, in 8\u00a0minutes',
      more: 'Changed by Kwame Mensah at 10:32.',
    });
  });

  it('says who knows already', () => {
    const { main, more } = whatGoesOut({ ...edit, people: { atOnce: 1, later: 0 } }, at('10:34:00'), zone);
    expect(main).toBe('This can be undone until 10:42, in 8\u00a0minutes');
    expect(more).toContain('1 person was told at once');
  });

  it('asks before it is undone, and says whether anybody hears of that', () => {
    expect(undoQuestion(edit, zone).points[1]).toMatchObject({ strong: 'Nobody is told.' });
    expect(undoQuestion({ ...edit, people: { atOnce: 2, later: 4 } }, zone).points[1]).toMatchObject({
      strong: '2 people who heard of it',
    });
  });
});
