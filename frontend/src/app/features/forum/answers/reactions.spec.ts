import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { forumAnswersReact, forumAnswersTakeReactionBack, forumAnswersWhoReacted } from '../../../api/functions';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Reactions } from './reactions';

const none = { thanks: 0, helpful: 0, celebrate: 0 };

async function shown(inputs: Record<string, unknown> = {}, answer: () => Promise<unknown> = () => Promise.resolve()) {
  const calls: [unknown, unknown][] = [];
  const show = jest.fn();
  const invoke = (what: unknown, parameters: unknown): Promise<unknown> => {
    calls.push([what, parameters]);
    return answer();
  };
  const { rerender } = await render(Reactions, {
    inputs: { topicId: 12, number: 5, author: 'Ruth Ellery', counts: none, mine: [], canReact: true, ...inputs },
    providers: [
      { provide: Api, useValue: { invoke } },
      { provide: Snackbar, useValue: { show } },
    ],
  });
  return { user: userEvent.setup(), calls, show, rerender };
}

const button = (name: RegExp) => screen.getByRole('button', { name });

describe('reactions to a post', () => {
  it('are given by one press, shown at once and as the server has them', async () => {
    let finish: (answer: unknown) => void = () => undefined;
    const { user, calls } = await shown({}, () => new Promise((resolve) => (finish = resolve)));
    await user.click(button(/^Helpful for post 5 by Ruth Ellery/));
    expect(button(/^Helpful/).getAttribute('aria-pressed')).toBe('true');
    expect(button(/^Helpful/).textContent).toContain('1');
    await user.click(button(/^Helpful/));
    expect(calls).toEqual([[forumAnswersReact, { id: 12, number: 5, kind: 'helpful' }]]);
    finish({ rev: 9, number: 5, reactions: { ...none, helpful: 4 }, mine: ['helpful'] });
    await screen.findByText('4');
  });

  it('are taken back by another', async () => {
    const answer = { rev: 9, number: 5, reactions: none, mine: [] };
    const { user, calls } = await shown({ counts: { ...none, thanks: 1 }, mine: ['thanks'] }, () => Promise.resolve(answer));
    await user.click(button(/^Thanks/));
    expect(calls[0]?.[0]).toBe(forumAnswersTakeReactionBack);
    expect(button(/^Thanks/).getAttribute('aria-pressed')).toBe('false');
  });

  it('stay mine when others react meanwhile', async () => {
    const answer = { rev: 9, number: 5, reactions: { ...none, thanks: 1 }, mine: ['thanks'] };
    const { user, rerender } = await shown({}, () => Promise.resolve(answer));
    await user.click(button(/^Thanks/));
    await rerender({ inputs: { counts: { ...none, thanks: 2 }, mine: [] }, partialUpdate: true });
    expect(button(/^Thanks/).getAttribute('aria-pressed')).toBe('true');
    expect(button(/^Thanks/).textContent).toContain('2');
  });

  it('go back to what they were when the server refuses', async () => {
    const { user, show } = await shown({}, () => Promise.reject(new Error('no')));
    await user.click(button(/^Well done/));
    expect(button(/^Well done/).getAttribute('aria-pressed')).toBe('false');
    expect(show).toHaveBeenCalled();
  });

  it('of one’s own post are only read, and who reacted is told by name', async () => {
    const items = [
      { kind: 'thanks', names: ['Amara Okafor', 'Ben Hall'], others: 3 },
      { kind: 'helpful', names: [], others: 0 },
    ];
    const { user, calls } = await shown({ canReact: false, counts: { ...none, thanks: 5 } }, () => Promise.resolve({ items }));
    expect(screen.queryByRole('button', { name: /^Thanks/ })).toBeNull();
    expect(screen.queryByText(/Helpful/)).toBeNull();
    await user.click(button(/^Who reacted to post 5/));
    expect(calls[0]?.[0]).toBe(forumAnswersWhoReacted);
    expect((await screen.findByRole('listitem')).textContent).toBe('Thanks: Amara Okafor, Ben Hall and 3 more');
    await user.click(button(/^Who/));
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
