import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import { Api } from '../../../api/api';
import { topicsSimilar, topicsSuggest, topicsVote } from '../../../api/functions';
import { Problem } from '../../../core/http/problem';
import { aTopic } from '../testing/topic-views';
import { SuggestPage } from './suggest-page';

const alike = {
  id: 4,
  kind: 'wanted',
  title: 'Planning appeals',
  rev: 2,
  votes: 3,
  speakerCount: 0,
  mine: { author: false, voted: false, speaking: false },
};
const answers = new Map<unknown, () => unknown>();
const invoke = jest.fn<Promise<unknown>, [fn: unknown, params?: unknown]>((fn) =>
  Promise.resolve().then(() => answers.get(fn)?.() ?? { items: [] }),
);

async function open(): Promise<ReturnType<typeof userEvent.setup>> {
  answers.clear();
  invoke.mockClear();
  await render(SuggestPage, {
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { invoke } },
      { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({})) } },
    ],
  });
  return userEvent.setup();
}

describe('suggesting a topic', () => {
  it('asks for a title that says something', async () => {
    const user = await open();
    await user.type(screen.getByLabelText('Title'), 'Excel');
    await user.click(screen.getByRole('button', { name: 'Suggest it' }));
    expect(await screen.findByRole('link', { name: 'Title must be 8 characters or more' })).toBeTruthy();
    expect(invoke).not.toHaveBeenCalledWith(topicsSuggest, expect.anything());
  });

  it('shows what others want already, and takes a vote for it instead', async () => {
    const user = await open();
    answers.set(topicsSimilar, () => ({ items: [alike] }));
    answers.set(topicsVote, () => ({ id: 4, rev: 3, votes: 4, speakerCount: 0, state: 'open' }));
    await user.type(screen.getByLabelText('Title'), 'How planning appeals work');
    await user.click(await screen.findByRole('button', { name: 'Vote for Planning appeals' }));
    expect(await screen.findByText('You voted')).toBeTruthy();
    expect(screen.getByText('4 people want this')).toBeTruthy();
    expect(invoke.mock.calls.filter(([fn]) => fn === topicsSimilar).length).toBeLessThan(4);
  });

  it('sends it and opens its page', async () => {
    const user = await open();
    const navigate = jest.spyOn((await import('@angular/core/testing')).TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    answers.set(topicsSuggest, () => aTopic({ id: 77 }));
    await user.click(screen.getByLabelText(/I could show it/));
    await user.type(screen.getByLabelText('Title'), 'How planning appeals work');
    await user.click(screen.getByRole('button', { name: 'Suggest it' }));
    await screen.findByRole('button', { name: 'Suggest it' });
    const body = { kind: 'offered', title: 'How planning appeals work', details: '', skillIds: [] };
    expect(invoke).toHaveBeenCalledWith(topicsSuggest, { body });
    expect(navigate).toHaveBeenCalledWith(['/sessions/topics', 77]);
  });

  it('stands beside the title what the server says of it', async () => {
    const user = await open();
    answers.set(topicsSuggest, () => {
      throw new Problem(409, 'already_suggested', 'Conflict', 'No', [{ field: 'title', message: 'Somebody has suggested this already' }]);
    });
    await user.type(screen.getByLabelText('Title'), 'How planning appeals work');
    await user.click(screen.getByRole('button', { name: 'Suggest it' }));
    expect(await screen.findByRole('link', { name: 'Somebody has suggested this already' })).toBeTruthy();
  });
});
