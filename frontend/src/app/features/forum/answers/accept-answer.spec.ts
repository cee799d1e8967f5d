import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Api } from '../../../api/api';
import { forumAnswersAcceptAnswer, forumAnswersTakeBackAcceptance } from '../../../api/functions';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { AcceptAnswer } from './accept-answer';

async function shown(accepted: number | null) {
  const calls: [unknown, unknown][] = [];
  const show = jest.fn();
  const changed = jest.fn();
  const invoke = (what: unknown, parameters: unknown): Promise<unknown> => {
    calls.push([what, parameters]);
    return Promise.resolve({ rev: 4, acceptedNumber: null, acceptedAt: null });
  };
  await render(AcceptAnswer, {
    inputs: { topicId: 12, number: 5, author: 'Ruth Ellery', accepted },
    on: { changed },
    providers: [
      { provide: Api, useValue: { invoke } },
      { provide: Snackbar, useValue: { show } },
    ],
  });
  const undo = (): unknown => (show.mock.calls as [{ undo: { run: () => unknown } }][])[0]?.[0].undo.run();
  return { user: userEvent.setup(), calls, show, changed, undo };
}

describe('accepting an answer', () => {
  it('is one press, with a way back to what was accepted before', async () => {
    const { user, calls, changed, undo } = await shown(3);
    await user.click(screen.getByRole('button', { name: /^This answers it.*post 5 by Ruth Ellery/ }));
    expect(calls).toEqual([[forumAnswersAcceptAnswer, { id: 12, body: { number: 5 } }]]);
    expect(changed).toHaveBeenCalledTimes(1);
    await undo();
    expect(calls[1]).toEqual([forumAnswersAcceptAnswer, { id: 12, body: { number: 3 } }]);
  });

  it('is taken back, and back again', async () => {
    const { user, calls, undo } = await shown(5);
    await user.click(screen.getByRole('button', { name: /Not the answer/ }));
    expect(calls[0]?.[0]).toBe(forumAnswersTakeBackAcceptance);
    await undo();
    expect(calls[1]).toEqual([forumAnswersAcceptAnswer, { id: 12, body: { number: 5 } }]);
  });
});
